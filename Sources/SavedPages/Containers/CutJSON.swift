import Bytes

/// JSON that ends early, as Firefox cuts the responses in a network log at 1 MB.
enum CutJSON {
  /// `bytes` up to the last whole element of the outermost array that is open at their end, with
  /// all closed that is open there; nil where no array is open.
  static func closed(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var closers: [UInt8] = []
    /// How deep the outermost open array stands, and where its last whole element ends.
    var array: (depth: Int, end: Int)?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: "{"): closers.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["):
        closers.append(UInt8(ascii: "]"))
        if array == nil { array = (closers.count, index + 1) }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard closers.popLast() == bytes[index] else { return nil }
        if let open = array, closers.count < open.depth { array = nil }
        if let open = array, closers.count == open.depth { array?.end = index + 1 }
      default: break
      }
      index += 1
    }
    return array.map { open in
      Array(bytes[..<open.end]) + closers.prefix(open.depth).reversed()
    }
  }
}
