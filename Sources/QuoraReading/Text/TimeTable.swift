/// How ages, months and weekdays are written in the languages that Quora has.
///
/// A line of units holds forms with 0 for the number, in lower case, letters and marks only; a form
/// that stands for two units is left out, but for English `0m`, which pages show for minutes, and
/// English `0mo` is Quora's own. Months start with January, weekdays with Monday. Japanese has no
/// names for months.
///
/// `now` holds forms of less than a minute, `updated` words for an update's time, `verbs` words that
/// say nothing more.
///
/// Source: Unicode CLDR, `dateFields`, `units` and `gregorian` calendar, as Babel 2.18 ships them:
/// long, short and narrow forms. Documentation/PageFormat.md, "Times", for `now`, `updated` and
/// `verbs`: those in English were read in Quora's bundles and counted on pages, those in Spanish and
/// Portuguese were seen or are the same verbs.
enum TimeTable {
  /// The forms of `language`, such as `de`; nil for a language that Quora has not.
  static func forms(of language: String) -> String? {
    switch language {
    case "en": en
    case "es": es
    case "pt": pt
    case "fr": fr
    case "de": de
    case "it": it
    case "ja": ja
    case "id": id
    case "hi": hi
    case "nl": nl
    case "da": da
    case "fi": fi
    case "nb", "no": nb
    case "sv": sv
    case "mr": mr
    case "bn": bn
    case "ta": ta
    case "ar": ar
    case "he": he
    case "gu": gu
    case "kn": kn
    case "ml": ml
    case "te": te
    case "pl": pl
    default: nil
    }
  }

  private static let en = """
    minute 0m 0min 0mago 0minago 0minute 0minutes 0minuteago 0minutesago
    hour 0h 0hr 0hago 0hour 0hours 0hrago 0hourago 0hoursago
    day 0d 0day 0dago 0days 0dayago 0daysago
    week 0w 0wk 0wks 0wago 0week 0weeks 0wkago 0weekago 0weeksago
    month 0mo 0mth 0mths 0moago 0month 0months 0monthago 0monthsago
    year 0y 0yr 0yrs 0yago 0year 0years 0yrago 0yearago 0yearsago
    months jan feb mar apr may jun jul aug sep oct nov dec
    months january february march april may june july august september october november december
    weekdays mon tue wed thu fri sat sun
    weekdays monday tuesday wednesday thursday friday saturday sunday
    now justnow
    updated updated
    verbs answered posted translated asked last followed requested written added
    """

  private static let es = """
    minute 0min 0minuto 0minutos hace0min hace0minuto hace0minutos
    hour 0h 0hora 0horas hace0h hace0hora hace0horas
    day 0d 0día 0días hace0d hace0día hace0días
    week 0sem 0semana 0semanas hace0sem hace0semana hace0semanas
    month 0m 0mes 0meses hace0m hace0mes hace0meses
    year 0a 0año 0años hace0a hace0año hace0años
    months ene feb mar abr may jun jul ago sept oct nov dic
    months enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
      diciembre
    weekdays lun mar mié jue vie sáb dom
    weekdays lunes martes miércoles jueves viernes sábado domingo
    now ahoramismo justoahora
    updated actualizado actualizada
    verbs el respondido respondida publicado
    """

  private static let pt = """
    minute 0min há0min 0minuto 0minutos há0minuto há0minutos
    hour 0h há0h 0hora 0horas há0hora há0horas
    day 0dia 0dias há0dia há0dias
    week 0sem há0sem 0semana 0semanas há0semana há0semanas
    month 0mês 0meses há0mês há0meses
    year 0ano 0anos há0ano há0anos
    months jan fev mar abr mai jun jul ago set out nov dez
    months janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro
      dezembro
    weekdays seg ter qua qui sex sáb dom
    weekdays segundafeira terçafeira quartafeira quintafeira sextafeira sábado domingo
    now agoramesmo agora
    updated atualizado atualizada
    verbs em respondido respondida publicado
    """

  private static let fr = """
    minute 0min 0minute 0minutes ilya0min ilya0minute ilya0minutes
    hour 0h 0heure ilya0h 0heures ilya0heure ilya0heures
    day 0j 0jour 0jours ilya0j ilya0jour ilya0jours
    week 0sem 0semaine ilya0sem 0semaines ilya0semaine ilya0semaines
    month 0m 0mois ilya0m ilya0mois
    year 0a 0an 0ans ilya0a ilya0an ilya0ans
    months janv févr mars avr mai juin juil août sept oct nov déc
    months janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    weekdays lun mar mer jeu ven sam dim
    weekdays lundi mardi mercredi jeudi vendredi samedi dimanche
    """

