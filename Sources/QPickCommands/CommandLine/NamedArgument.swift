/// One of a few names, as typed.
extension RawRepresentable where RawValue == String, Self: CaseIterable {
  /// Reads `text`.
  init(named text: String) throws(ValueError) {
    guard let value = Self(rawValue: text) else {
      throw .unknownName(text, known: Self.allNames)
    }
    self = value
  }

  /// All names, in the order of declaration.
  static var allNames: [String] { allCases.map(\.rawValue) }
}
