import Bytes

/// Values by their place among the nodes.
extension JSONDocument {
  /// The value of the member called `name`, when the node is an object that has one; the first of
  /// several.
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

  /// Whether the name at `index` is `name`.
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
    // Without an escape of the literal there is none of the text's.
    guard isEscaped, JSONString.holdsEscape(bytes, in: range) else {
      return JSONString.decoded(bytes, in: range)
    }
    let text = JSONString.decodedBytes(bytes, in: range)
    return JSONString.decoded(text, in: 0..<text.count)
  }

  /// The string's bytes, unescaped; null for other values.
  func stringBytes(at index: Int) -> [UInt8]? {
    let node = nodes[index]
    guard node.kind == .string else { return nil }
    let text = JSONString.decodedBytes(bytes, in: Int(node.start)..<Int(node.end))
    return isEscaped ? JSONString.decodedBytes(text, in: 0..<text.count) : text
  }

  /// The number, when it is a whole one that fits.
  func int(at index: Int) -> Int? {
    let node = nodes[index]
    guard node.kind == .word else { return nil }
    var offset = Int(node.start)
    let isNegative = bytes[offset] == UInt8(ascii: "-")
    if isNegative || bytes[offset] == UInt8(ascii: "+") { offset += 1 }
    guard offset < Int(node.end) else { return nil }
    // Below zero all the way, as the lowest number has no counterpart.
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
  /// Calls `body` with each object, each one before those inside of it, in the text's order.
  ///
  /// - Parameters:
  ///   - names: Members of these names are passed over with all that is inside of them.
  ///   - body: Takes an object, and says whether to go on inside of it.
  public func forEachObject(passingOver names: JSONNames, _ body: (JSONValue) -> Bool) {
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .object:
        let goesOn = body(JSONValue(document: self, index: index))
        index = goesOn ? index + 1 : Int(node.next)
      case .key:
        let isPassedOver = names.bit(of: Int(node.start)..<Int(node.end), in: bytes) != 0
        index = isPassedOver ? Int(nodes[index + 1].next) : index + 1
      case .array, .string, .word: index += 1
      }
    }
  }
}
