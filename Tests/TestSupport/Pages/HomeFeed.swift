/// A logged-in home feed in English with a card of every kind; the demo ranks it.
///
/// No saved home feed of this layout is known in public: its container and cards are those of the
/// topic feed, which is the same component (PageFormat.md, "Feeds of 2020 and later").
enum HomeFeed {
  static var page: FixturePage {
    FixturePage(
      .init(
        "index", "index", rootClass: "HomePage", isLoggedIn: true, created: FixtureSet.feedTime),
      title: "(1) Home - Quora", pushes: [FixturePage.viewerPush],
      content: FixturePage.column(
        Markup.box(
          "dom_annotate_feed_switcher", Markup.text("", "For you") + Markup.text("", "Following"))
          + Markup.box(
            "dom_annotate_multifeed_home",
            "\n" + (top + middle + people + lower + bottom).joined())),
      savedFrom: "https://www.quora.com/")
  }

  private static let site = FixtureSet.site

  /// A card with an answer to the question of that title and slug.
  private static func card(
    _ author: FixtureAuthor, _ title: String, _ slug: String, _ time: String,
    _ upvotes: FixtureUpvotes, body: String, form: FixtureAnswer.Form = .y2025, comments: Int = 0
  ) -> String {
    FixtureCard.answer(
      FixtureAnswer(
        author, title: title, question: "\(site)/\(slug)", time: time, upvotes: upvotes, body: body,
        comments: comments, form: form))
  }

  private static func person(
    _ name: String, _ credential: String = "", _ control: FixtureAuthor.Control = .follow
  ) -> FixtureAuthor {
    FixtureAuthor(
      name, slug: name.replacing(" ", with: "-"), credential: credential, control: control)
  }

  private static var walkerCard: String {
    card(
      FixtureSet.walker, FixtureSet.trail.title, String(FixtureSet.trail.path.dropFirst()), "19h",
      .labeled(412), body: "The one behind my house, before anybody is up.", form: .y2023,
      comments: 12)
  }

  private static var top: [String] {
    [
      card(
        FixtureSet.baker, FixtureSet.sourdough.title,
        String(FixtureSet.sourdough.path.dropFirst()), "6h", .labeled(2_318),
        body: "Flat loaves are most often short of strength, not of time.", form: .y2023,
        comments: 38),
      FixtureCard.bundle(
        "AdBundle",
        FixtureCard.imageAd("Nimbus Ledger", line: "Books that keep themselves.", upvotes: 60)),
      walkerCard,
      FixtureCard.answer(
        FixtureAnswer(
          FixtureAuthor("Ileana Corvach", slug: "Ileana-Corvach", control: .follow),
          title: "How do you keep a plane iron sharp through a whole job?",
          question: "https://workshopnotes.quora.com/How-do-you-keep-a-plane-iron-sharp",
          url: "https://workshopnotes.quora.com/How-do-you-keep-a-plane-iron-sharp-1", time: "11h",
          upvotes: .labeled(156), space: ("Workshop Notes", "https://workshopnotes.quora.com/"),
          body: "Stop before it feels dull.")),
      FixtureCard.questions(
        .init(
          "Which small repair saves a wool coat?",
          url: "\(site)/Which-small-repair-saves-a-wool-coat",
          isUnanswered: true, answers: "No answer yet", time: "Last requested 3h")),
      card(
        person("Lazar Whitcombe", "Former teacher"),
        "What small habit changed the way you study?", "What-small-habit-changed-the-way-you-study",
        "2y", .labeled(17_545), body: "I read the last page first.", form: .y2023, comments: 398),
    ]
  }

  private static var middle: [String] {
    [
      card(
        person("Tobin Vashti", "Following my own advice since 2012", .following),
        "What did your first garden teach you?", "What-did-your-first-garden-teach-you", "8h",
        .labeled(980), body: "To plant less."),
      card(
        person("Gerrit Malmos", "", .none), "Why do old radios sound warm?",
        "Why-do-old-radios-sound-warm", "22h", .labeled(1_204), body: "They leave things out."),
      FixtureCard.bundle(
        "AdBundle",
        FixtureCard.promotedAnswer(
          FixtureSet.promotedAnswer, label: "Promoted by Lanternfish Hosting")),
      FixtureCard.answer(
        FixtureAnswer(
          .anonymous, title: "What do night-shift nurses wish visitors knew?",
          question: "\(site)/What-do-night-shift-nurses-wish-visitors-knew",
          url: "\(site)/What-do-night-shift-nurses-wish-visitors-knew/answers/1477744000070010",
          time: "Wed", upvotes: .labeled(640), body: "We hear you whisper.")),
      card(
        person("Solveig Arden", "Keeps bees"), "How do bees choose a new home?",
        "How-do-bees-choose-a-new-home", "Updated 3h", .labeled(873),
        body: "They send scouts, and the scouts argue."),
      FixtureCard.questions(
        .init(
          "Can a cracked teapot be mended at home?", url: "\(site)/Can-a-cracked-teapot-be-mended",
          answers: "1 answer", time: "Last followed 25m"),
        .init(
          "Which chess opening suits a slow thinker?",
          url: "\(site)/Which-chess-opening-suits-a-slow-thinker", answers: "19 answers",
          time: "Last followed Wed")),
      card(
        person("Casper Lindqvale", "Sails alone"), "What scared you most at sea?",
        "What-scared-you-most-at-sea", "43m", .shown("365"), body: "A light where no light was."),
    ]
  }

