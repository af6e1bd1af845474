/// Texts in the order in which they first came, each once.
struct DistinctTexts {
  private(set) var texts: [String] = []
  private var seen: Set<String> = []

  /// Adds `text` unless it came before.
  mutating func insert(_ text: String) {
    if seen.insert(text).inserted { texts.append(text) }
  }
}