  private static let de = """
    minute 0min vor0m 0minute vor0min 0minuten vor0minute vor0minuten
    hour 0std 0stunde vor0std 0stunden vor0stunde vor0stunden
    day 0t 0tg 0tag 0tage vor0tag vor0tagen
    week 0w 0wo 0woche vor0wo 0wochen vor0woche vor0wochen
    month 0m 0mon 0monat 0monate vor0monat vor0monaten
    year 0j 0jahr 0jahre vor0jahr vor0jahren
    months jan feb märz apr mai juni juli aug sept okt nov dez
    months januar februar märz april mai juni juli august september oktober november dezember
    months jan feb mär apr mai jun jul aug sep okt nov dez
    weekdays mo di mi do fr sa so
    weekdays montag dienstag mittwoch donnerstag freitag samstag sonntag
    """

  private static let it = """
    minute 0min 0minfa 0minuti 0minuto 0minutifa 0minutofa
    hour 0h 0hfa 0ora 0ore 0orafa 0orefa
    day 0g 0gg 0gfa 0ggfa 0giorni 0giorno 0giornifa 0giornofa
    week 0sett 0settfa 0settimana 0settimane 0settimanafa 0settimanefa
    month 0mese 0mesi 0mesefa 0mesifa
    year 0anni 0anno 0annifa 0annofa
    months gen feb mar apr mag giu lug ago set ott nov dic
    months gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
      dicembre
    weekdays lun mar mer gio ven sab dom
    weekdays lunedì martedì mercoledì giovedì venerdì sabato domenica
    """

  private static let ja = """
    minute 0分 0分前
    hour 0h 0時間 0時間前
    day 0d 0日 0日前
    week 0w 0週間 0週間前
    month 0か月 0か月前
    year 0y 0年 0年前
    weekdays 月 火 水 木 金 土 日
    weekdays 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
    """

  private static let id = """
    minute 0mnt 0menit 0mntlalu 0menityanglalu
    hour 0j 0jam 0jamlalu 0jamyanglalu
    day 0hr 0hari 0hlalu 0hariyanglalu
    week 0mgg 0minggu 0mgglalu 0mingguyanglalu
    month 0bln 0bulan 0blnlalu 0bulanyanglalu
    year 0thn 0tahun 0thnlalu 0tahunyanglalu
    months jan feb mar apr mei jun jul agu sep okt nov des
    months januari februari maret april mei juni juli agustus september oktober november
      desember
    weekdays sen sel rab kam jum sab min
    weekdays senin selasa rabu kamis jumat sabtu minggu
    """

  private static let hi = """
    minute 0मि 0मिनट 0मिपहले 0मिनटपहले
    hour 0घं 0घंटा 0घंटे 0घंपहले 0घंटेपहले
    day 0दि 0दिन 0दिनपहले
    week 0सप्ताह 0सप्ताहपहले
    month 0माह 0महीना 0महीने 0माहपहले
    year 0व 0वर्ष 0वर्षपहले
    months जन फ़र मार्च अप्रैल मई जून जुल अग सित अक्टू नव दिस
    months जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
    weekdays सोम मंगल बुध गुरु शुक्र शनि रवि
    weekdays सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
    """

  private static let nl = """
    minute 0min 0minuut 0minuten 0mingeleden 0minuutgeleden 0minutengeleden
    hour 0u 0uur 0uurgeleden
    day 0d 0dag 0dagen 0daggeleden 0dgngeleden 0dagengeleden
    week 0w 0wk 0wkn 0week 0weken 0weekgeleden 0wekengeleden
    month 0mnd 0maand 0maanden 0maandgeleden 0maandengeleden
    year 0jr 0jaar 0jaargeleden
    months jan feb mrt apr mei jun jul aug sep okt nov dec
    months januari februari maart april mei juni juli augustus september oktober november
      december
    weekdays ma di wo do vr za zo
    weekdays maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """

  private static let da = """
    minute 0min 0minut 0minsiden 0minutter for0minutsiden for0minuttersiden
    hour 0t 0time 0timer 0timesiden 0timersiden for0timesiden for0timersiden
    day 0d 0dag 0dage 0dagsiden 0dagesiden for0dagsiden for0dagesiden
    week 0u 0uge 0uger 0ugesiden 0ugersiden for0ugesiden for0ugersiden
    month 0md 0mdr 0måned 0mdsiden 0måneder 0mdrsiden for0månedsiden for0månedersiden
    year 0år 0årsiden for0årsiden
    months jan feb mar apr maj jun jul aug sep okt nov dec
    months januar februar marts april maj juni juli august september oktober november december
    weekdays man tirs ons tors fre lør søn
    weekdays mandag tirsdag onsdag torsdag fredag lørdag søndag
    """

