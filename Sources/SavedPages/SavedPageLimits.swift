import JSONIndex

/// What is not exceeded, whatever an input asks for.
public enum SavedPageLimits {
  /// How many bytes are read of an input that has to be held whole: MHTML, HAR, web archive, JSON.
  ///
  /// Source: Documentation/Decisions/0013-containers.md.
  public static let heldByteCount = 256_000_000
  /// How many bytes a gzip file may hold, those of gzip files inside of it counted too.
  ///
  /// Source: Documentation/Decisions/0013-containers.md.
  public static let inflatedByteCount = 512_000_000
  /// From this many inflated bytes on, ``inflationRatio`` bounds them too.
  ///
  /// Source: Documentation/Decisions/0013-containers.md.
  public static let freelyInflatedByteCount = 10_000_000
  /// How many times its own size a gzip file may hold.
  ///
  /// Source: Documentation/Decisions/0013-containers.md.
  public static let inflationRatio = 200
  /// How many containers may stand inside each other.
  ///
  /// Source: Documentation/Decisions/0013-containers.md.
  public static let depth = 4
  /// How many parts an MHTML archive may have.
  ///
  /// Source: Documentation/Decisions/0013-containers.md.
  public static let partCount = 10_000
  /// How many requests a HAR may hold, and how many values may be pasted.
  ///
  /// Source: Documentation/Decisions/0013-containers.md.
  public static let entryCount = 50_000
  /// How many pages an input may hold.
  ///
  /// Source: Documentation/Decisions/0045-bounds.md.
  public static let pageCount = 10_000
  /// How deep the values of a JSON text may stand inside each other.
  ///
  /// Source: Documentation/Decisions/0013-containers.md.
  public static let jsonDepth = JSONDocument.depthLimit
  /// How many values and keys one value of JSON may hold, which bounds the memory of its index.
  public static let jsonValueCount = JSONDocument.valueLimit
  /// Which of the two limits on values stopped a text.
  static func valueLimit(of budget: JSONBudget) -> Int {
    budget.isSpent ? inputJSONValueCount : jsonValueCount
  }
  /// How many all JSON of an input may hold, which bounds the time that it takes.
  public static let inputJSONValueCount = JSONBudget.valueLimit
}