  private static var people: [String] {
    [
      card(
        person("Philippa Marl", "Translator"), "Which word has no twin in your language?",
        "Which-word-has-no-twin-in-your-language", "14h", .shown("1.2K"),
        body: "We have a verb for tidying a room by leaving it."),
      FixtureCard.post(
        person("Ottoline Farrow"), space: ("Trail Mix", "https://trailmix.quora.com/"),
        title: "A list of short walks", url: "https://trailmix.quora.com/A-list-of-short-walks",
        time: "5h", upvotes: 34, body: "Twelve walks under an hour."),
      FixtureCard.askPrompt,
      FixtureCard.bundle(
        "SeasonRecapBundle", Markup.text("", "Your season in questions") + Markup.text("", "See it")
      ),
      card(
        person("Nadia Quillfeather", "", .followBack), "How do you read a map in fog?",
        "How-do-you-read-a-map-in-fog", "5h", .labeled(1_100), body: "Slowly, and twice."),
      card(
        FixtureAuthor("Wren Halvorsdatter", slug: "Wren-Halvorsdatter", control: .none),
        "What makes a short story end well?", "What-makes-a-short-story-end-well", "Wed",
        .labeled(210), body: "A door that stays ajar."),
      card(
        person("Eskil Brandvold"), "=HYPERLINK(\"x\")\u{9B}31m\u{202E}drow\ta word: is it safe?",
        "HYPERLINK-x-31mdrow-a-word-is-it-safe", "9h", .labeled(104), body: "Ask the clerk."),
      card(
        person("Mirela Aoyama", "Keeps letters"),
        "My grandmother wrote 「元気でね」 in every letter 💌 How would you translate it?",
        "My-grandmother-wrote-%E5%85%83%E6%B0%97%E3%81%A7%E3%81%AD-in-every-letter", "21h",
        .labeled(1_018), body: "Stay well, until I see you.", form: .y2023),
    ]
  }

  private static var lower: [String] {
    [
      card(
        person("Hollis Brae", "Writes software"),
        "Is \"good enough\" code <really> good enough when tests & deadlines disagree?",
        "Is-good-enough-code-really-good-enough-when-tests-deadlines-disagree", "4h", .labeled(287),
        body: "For a week."),
      FixtureCard.bundle(
        "BrandSafetyAdBundle",
        FixtureCard.imageAd("Inkwell Letters", line: "Writing help.", upvotes: 3_441)),
      FixtureCard.bundle(
        "PromotedAnswerFeedStory",
        FixtureCard.promotedAnswer(
          FixtureSet.promotedAnswer, label: "Promoted by Lanternfish Hosting")),
      FixtureCard.questions(
        .init(
          "Should everybody learn to cook?", url: "\(site)/Should-everybody-learn-to-cook",
          answers: "1.3K answers", time: "Last followed 6h")),
      card(
        person("Imre Falk"), "What is worth buying used?", "What-is-worth-buying-used", "2h",
        .labeled(14), body: "Chairs."),
      card(
        person("Beatrix Sund", "Rows"), "How did you learn to love cold water?",
        "How-did-you-learn-to-love-cold-water", "Nov 12", .labeled(5_204),
        body: "By not thinking about it."),
      walkerCard,
    ]
  }

  private static var bottom: [String] {
    [
      card(
        person("Jorun Castell", "Lives near the border"),
        "Which train ride would you take again?", "Which-train-ride-would-you-take-again", "Tue",
        .labeled(733), body: "The slow one along the lake.", form: .y2023),
      card(
        person("Alaric Pommel"), "What do you do in the first hour of the day?",
        "What-do-you-do-in-the-first-hour-of-the-day", "Just now", .labeled(0), body: "Coffee."),
      card(
        person("Ragna Thule"), "Which tool do you lend to nobody?",
        "Which-tool-do-you-lend-to-nobody", "11mo", .shown("2.4K"), body: "The good knife."),
      FixtureCard.questions(
        .init(
          FixtureSet.sleep.title, url: site + FixtureSet.sleep.path, answers: "9 answers",
          time: "Last followed 2h")),
      card(
        person("Viggo Amsel", "Repairs violins"), "Why do violins get better with age?",
        "Why-do-violins-get-better-with-age", "16h", .labeled(1_873),
        body: "Mostly, we forget the bad ones.", comments: 54),
    ]
  }
}
