/// Receives a page as a stream of events.
///
/// What is handed over is valid during the call only; it cannot be copied and so cannot be kept.
public protocol HTMLEventHandler {
  /// An element starts; void elements (`<br>`) start and end too.
  mutating func startElement(_ tag: borrowing HTMLStartTag)
  /// The innermost open element ends; elements left open by the page are closed here as well.
  mutating func endElement()
  /// Text, entities resolved; one text may come in several pieces.
  mutating func text(_ bytes: borrowing HTMLBytes)
  /// A piece of what stands in `script` or `style`, not resolved.
  mutating func rawText(_ bytes: borrowing HTMLBytes)
}

/// The start of an element.
public struct HTMLStartTag: ~Copyable {}

/// A piece of text.
public struct HTMLBytes: ~Copyable {}
