/// Where events go, and where the page's pieces come from.
///
/// C callbacks cannot be generic, so they call this class; `HandlerSink` knows the handler.
class EventSink {
  /// Whether the source failed: no event follows.
  final fileprivate(set) var isStopped = false

  /// The next piece of the page; empty at its end.
  func nextPiece() -> [UInt8] { [] }
  func start(_ tag: borrowing HTMLStartTag) {}
  func end() {}
  func text(_ bytes: borrowing HTMLBytes) {}
  func rawText(_ bytes: borrowing HTMLBytes) {}
}

/// A sink that passes its events on to a handler.
@safe final class HandlerSink<Handler: HTMLEventHandler, Failure: Error>: EventSink {
  private let handler: UnsafeMutablePointer<Handler>
  private let next: () throws(Failure) -> [UInt8]
  private(set) var failure: Failure?

  /// A sink for `handler`, which has to outlive it.
  init(
    handler: UnsafeMutablePointer<Handler>, next: @escaping () throws(Failure) -> [UInt8]
  ) {
    unsafe self.handler = handler
    self.next = next
  }

  override func nextPiece() -> [UInt8] {
    do throws(Failure) {
      return try next()
    } catch {
      failure = error
      isStopped = true
      return []
    }
  }

  override func start(_ tag: borrowing HTMLStartTag) { unsafe handler.pointee.startElement(tag) }

  override func end() { unsafe handler.pointee.endElement() }

  override func text(_ bytes: borrowing HTMLBytes) { unsafe handler.pointee.text(bytes) }

  override func rawText(_ bytes: borrowing HTMLBytes) { unsafe handler.pointee.rawText(bytes) }
}
