import Bytes

/// A run of bytes that is looked for, mostly without looking at every byte.
///
/// Source: R. N. Horspool, "Practical fast searching in strings", 1980.
struct BytePattern {
  private let bytes: [UInt8]
  /// How far to go on, by the byte at which the last one of the pattern was looked for.
  private let steps: [UInt8]

  /// The bytes of `text`, 1 to 255.
  init(_ text: String) {
    bytes = Array(text.utf8)
    precondition((1...255).contains(bytes.count), "1 to 255 bytes")
    var steps = [UInt8](repeating: UInt8(bytes.count), count: 256)
    for (index, byte) in bytes.dropLast().enumerated() {
      steps[Int(byte)] = UInt8(bytes.count - 1 - index)
    }
    self.steps = steps
  }

  /// Where the pattern stands first in `text` at or after `start`; nil where it does not.
  ///
  /// - Complexity: O(*n* / *m*) in the bytes of mostly other text and of the pattern, O(*n m*) at
  ///   worst.
  func firstRange(in text: [UInt8], from start: Int = 0) -> Range<Int>? {
    let last = bytes.count - 1
    var index = start + last
    while index < text.count {
      let byte = text[index]
      if byte == bytes[last], text.matches(bytes, at: index - last) {
        return index - last..<index + 1
      }
      index += Int(steps[Int(byte)])
    }
    return nil
  }

  /// Whether the pattern stands in `text` at `start`; false where `text` ends before it.
  func stands(in text: [UInt8], at start: Int) -> Bool { text.matches(bytes, at: start) }

  /// Where the pattern stands in `text`, in order, none inside of another.
  func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    while let range = firstRange(in: text, from: ranges.last?.upperBound ?? 0) {
      ranges.append(range)
    }
    return ranges
  }

  /// The number of bytes.
  var count: Int { bytes.count }
}