  private static let fi = """
    minute 0min 0minuutti 0minsitten 0minuuttia 0minuuttisitten 0minuuttiasitten
    hour 0t 0tunti 0tuntia 0tsitten 0tuntisitten 0tuntiasitten
    day 0pv 0päivä 0päivää 0pvsitten 0päiväsitten 0päivääsitten
    week 0vk 0viikko 0viikkoa 0vksitten 0viikkositten 0viikkoasitten
    month 0kk 0kksitten 0kuukausi 0kuukautta 0kuukausisitten 0kuukauttasitten
    year 0v 0vuosi 0vuotta 0vsitten 0vuosisitten 0vuottasitten
    months tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu
    months tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta
      syyskuuta lokakuuta marraskuuta joulukuuta
    months tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu
      marraskuu joulukuu
    weekdays ma ti ke to pe la su
    weekdays maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntai
    weekdays maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
    """

  private static let nb = """
    minute 0min 0minutt 0minutter for0minsiden for0minuttsiden for0minuttersiden
    hour 0t 0time 0timer for0tsiden for0timesiden for0timersiden
    day 0d 0døgn for0dsiden for0døgnsiden
    week 0u 0uke 0uker for0usiden for0ukesiden for0ukersiden
    month 0md 0måned 0måneder for0mdsiden for0månedsiden for0månedersiden
    year 0å 0år for0årsiden
    months jan feb mars apr mai juni juli aug sep okt nov des
    months januar februar mars april mai juni juli august september oktober november desember
    months jan feb mar apr mai jun jul aug sep okt nov des
    weekdays man tir ons tor fre lør søn
    weekdays mandag tirsdag onsdag torsdag fredag lørdag søndag
    """

  private static let sv = """
    minute 0min 0minut 0minuter för0minsen för0minutsedan för0minutersedan
    hour 0h 0tim 0timme 0timmar för0timsedan för0timmesedan för0timmarsedan
    day 0d 0dygn för0dsedan för0dagsedan för0dagarsedan
    week 0v 0vecka 0veckor för0vsedan för0veckasedan för0veckorsedan
    month 0mån 0månad 0månader för0månsen för0månadsedan för0månadersedan
    year 0å 0år för0årsen för0årsedan
    months jan feb mars apr maj juni juli aug sep okt nov dec
    months januari februari mars april maj juni juli augusti september oktober november december
    weekdays mån tis ons tors fre lör sön
    weekdays måndag tisdag onsdag torsdag fredag lördag söndag
    """

  private static let mr = """
    minute 0मि 0मिनि 0मिनिट 0मिनिटे 0मिनिपूर्वी 0मिनिटापूर्वी 0मिनिटांपूर्वी
    hour 0ता 0तास 0तासापूर्वी 0तासांपूर्वी
    day 0दि 0दिवस 0दिवसापूर्वी 0दिवसांपूर्वी
    week 0आ 0आठवडा 0आठवडे 0आठवड्यापूर्वी 0आठवड्यांपूर्वी
    month 0म 0महिना 0महिने 0महिन्यापूर्वी 0महिन्यांपूर्वी
    year 0व 0वर्ष 0वर्षे 0वर्षापूर्वी 0वर्षांपूर्वी
    months जाने फेब्रु मार्च एप्रि मे जून जुलै ऑग सप्टें ऑक्टो नोव्हें डिसें
    months जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर
    weekdays सोम मंगळ बुध गुरु शुक्र शनि रवि
    weekdays सोमवार मंगळवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
    """

  private static let bn = """
    minute 0মিঃ 0মিনিট 0মিনিটআগে
    hour 0ঘঃ 0ঘন্টা 0ঘন্টাআগে
    day 0দিন 0দিনআগে
    week 0সপ্তাহ 0সপ্তাহআগে
    month 0মাস 0মাসআগে
    year 0বছর 0বছরপূর্বে
    months জানু ফেব মার্চ এপ্রি মে জুন জুল আগ সেপ অক্টো নভে ডিসে
    months জানুয়ারী ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর
      ডিসেম্বর
    months জানু ফেব মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
    weekdays সোম মঙ্গল বুধ বৃহস্পতি শুক্র শনি রবি
    weekdays সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার
    """

