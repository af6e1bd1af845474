extension String {
  /// UTF-8 as text, with at most 32 combining marks in a row, as in ``boundingMarkRuns``.
  @inlinable package init(boundingMarksOf bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    // ASCII has no marks. A loop without an exit is compiled to look at 16 bytes at a time.
    self = bytes.reduce(0, |) < 0x80 ? text : text.boundingMarkRuns
  }

  /// The text with at most 32 combining marks in a row, as no writing needs more.
  ///
  /// To compare two strings or to hash one, Swift sorts each run of marks, which takes time that grows
  /// with the square of its length: a page could hold a run of millions. So the bytes of a page become
  /// strings through this, or through ``init(boundingMarksOf:)``.
  @usableFromInline package var boundingMarkRuns: String {
    guard utf8.count > Self.markLimit else { return self }
    var scalars = String.UnicodeScalarView()
    var (markCount, isCut) = (0, false)
    for scalar in unicodeScalars {
      let isMark = scalar.properties.canonicalCombiningClass != .notReordered
      markCount = isMark ? markCount + 1 : 0
      if markCount > Self.markLimit { isCut = true } else { scalars.append(scalar) }
    }
    return isCut ? String(scalars) : self
  }

  private static var markLimit: Int { 32 }
}
