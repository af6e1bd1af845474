/// How many values and keys the JSON texts of one input may still hold together, which bounds the
/// time that they take.
///
/// Each text that is indexed takes from it, also one that turns out to be damaged.
public final class JSONBudget {
  /// How many an input may hold; a page has some ten thousand.
  public static let valueLimit = 8_000_000

  /// How many may still come.
  public private(set) var valuesLeft: Int

  /// Whether nothing is left.
  public var isSpent: Bool { valuesLeft == 0 }

  /// A budget of `valueCount` values and keys.
  public init(valueCount: Int = JSONBudget.valueLimit) { valuesLeft = valueCount }

  func take(_ valueCount: Int) { valuesLeft -= min(valueCount, valuesLeft) }
}
