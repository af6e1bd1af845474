extension ArraySlice<UInt8> {
  /// What comes after a byte order mark of UTF-8, else all.
  var afterByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self
  }

  /// What comes after the first `bytes` in it; nil where they are not in it.
  func after(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard let first = bytes.first else { return self }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: bytes) { return rest.dropFirst(bytes.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether `text` is somewhere in it.
  func holds(_ text: String) -> Bool { after(Array(text.utf8)) != nil }
}
