/// One of a few names, as typed.
extension RawRepresentable where RawValue == String, Self: CaseIterable {
  /// Reads `text`, the value of `option`.
  init(_ text: String, option: String) throws(UsageError) {
    guard let value = Self(rawValue: text) else {
      throw .unknownName(option: option, value: text, known: Self.allNames)
    }
    self = value
  }

  /// All names, in the order of declaration.
  static var allNames: [String] { allCases.map(\.rawValue) }
}