  private static let ta = """
    minute 0நிமி 0நிமிட 0நிமுன் 0நிமிடம் 0நிமிமுன் 0நிமிடங்கள் 0நிமிடத்திற்குமுன்
      0நிமிடங்களுக்குமுன்
    hour 0மநே 0மமுன் 0மணிமுன் 0மணிநேரம் 0மணிநேரங்கள் 0மணிநேரம்முன்
    day 0நா 0நாள் 0நாமுன் 0நாட்கள் 0நாளுக்குமுன் 0நாட்களுக்குமுன்
    week 0வா 0வார 0வாரம் 0வாமுன் 0வாரமுன் 0வாரங்கள் 0வாரத்திற்குமுன் 0வாரங்களுக்குமுன்
    month 0மா 0மாத 0மாதம் 0மாமுன் 0மாதமுன் 0மாதங்கள் 0மாதத்துக்குமுன் 0மாதங்களுக்குமுன்
    year 0ஆ 0ஆண்டு 0ஆமுன் 0ஆண்டுகள் 0ஆண்டிற்குமுன் 0ஆண்டுகளுக்குமுன்
    months ஜன பிப் மார் ஏப் மே ஜூன் ஜூலை ஆக செப் அக் நவ டிச
    months ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்
    weekdays திங் செவ் புத வியா வெள் சனி ஞாயி
    weekdays திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிறு
    """

  private static let ar = """
    minute 0د 0دقائق 0دقيقة قبل0دقائق قبل0دقيقة
    hour 0س 0ساعة 0ساعات قبل0ساعة قبل0ساعات
    day 0ي 0يوم 0أيام 0يومًا قبل0يوم قبل0أيام قبل0يومًا
    week 0أ 0أسبوع 0أسابيع 0أسبوعًا قبل0أسبوع قبل0أسابيع قبل0أسبوعًا
    month 0شهر 0أشهر 0شهرًا قبل0شهر قبل0أشهر خلال0أشهر قبل0شهرًا
    year 0سنة 0سنوات قبل0سنة قبل0سنوات
    months يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
    weekdays الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
    """

  private static let he = """
    minute 0דק 0דקה 0דקות לפני0דק לפני0דקות
    hour 0שע 0שעה 0שעות לפני0שע לפני0שעות
    day 0י 0ימ 0יום 0ימים לפנייום0 לפני0ימים
    week 0שבוע 0שבועות לפני0שב לפני0שבועות
    month 0ח 0חודש 0חודשים לפני0חו לפני0חודשים
    year 0שנה 0שנים לפני0שנים
    months ינו פבר מרץ אפר מאי יוני יולי אוג ספט אוק נוב דצמ
    months ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
    weekdays יוםב יוםג יוםד יוםה יוםו שבת יוםא
    weekdays יוםשני יוםשלישי יוםרביעי יוםחמישי יוםשישי יוםשבת יוםראשון
    """

  private static let gu = """
    minute 0મિ 0મિનિટ 0મિનિટપહેલાં
    hour 0ક 0કલાક 0કલાકપહેલાં
    day 0દિ 0દિવસ 0દિવસપહેલાં
    week 0અઠ 0અઠપહેલાં 0અઠવાડિયા 0અઠવાડિયું 0અઠવાડિયાપહેલાં
    month 0મ 0મહિના 0મહિનો 0મહિનાપહેલાં
    year 0વ 0વર્ષ 0વર્ષપહેલાં
    months જાન્યુ ફેબ્રુ માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટે ઑક્ટો નવે ડિસે
    months જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર
      ડિસેમ્બર
    weekdays સોમ મંગળ બુધ ગુરુ શુક્ર શનિ રવિ
    weekdays સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર શનિવાર રવિવાર
    """

