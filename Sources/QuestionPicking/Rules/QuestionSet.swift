public import QuoraFacts

/// Questions, by number or by address, whichever both sides know.
public struct QuestionSet: Hashable, Sendable {
  private var ids: Set<Int> = []
  private var urls: Set<String> = []

  /// No questions.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { ids.isEmpty && urls.isEmpty }

  /// Adds a question by its number and the `QuoraURL.identity` of its address.
  public mutating func insert(id: Int?, url: String?) {
    if let id { ids.insert(id) }
    if let url { urls.insert(url) }
  }

  /// Whether `question` is among them.
  public func contains(_ question: Question) -> Bool {
    if let id = question.id, ids.contains(id) { return true }
    guard !urls.isEmpty, let url = question.url.flatMap({ QuoraURL($0) }) else { return false }
    return urls.contains(url.question.identity)
  }
}

/// What the writer said of questions before.
public struct WriterMarks: Hashable, Sendable {
  /// Those they answered.
  public var answered = QuestionSet()
  /// Those they do not want to see, for good or for now.
  public var hidden = QuestionSet()

  /// Nothing said.
  public init() {}
}
