extension String {
  /// Runs of white space made one space, none at the ends.
  func collapsingWhitespace() -> String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Null when there is nothing in it.
  var nonEmpty: String? { isEmpty ? nil : self }
}
