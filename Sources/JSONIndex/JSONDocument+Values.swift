import Bytes

/// Values by the index of their node.
extension JSONDocument {
  /// The index of the first member's value with this name; nil where there is none, and where the
  /// node is no object.
  func member(_ name: String, of index: Int) -> Int? {
    guard nodes[index].kind == .object else { return nil }
    let length = Int32(truncatingIfNeeded: name.utf8.count)
    let end = Int(nodes[index].next)
    var child = index + 1
    while child < end {
      let key = nodes[child]
      if key.end &- key.start == length, isName(name, at: Int(key.start)) { return child + 1 }
      child = Int(nodes[child + 1].next)
    }
    return nil
  }

  /// Whether the key at `index` is `name`.
  func isKey(_ index: Int, named name: String) -> Bool {
    let key = nodes[index]
    return Int(key.end - key.start) == name.utf8.count && isName(name, at: Int(key.start))
  }

  private func isName(_ name: String, at start: Int) -> Bool {
    var offset = start
    for byte in name.utf8 {
      guard bytes[offset] == byte else { return false }
      offset &+= 1
    }
    return true
  }

  func string(at index: Int) -> String? {
    let node = nodes[index]
    guard node.kind == .string else { return nil }
    let range = Int(node.start)..<Int(node.end)
    // The text's own escapes are escaped too: no `\` at all means neither has one.
    guard isEscaped, JSONString.containsEscape(bytes, in: range) else {
      return JSONString.decoded(bytes, in: range)
    }
    let text = JSONString.decodedBytes(bytes, in: range)
    return JSONString.decoded(text, in: 0..<text.count)
  }

  /// The string's bytes, unescaped; nil for other values.
  func stringBytes(at index: Int) -> [UInt8]? {
    literal(at: index).map { JSONString.decodedBytes($0, in: 0..<$0.count) }
  }

  /// The string's bytes with its own escapes; nil for other values.
  func literal(at index: Int) -> [UInt8]? {
    let node = nodes[index]
    guard node.kind == .string else { return nil }
    let range = Int(node.start)..<Int(node.end)
    return isEscaped ? JSONString.decodedBytes(bytes, in: range) : Array(bytes[range])
  }

  /// The value as a whole number; nil for other values, and where it does not fit into `Int`.
  func int(at index: Int) -> Int? {
    let node = nodes[index]
    guard node.kind == .word else { return nil }
    var offset = Int(node.start)
    let isNegative = bytes[offset] == UInt8(ascii: "-")
    if isNegative || bytes[offset] == UInt8(ascii: "+") { offset += 1 }
    guard offset < Int(node.end) else { return nil }
    // Counts down from zero: `Int.min` has no positive counterpart.
    var value = 0
    while offset < Int(node.end) {
      let digit = Int(bytes[offset]) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflows) = product.subtractingReportingOverflow(digit)
      guard !overflows, !sumOverflows else { return nil }
      value = sum
      offset += 1
    }
    guard !isNegative else { return value }
    return value == .min ? nil : -value
  }

  func bool(at index: Int) -> Bool? {
    let node = nodes[index]
    guard node.kind == .word else { return nil }
    if isWord(node, Self.trueWord) { return true }
    return isWord(node, Self.falseWord) ? false : nil
  }

  private func isWord(_ node: Node, _ word: [UInt8]) -> Bool {
    Int(node.end - node.start) == word.count && bytes.matches(word, at: Int(node.start))
  }

  private static let trueWord = Array("true".utf8)
  private static let falseWord = Array("false".utf8)
}

extension JSONDocument {
  /// Calls `body` with each object in the order of the text, outer objects before those inside.
  ///
  /// - Parameters:
  ///   - names: Members with these names are skipped, with everything inside of them.
  ///   - body: Takes an object, and returns whether to visit the objects inside of it.
  public func forEachObject(skipping names: JSONNames, _ body: (JSONValue) -> Bool) {
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .object:
        let visitsInside = body(JSONValue(document: self, index: index))
        index = visitsInside ? index + 1 : Int(node.next)
      case .key:
        let isSkipped = names.bit(of: Int(node.start)..<Int(node.end), in: bytes) != 0
        index = isSkipped ? Int(nodes[index + 1].next) : index + 1
      case .array, .string, .word: index += 1
      }
    }
  }
}
