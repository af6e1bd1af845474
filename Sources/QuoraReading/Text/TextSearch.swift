extension String {
  /// Whether a digit or another number stands in it.
  var holdsNumber: Bool {
    utf8.contains(where: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
      || !utf8.allSatisfy { $0 < 0x80 } && contains(where: \.isNumber)
  }

  /// Whether `word`, lower-case letters of ASCII, stands in it in whatever case.
  func containsInAnyCase(_ word: String) -> Bool {
    let lowered = utf8.map { $0 | 0x20 }
    return lowered.indices.contains { lowered[$0...].starts(with: word.utf8) }
  }
}
