import Bytes
import JSONIndex

/// The text of a response, as it stands in a network log.
struct ResponseBody {
  /// Where the string stands in the log, without its quotes.
  let range: Range<Int>
  let isBase64: Bool
  /// What the response's header calls its packing, such as `br`; nil without one.
  let packing: String?
  /// What the bodies of its log may hold.
  let unpacking: UnpackingBudget

  /// The bytes that were sent, of the log's; what is in gzip is unpacked.
  ///
  /// - Returns: nil where they are packed in a way that is not read, and where the bodies of the log
  ///   hold too much.
  func decoded(_ log: [UInt8]) -> [UInt8]? {
    var bytes = JSONString.decodedBytes(log, in: range)
    if isBase64 {
      var decoder = Base64Decoder()
      bytes = decoder.decode(bytes[...])
    }
    if bytes.starts(with: [0x1F, 0x8B]) { return unpacked(bytes) }
    return isPacked(bytes) ? nil : bytes
  }

  /// The name of a packing that is not read.
  var packingName: String { packing ?? "an unknown packing" }

  private func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
    var given = false
    var stages = ByteStages {
      defer { given = true }
      return given ? [] : bytes
    }
    stages.unpack()
    var output: [UInt8] = []
    while let piece = try? stages.read(), !piece.isEmpty {
      guard unpacking.take(piece.count) else { return nil }
      output += piece
    }
    return stages.failure == nil ? output : nil
  }

  /// Whether the bytes are neither markup nor JSON although a header says that they are packed, or
  /// start as zstd does.
  private func isPacked(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return true }
    guard ["br", "zstd", "deflate", "compress"].contains(packing) else { return false }
    let first = bytes[...].afterByteOrderMark.first { !$0.isASCIIWhitespace }
    return first.map { !"{[<-".utf8.contains($0) } ?? false
  }
}

/// How many bytes the packed bodies of one log may still hold: many small ones could take minutes.
final class UnpackingBudget {
  private var bytesLeft = SavedPageLimits.heldByteCount

  var isSpent: Bool { bytesLeft <= 0 }

  /// Takes `byteCount` bytes; returns false where none are left.
  func take(_ byteCount: Int) -> Bool {
    bytesLeft -= byteCount
    return !isSpent
  }
}
