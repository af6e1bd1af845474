/// What one saved page says.
public struct PageFacts: Hashable, Sendable {
  /// What kind of page it is (PageFormat.md, "Kinds of page" and "Walls and errors").
  public enum Kind: String, Sendable, CaseIterable {
    /// The home feed, `For you` or `Following`.
    case home
    /// A topic's feed.
    case topic
    /// A Space's page.
    case space
    /// Search results.
    case search
    /// A question's page.
    case question
    /// The page of a single answer.
    case answer
    /// A person's profile.
    case profile
    /// The log-in page that stands in place of the page asked for.
    case wall
    /// Quora's error page.
    case error
    /// A robot check in place of the page.
    case challenge
    /// None of these.
    case unknown
  }

  /// The layout, named for its first year.
  public enum Era: String, Sendable, CaseIterable, Comparable {
    /// 2014 and 2015.
    case era2014 = "2014"
    /// 2016 and 2017.
    case era2016 = "2016"
    /// 2018 and 2019.
    case era2018 = "2018"
    /// 2020 and later.
    case era2020 = "2020"

    /// Whether `left` is the older layout.
    public static func < (left: Era, right: Era) -> Bool { left.firstYear < right.firstYear }

    private var firstYear: Int {
      switch self {
      case .era2014: 2014
      case .era2016: 2016
      case .era2018: 2018
      case .era2020: 2020
      }
    }
  }

  /// What kind of page it is.
  public var kind: Kind
  /// The layout; nil where it is not known.
  public var era: Era?
  /// The interface language, a lower-case code such as `en`; nil where it is not known.
  public var language: String?
  /// Whether the viewer was logged in; nil where it is not known.
  public var isLoggedIn: Bool?
  /// When the page was saved, from which its relative times count; nil where they count from the
  /// moment that the caller gave.
  public var clock: PageClock?
  /// The page's own question, on question and answer pages.
  public var question: Question?
  /// The rows in page order, then answers that only the payload has.
  public var rows: [Row]
  /// Why the page cannot be ranked; nil when it can.
  public var problem: PageProblem?
  /// What a reader of the facts should know, in page order.
  public var notices: [PageNotice]

  /// A page of which only the given facts are known.
  public init(
    kind: Kind = .unknown, era: Era? = nil, language: String? = nil,
    isLoggedIn: Bool? = nil, clock: PageClock? = nil,
    question: Question? = nil, rows: [Row] = [], problem: PageProblem? = nil,
    notices: [PageNotice] = []
  ) {
    self.kind = kind
    self.era = era
    self.language = language
    self.isLoggedIn = isLoggedIn
    self.clock = clock
    self.question = question
    self.rows = rows
    self.problem = problem
    self.notices = notices
  }
}

/// When a page was saved, and how that is known.
public struct PageClock: Hashable, Sendable {
  /// Where the moment comes from.
  public enum Source: String, Sendable {
    /// `pageCreationTime`: when the server made the page.
    case page
    /// The container's own date.
    case container
    /// The file's modification time.
    case file
  }

  /// The moment.
  public var moment: Instant
  /// Where it comes from.
  public var source: Source

  /// A clock.
  public init(_ moment: Instant, _ source: Source) {
    self.moment = moment
    self.source = source
  }
}

/// Why a page cannot be read or ranked.
public enum PageProblem: Error, Hashable, Sendable {
  /// Nothing was in the input.
  case empty
  /// The input is not HTML; `found` says what it looks like.
  case notHTML(found: String)
  /// HTML, but not a page of Quora's; `title` is its title.
  case notQuora(title: String?)
  /// Quora's page for visitors who are not logged in.
  case loginWall
  /// Quora's error page, with its code, where it has one.
  case errorPage(code: Int?)
  /// A robot check in place of the page.
  case challenge
  /// A page of Quora's with no card and no question on it.
  case noCards
  /// The container ends early or is damaged, as `found` says; what could be read of it was read.
  case damaged(found: String)
  /// The input is more than is read; `found` says what it is.
  case overLimit(found: String)
  /// The page ends in the middle, after `byteCount` bytes; what stood before was read.
  case truncated(byteCount: Int)
  /// A problem read back from facts that were printed before: `leavesRows` says whether what could
  /// be read was read, and `word` which of the others it was.
  case recorded(word: String, words: String, leavesRows: Bool)

  /// Whether rows were read all the same, and count.
  public var leavesRows: Bool {
    switch self {
    case .truncated, .damaged: true
    case .recorded(_, _, let leavesRows): leavesRows
    case .empty, .notHTML, .notQuora, .loginWall, .errorPage, .challenge, .noCards, .overLimit:
      false
    }
  }

  /// Whether the input is no page of Quora's at all.
  public var isForeign: Bool {
    switch self {
    case .empty, .notHTML, .notQuora: true
    case .loginWall, .errorPage, .challenge, .noCards, .damaged, .overLimit, .truncated, .recorded:
      false
    }
  }
}

/// Something noticed while reading that the page's user may want to know.
public enum PageNotice: Hashable, Sendable {
  /// A feed card of a kind this version does not know, by the page's name for it.
  case unknownCard(String)
  /// An answer that holds an ad inside, kept as an answer.
  case unsureAd(url: String?)
  /// A payload of which the JSON could not be read.
  case unreadablePayload(byteCount: Int)
  /// A time in words this version does not read, kept as text.
  case unreadTime(String)
  /// The page's own data speak of another question than the page shows.
  case payloadOfAnotherPage
  /// An answer to a query of which the JSON could not be read, or not from some byte on; `query` is
  /// its name.
  case unreadableAnswer(query: String?, byteCount: Int)
  /// Quora's server answered a query with an error, in its own words.
  case queryError(query: String?, message: String)
  /// The page's clock is more than a day ahead of the current time.
  case clockInFuture(Instant)
  /// Something else, such as what was noticed of its container, in words.
  case inWords(String, isLoss: Bool)

  /// Whether it may have cost rows or made their facts wrong.
  public var isLoss: Bool {
    switch self {
    case .unknownCard, .unsureAd, .unreadTime: false
    case .unreadablePayload, .payloadOfAnotherPage, .unreadableAnswer, .queryError, .clockInFuture:
      true
    case .inWords(_, let isLoss): isLoss
    }
  }
}