  private static let kn = """
    minute 0ನಿಮಿ 0ನಿಮಿಷವು 0ನಿಮಿಷಗಳು 0ನಿಮಿಷದಹಿಂದೆ 0ನಿಮಿಷಗಳಹಿಂದೆ
    hour 0ಗಂ 0ಗಂಟೆಯು 0ಗಂಟೆಗಳು 0ಗಂಟೆಹಿಂದೆ 0ಗಂಟೆಗಳಹಿಂದೆ
    day 0ದಿ 0ದಿನ 0ದಿನವು 0ದಿನಗಳು 0ದಿನದಹಿಂದೆ 0ದಿನಗಳಹಿಂದೆ
    week 0ವಾ 0ವಾರ 0ವಾರವು 0ವಾರಗಳು 0ವಾರದಹಿಂದೆ 0ವಾರಗಳಹಿಂದೆ
    month 0ತಿಂ 0ತಿಂಗಳು 0ತಿಂಗಳಹಿಂದೆ 0ತಿಂಗಳುಹಿಂದೆ 0ತಿಂಗಳುಗಳಹಿಂದೆ
    year 0ವ 0ವರ್ಷ 0ವರ್ಷವು 0ವರ್ಷಗಳು 0ವರ್ಷದಹಿಂದೆ 0ವರ್ಷಗಳಹಿಂದೆ
    months ಜನ ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗ ಸೆಪ್ಟೆಂ ಅಕ್ಟೋ ನವೆಂ ಡಿಸೆಂ
    months ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್
      ಡಿಸೆಂಬರ್
    weekdays ಸೋಮ ಮಂಗಳ ಬುಧ ಗುರು ಶುಕ್ರ ಶನಿ ಭಾನು
    weekdays ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ ಭಾನುವಾರ
    """

  private static let ml = """
    minute 0മി 0മിനിറ്റ് 0മിനിറ്റ്മുമ്പ്
    hour 0മ 0മണിക്കൂർ 0മണിക്കൂർമുമ്പ്
    day 0ദി 0ദിവസം 0ദിവസംമുമ്പ്
    week 0ആ 0ആഴ്ച 0ആഴ്ചമുമ്പ്
    month 0മാ 0മാസം 0മാസംമുമ്പ്
    year 0വ 0വർഷം 0വർഷംമുമ്പ്
    months ജനു ഫെബ്രു മാർ ഏപ്രി മേയ് ജൂൺ ജൂലൈ ഓഗ സെപ്റ്റം ഒക്ടോ നവം ഡിസം
    months ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ
      ഡിസംബർ
    weekdays തിങ്കൾ ചൊവ്വ ബുധൻ വ്യാഴം വെള്ളി ശനി ഞായർ
    weekdays തിങ്കളാഴ്ച ചൊവ്വാഴ്ച ബുധനാഴ്ച വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച ഞായറാഴ്ച
    """

  private static let te = """
    minute 0ని 0నిమి 0నిమిషం 0నిమిషాలు 0నిమిక్రితం 0నిమిషంక్రితం 0నిమిషాలక్రితం
    hour 0గం 0గంట 0గంటలు 0గంక్రితం 0గంటక్రితం 0గంటలక్రితం
    day 0రో 0రోజు 0రోజులు 0రోజుక్రితం 0రోజులక్రితం
    week 0వా 0వారం 0వారాలు 0వారంక్రితం 0వారాలక్రితం
    month 0నె 0నెల 0నెలలు 0నెలక్రితం 0నెలలక్రితం
    year 0సం 0సంక్రితం 0సంవత్సరం 0సంవత్సరాలు 0సంవత్సరంక్రితం 0సంవత్సరాలక్రితం
    months జన ఫిబ్ర మార్చి ఏప్రి మే జూన్ జులై ఆగ సెప్టెం అక్టో నవం డిసెం
    months జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్
    weekdays సోమ మంగళ బుధ గురు శుక్ర శని ఆది
    weekdays సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ఆదివారం
    """

  private static let pl = """
    minute 0min 0minut 0minuta 0minuty 0mintemu 0minuttemu 0minutytemu 0minutętemu
    hour 0h 0godz 0gtemu 0godzin 0godzina 0godziny 0godztemu 0godzintemu 0godzinytemu
      0godzinętemu
    day 0d 0dni 0dnia 0dzień 0dnitemu 0dniatemu 0dzieńtemu
    week 0t 0tyg 0tydz 0tydzień 0tygodni 0tygtemu 0tydztemu 0tygodnia 0tygodnie 0tydzieńtemu
      0tygodnitemu 0tygodniatemu 0tygodnietemu
    month 0mc 0mca 0mce 0mcy 0mies 0miesiąc 0miesiąca 0miesiące 0miesięcy 0miestemu 0miesiąctemu
      0miesiącatemu 0miesiącetemu 0miesięcytemu
    year 0l 0r 0lat 0rok 0lata 0roku 0lattemu 0roktemu 0latatemu 0rokutemu
    months sty lut mar kwi maj cze lip sie wrz paź lis gru
    months stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października
      listopada grudnia
    months styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik
      listopad grudzień
    weekdays pon wt śr czw pt sob niedz
    weekdays poniedziałek wtorek środa czwartek piątek sobota niedziela
    """
}
