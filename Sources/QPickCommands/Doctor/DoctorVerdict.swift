import QuoraFacts

/// Whether a page can be ranked.
enum DoctorVerdict: String {
  /// It can, with views that the page shows.
  case rankable
  /// It can; views will be estimated.
  case estimated
  /// What could be read of it can; the rest is missing.
  case partial
  /// It cannot.
  case unrankable
  /// There was nothing to read.
  case unreadable

  /// The verdict on a page.
  init(_ page: LoadedPage) {
    guard let facts = page.facts else {
      self = .unreadable
      return
    }
    if let failure = PageFailure(ranking: page) {
      self = failure.leavesRows ? .partial : .unrankable
      return
    }
    let answers = facts.rows.filter { $0.kind == .answer }
    self = answers.contains { $0.views == nil } ? .estimated : .rankable
  }

  /// `✓` where the page is of use, else `✗`.
  var sign: String {
    switch self {
    case .rankable, .estimated, .partial: "✓"
    case .unrankable, .unreadable: "✗"
    }
  }

  /// In words; `problem` is what is wrong with the page.
  func words(problem: String?) -> String {
    let problem = problem.map { ": " + $0 } ?? ""
    return switch self {
    case .rankable: "can be ranked"
    case .estimated: "can be ranked; views will be estimated"
    case .partial: "can be ranked in part\(problem)"
    case .unrankable: "cannot be ranked\(problem)"
    case .unreadable: "cannot be read\(problem)"
    }
  }
}
