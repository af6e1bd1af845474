import QuestionPicking
import QuoraFacts

/// The moment that all ages in these tests count to.
let asOf = Instant(seconds: 1_700_000_000)

/// A named page, as the picker takes it.
typealias Page = (name: String, facts: PageFacts)

/// The URL of the question called `slug`.
func link(_ slug: String) -> String { "https://www.quora.com/\(slug)" }

/// The moment `hours` before `asOf`.
func ago(hours: Double) -> Instant { asOf.advanced(bySeconds: -hours * 3600) }

/// An exact time of posting, `hours` ago.
func exactly(hours: Double?) -> ShownTime? {
  hours.map { ShownTime(text: nil, created: ago(hours: $0)) }
}

/// A shown time that stands for ages from `low` to `high` hours.
func shown(hours low: Double, _ high: Double, isUpdate: Bool = false) -> ShownTime {
  ShownTime(
    text: "shown", interval: InstantInterval(earliest: ago(hours: high), latest: ago(hours: low)),
    isUpdate: isUpdate)
}

/// The number as printed, with bounds.
func rounded(_ value: Int, _ low: Int, _ high: Int) -> Count {
  Count(value: value, low: low, high: high, source: .rounded)
}

/// An answer to the question called `slug`, by an author whose slug is `author`.
func answer(
  _ slug: String = "Q", by author: String = "Ann-Lee", hours: Double? = 5, upvotes: Int? = nil,
  views: Int? = nil, followers: Int? = nil
) -> Row {
  Row(
    kind: .answer, url: "\(link(slug))/answer/\(author)", question: Question(url: link(slug)),
    author: Author(
      name: author, url: link("profile/\(author)"), followers: followers.map(Count.exact)),
    posted: exactly(hours: hours), upvotes: upvotes.map(Count.exact),
    views: views.map(Count.exact))
}

/// A feed that shows `rows`.
func feed(
  _ rows: [Row], name: String = "feed.html", savedHoursAgo: Double? = 0,
  kind: PageFacts.Kind = .topic
) -> Page {
  (
    name,
    PageFacts(
      kind: kind, clock: savedHoursAgo.map { PageClock(ago(hours: $0), .page) }, rows: rows)
  )
}

/// The page of the question called `slug`.
func questionPage(
  _ slug: String = "Q", _ rows: [Row] = [], answerCount: Int? = nil,
  name: String = "question.html", savedHoursAgo: Double? = 0
) -> Page {
  (
    name,
    PageFacts(
      kind: .question, clock: savedHoursAgo.map { PageClock(ago(hours: $0), .page) },
      question: Question(url: link(slug), answerCount: answerCount.map(Count.exact)), rows: rows)
  )
}

/// The article's options, with changes.
func options(_ change: (inout RankOptions) -> Void = { _ in }) -> RankOptions {
  var options = RankOptions(asOf: asOf)
  change(&options)
  return options
}

/// The ranking of `pages`.
func ranking(_ pages: [Page], _ options: RankOptions = options()) -> Ranking {
  QuestionPicker(options: options).ranking(of: pages)
}

extension Ranking {
  /// All questions, whatever their verdict.
  var all: [JudgedQuestion] { picks + unjudged + rejected }

  /// The question called `slug`; nil where there is none.
  func question(_ slug: String) -> JudgedQuestion? {
    all.first { $0.question.url == link(slug) }
  }
}

extension JudgedQuestion {
  /// What `rule` says; nil only where a rule is missing.
  func outcome(_ rule: Rule) -> RuleOutcome? { rules.first { $0.rule == rule } }

  /// The points of a term; nil where nothing is known.
  func points(_ name: ScoreTerm.Name) -> Double? {
    terms.first { $0.name == name }?.points?.value
  }

  /// The slugs of the answers' authors, the lead first.
  var authors: [String] { answers.map { $0.row.author?.name ?? "?" } }
}

/// A generator of random numbers that gives the same ones for the same seed.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True in `share` of the cases.
  mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  /// A number of any size below 10 to the power of `decades`, small ones as likely as large ones.
  mutating func count(decades: Int) -> Int {
    var limit = 1
    for _ in 0..<Int.random(in: 0...decades, using: &self) { limit *= 10 }
    return Int.random(in: 0...limit, using: &self)
  }
}
