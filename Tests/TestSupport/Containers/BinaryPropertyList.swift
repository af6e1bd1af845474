/// Writes binary property lists, always the same bytes for the same value.
///
/// Source: Apple, CFBinaryPList.c.
public enum BinaryPropertyList {
  /// A value.
  public indirect enum Value {
    /// Bytes.
    case data([UInt8])
    /// ASCII text.
    case text(String)
    /// Values in order.
    case array([Value])
    /// Members in order.
    case dictionary([(String, Value)])
  }

  /// `value` as a file.
  public static func encoded(_ value: Value) -> [UInt8] {
    var writer = Writer()
    writer.add(value)
    var file = Array("bplist00".utf8)
    var offsets: [UInt64] = []
    for object in writer.objects {
      offsets.append(UInt64(file.count))
      file += object
    }
    let table = UInt64(file.count)
    for offset in offsets { file += highFirst(UInt32(offset)) }
    file += [0, 0, 0, 0, 0, 0, 4, 4]
    for number in [UInt64(offsets.count), 0, table] { file += highFirst(number) }
    return file
  }

  private struct Writer {
    var objects: [[UInt8]] = []

    @discardableResult
    mutating func add(_ value: Value) -> UInt32 {
      let index = objects.count
      objects.append([])
      switch value {
      case .data(let bytes): objects[index] = head(0x40, bytes.count) + bytes
      case .text(let text): objects[index] = head(0x50, text.utf8.count) + Array(text.utf8)
      case .array(let values):
        let members = values.map { add($0) }
        objects[index] = head(0xA0, values.count) + members.flatMap { highFirst($0) }
      case .dictionary(let members):
        let keys = members.map { add(.text($0.0)) }
        let values = members.map { add($0.1) }
        objects[index] = head(0xD0, members.count) + (keys + values).flatMap { highFirst($0) }
      }
      return UInt32(index)
    }

    private func head(_ mark: UInt8, _ count: Int) -> [UInt8] {
      count < 15 ? [mark | UInt8(count)] : [mark | 0x0F, 0x12] + highFirst(UInt32(count))
    }
  }

  private static func highFirst(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
