extension String {
  /// UTF-8 as text, with at most 32 combining marks in a row, as in ``boundingMarkRuns``.
  @inlinable package init(boundingMarksOf bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    // A loop without an exit, which is compiled to look at 16 bytes at a time.
    let largest = bytes.reduce(0) { $0 > $1 ? $0 : $1 }
    self = largest < Self.leastMarkByte ? text : text.boundingMarkRuns
  }

  /// The text with at most 32 combining marks in a row, as no writing needs more.
  ///
  /// To compare two strings or to hash one, Swift sorts each run of marks, which takes time that grows
  /// with the square of its length: a page could hold a run of millions. So the bytes of a page become
  /// strings through this, or through ``init(boundingMarksOf:)``.
  @usableFromInline package var boundingMarkRuns: String {
    let markLimit = 32
    guard utf8.count > markLimit, utf8.contains(where: { $0 >= Self.leastMarkByte }) else {
      return self
    }
    var markCount = 0
    func isPastLimit(_ scalar: Unicode.Scalar) -> Bool {
      let isMark = scalar.properties.canonicalCombiningClass != .notReordered
      markCount = isMark ? markCount + 1 : 0
      return markCount > markLimit
    }
    guard unicodeScalars.contains(where: isPastLimit) else { return self }
    markCount = 0
    return String(String.UnicodeScalarView(unicodeScalars.filter { !isPastLimit($0) }))
  }

  /// The first byte of U+0300, the first combining mark.
  @usableFromInline static var leastMarkByte: UInt8 { 0xCC }
}
