/// Something noticed while a saved page was taken out of its containers.
public enum SavedPageNotice: Hashable, Sendable {
  /// The container ends early; what stood before was read.
  case cut(SavedPage.Container)
  /// A part of the container cannot be read; the rest was.
  case damaged(SavedPage.Container)
  /// The text is declared in an encoding that is not read, by the name it has there.
  case unreadEncoding(label: String)
  /// Answers whose text the browser did not put into the container.
  case missingBodies(count: Int)
  /// A response whose text is packed in a way that is not read, by the name of that.
  case packedBody(String)
  /// The responses hold more than `byteCount` bytes when they are unpacked; the rest was not read.
  case overLimit(byteCount: Int)
  /// Values among the answers that are none.
  case otherValues(count: Int)
}
