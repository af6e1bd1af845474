import QuoraFacts

/// How many rows have one fact, and where it was read.
struct FactTally: Equatable {
  /// The fact's name.
  let name: String
  /// How many rows were asked.
  let rowCount: Int
  /// Rows that have it, by where those rows were read.
  private(set) var fromPage = 0
  /// Likewise, from the inline data only.
  private(set) var fromData = 0
  /// Likewise, from both.
  private(set) var fromBoth = 0
  /// Rows that have it as a count or time of which every digit is known.
  private(set) var exact = 0
  /// Rows that have it as a rounded count, or a time known to an interval.
  private(set) var rounded = 0

  /// How many rows have it.
  var known: Int { fromPage + fromData + fromBoth }

  /// What one row says of a fact.
  enum Presence {
    case missing, present, exact, rounded

    init(_ value: (some Any)?) { self = value == nil ? .missing : .present }
    init(_ count: Count?) {
      self = count.map { $0.source == .exact ? .exact : .rounded } ?? .missing
    }
    init(_ time: ShownTime?) {
      self = time?.created != nil ? .exact : time?.interval != nil ? .rounded : .missing
    }
  }

  /// Counts one fact over `rows`.
  init(_ name: String, in rows: [Row], presence: (Row) -> Presence) {
    self.name = name
    rowCount = rows.count
    for row in rows {
      let found = presence(row)
      if found == .missing { continue }
      switch (row.origins.contains(.dom), row.origins.contains(.payload)) {
      case (true, true): fromBoth += 1
      case (false, true): fromData += 1
      default: fromPage += 1
      }
      if found == .exact { exact += 1 }
      if found == .rounded { rounded += 1 }
    }
  }

  /// `105 of 141: 100 shown, 2 in the data, 3 in both; 100 exact, 5 rounded`.
  var text: String {
    guard known > 0 else { return "none" }
    let places = [(fromPage, "shown"), (fromData, "in the data"), (fromBoth, "in both")]
    let precision = [(exact, "exact"), (rounded, "rounded")]
    let parts = [places, precision].map { pairs in
      pairs.filter { $0.0 > 0 }.map { "\(NumberText.grouped($0.0)) \($0.1)" }.joined(
        separator: ", ")
    }
    return "\(NumberText.grouped(known)) of \(NumberText.grouped(rowCount)): "
      + parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The facts of answers, in the order shown.
  static func answers(_ rows: [Row]) -> [FactTally] {
    [
      FactTally("time", in: rows) { .init($0.posted) },
      FactTally("upvotes", in: rows) { .init($0.upvotes) },
      FactTally("views", in: rows) { .init($0.views) },
      FactTally("author", in: rows) { row in
        row.author?.isAnonymous == true ? .present : .init(row.author?.name)
      },
      FactTally("author's followers", in: rows) { .init($0.author?.followers) },
      FactTally("author's views", in: rows) { .init($0.author?.answerViews) },
      FactTally("followed or not", in: rows) { .init($0.viewerFollows) },
      FactTally("question", in: rows) { .init($0.question?.title) },
      FactTally("answer count", in: rows) { .init($0.question?.answerCount) },
    ]
  }

  /// The facts of question cards, in the order shown.
  static func questions(_ rows: [Row]) -> [FactTally] {
    [
      FactTally("question", in: rows) { .init($0.question?.title) },
      FactTally("answer count", in: rows) { .init($0.question?.answerCount) },
      FactTally("followers", in: rows) { .init($0.question?.followers) },
      FactTally("last followed", in: rows) { .init($0.question?.lastFollowed) },
      FactTally("asked", in: rows) { .init($0.question?.asked) },
    ]
  }
}
