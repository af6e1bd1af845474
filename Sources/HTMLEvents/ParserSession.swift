/// One parse as libxml2's callbacks see it.
///
/// C functions cannot be generic, so they talk to this class; `HandlerSession` adds the handler.
class ParserSession {
  private var input = CleanInput()
  private let isSkimming: Bool
  /// Whether the innermost open element is a script that the skimmer knows of.
  private var isInScript = false
  /// Elements that have started and not ended.
  private var depth = 0
  /// Whether events go nowhere, because the page could not be read to its end.
  final var isStopped = false

  /// A session that hands over what `vocabulary` names, or everything.
  init(vocabulary: HTMLVocabulary?) {
    isSkimming = vocabulary != nil
    input.skimmer = vocabulary.map(Skimmer.init)
  }

  final var summary: HTMLParseSummary { input.summary }

  // What the subclass adds.

  /// The next piece of the page; empty at its end.
  func nextPiece() -> [UInt8] { [] }
  func handOver(start tag: borrowing HTMLStartTag) {}
  func handOverEnd() {}
  func handOver(text: borrowing HTMLBytes) {}
  func handOver(rawText: borrowing HTMLBytes) {}

  // What libxml2 calls.

  /// Fills `buffer` wholly unless the page ends, so that the sizes of the page's pieces are lost.
  final func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    unsafe input.read(into: buffer, from: self)
  }

  final func startElement(_ tag: borrowing HTMLStartTag) {
    guard !isStopped else { return }
    depth += 1
    isInScript = isSkimming && tag.isNamed("script")
    if isInScript { input.skimmer?.scripts.start() }
    handOver(start: tag)
  }

  /// The element `name` ends.
  final func endElement(_ name: borrowing HTMLBytes) {
    if isSkimming {
      var hash = NameHash()
      for offset in 0..<name.count { hash.add(name[offset]) }
      input.skimmer?.openElements.end(hash)
      isInScript = false
    }
    endElement()
  }

  private func endElement() {
    guard !isStopped, depth > 0 else { return }
    depth -= 1
    handOverEnd()
  }

  /// A comment, of which only those are asked for that stand for tags which were left out.
  final func comment(_ text: borrowing HTMLBytes) {
    guard isSkimming, LeftOutTags.isMark(text), !isStopped else { return }
    isInScript = false
    unsafe input.skimmer?.leftOutTags.takeRun { element, attributes in
      if let element {
        depth += 1
        let tag = unsafe HTMLStartTag(name: element.name.utf8Start, attributes: attributes)
        handOver(start: tag)
      } else if depth > 0 {
        depth -= 1
        handOverEnd()
      }
    }
  }

  final func text(_ bytes: borrowing HTMLBytes) {
    guard !isStopped else { return }
    handOver(text: bytes)
  }

  final func rawText(_ bytes: borrowing HTMLBytes) {
    guard !isStopped else { return }
    guard isInScript, let due = input.skimmer?.scripts.due(for: bytes.count) else {
      handOver(rawText: bytes)
      return
    }
    input.skimmer?.scripts.withBytes(due.range) { handOver(rawText: $0) }
    if due.tokenCount < bytes.count {
      let rest = bytes.dropFirst(due.tokenCount)
      handOver(rawText: rest)
    }
  }

  /// Ends what is open: libxml2 gives no end to a tag that the end of the page cuts.
  final func finish() {
    while !isStopped, depth > 0 { endElement() }
  }
}

/// A parse that hands its events to a handler.
@safe final class HandlerSession<Handler: HTMLEventHandler, Failure: Error>: ParserSession {
  private let handler: UnsafeMutablePointer<Handler>
  private let next: () throws(Failure) -> [UInt8]
  private var failure: Failure?

  /// A session for `handler`, which has to outlive it.
  init(
    handler: UnsafeMutablePointer<Handler>, vocabulary: HTMLVocabulary?,
    next: @escaping () throws(Failure) -> [UInt8]
  ) {
    unsafe self.handler = handler
    self.next = next
    super.init(vocabulary: vocabulary)
  }

  func result() -> Result<HTMLParseSummary, Failure> {
    if let failure { .failure(failure) } else { .success(summary) }
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

  override func handOver(start tag: borrowing HTMLStartTag) {
    unsafe handler.pointee.startElement(tag)
  }

  override func handOverEnd() { unsafe handler.pointee.endElement() }

  override func handOver(text: borrowing HTMLBytes) { unsafe handler.pointee.text(text) }

  override func handOver(rawText: borrowing HTMLBytes) { unsafe handler.pointee.rawText(rawText) }
}
