/// Names in the order in which they first came, each once.
struct DistinctNames {
  private(set) var names: [String] = []
  private var seen: Set<String> = []

  /// Adds `name` unless it came before.
  mutating func insert(_ name: String) {
    if seen.insert(name).inserted { names.append(name) }
  }
}
