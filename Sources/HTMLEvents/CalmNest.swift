/// Nested calm elements, which are kept from libxml2.
///
/// Where every tag is of a `CalmElement` and each end tag ends the innermost element, libxml2 does
/// nothing but count them, and hand over attributes that the skimmer has read as well. There an
/// element's tags are left out, and told past libxml2. Whether its content stays calm is known at
/// its end only: until then what follows its start tag is held back. Where the content is not calm,
/// or too long to hold, libxml2 gets the tags after all.
///
/// Source: Documentation/Decisions/0020-skimmer.md.
struct CalmNest {
  /// How much is held back, in bytes that were passed on and in tags.
  private static let holdLimit = (byteCount: 8_192, tagCount: 2_048)
  private static let depthLimit = 4_096

  /// A start or end tag that was not passed on.
  private struct Tag {
    /// Where in what is held back it stands.
    var offset: Int
    /// How many bytes its attributes have, which stand there.
    let attributeCount: Int
    /// nil: the end of the innermost element.
    let start: CalmElement?
    var fate: Fate
  }

  private enum Fate { case unknown, leftOut, passedOn }

  /// An element that is open, and of which all that are open outside of it are known.
  private struct Open {
    /// Of its name.
    let hash: NameHash
    /// The names of the known open elements up to this one.
    let names: CalmElements
    /// The number of its tag while the fate of that is unknown.
    let tagNumber: Int?
  }

  private var tags: [Tag] = []
  /// How many tags came before these.
  private var doneTagCount = 0
  /// The innermost open elements; nothing is known of those around them.
  private var open: [Open] = []
  /// How many of `open`, from the outermost on, have a known fate.
  private var settledCount = 0

  /// Whether everything passed on can be handed over.
  private var isSettled: Bool { settledCount == open.count && tags.isEmpty }

  // What the skimmer tells.

  /// An element starts of which libxml2 gets the tag.
  mutating func pass(
    _ element: CalmElement, _ hash: NameHash, counting count: inout OpenElements
  ) {
    let names = names(openedBy: element, counting: &count)
    if settledCount == open.count { settledCount += 1 }
    open.append(Open(hash: hash, names: names, tagNumber: nil))
  }

  /// An element starts whose attributes, of `attributeCount` bytes, stand in what is held back from
  /// `offset` on, and nothing after them.
  ///
  /// - Returns: Whether the tag is left out for now; libxml2 gets it otherwise.
  mutating func start(
    _ element: CalmElement, _ hash: NameHash, at offset: Int, attributeCount: Int,
    counting count: inout OpenElements
  ) -> Bool {
    let names = names(openedBy: element, counting: &count)
    // The outermost known one tells libxml2 where the others stand.
    guard !open.isEmpty else {
      settledCount = 1
      open.append(Open(hash: hash, names: names, tagNumber: nil))
      return false
    }
    open.append(Open(hash: hash, names: names, tagNumber: doneTagCount + tags.count))
    tags.append(
      Tag(offset: offset, attributeCount: attributeCount, start: element, fate: .unknown))
    return true
  }

  /// The names of the known open elements with that of one that starts.
  private mutating func names(
    openedBy element: CalmElement, counting count: inout OpenElements
  ) -> CalmElements {
    var names = CalmElements()
    if let last = open.last {
      names = last.names
      if !names.isDisjoint(with: element.closes) || open.count == Self.depthLimit {
        giveUp(counting: &count)
        names = []
      }
    }
    names.insert(element)
    return names
  }

  /// The name of the innermost element, where that is known.
  var innermostName: NameHash? { open.last?.hash }

  /// What becomes of an end tag.
  enum End {
    case leftOut, passedOn
    /// It does not end the innermost element, or nothing is known of that.
    case unknown
  }

  /// An element whose name has this hash, and up to 8 bytes, ends where `offset` bytes are held back.
  mutating func end(_ hash: NameHash, at offset: Int) -> End {
    guard let last = open.last, last.hash == hash else { return .unknown }
    open.removeLast()
    if settledCount > open.count {
      settledCount = open.count
      return .passedOn
    }
    guard let number = last.tagNumber else { return .passedOn }
    tags[number - doneTagCount].fate = .leftOut
    tags.append(Tag(offset: offset, attributeCount: 0, start: nil, fate: .leftOut))
    return .leftOut
  }

  /// Something comes that is not calm: libxml2 gets the tags of all that is open.
  mutating func giveUp(counting count: inout OpenElements) {
    settle(upTo: open.count, counting: &count)
    open.removeAll(keepingCapacity: true)
    settledCount = 0
  }

  private mutating func settle(upTo end: Int, counting count: inout OpenElements) {
    while settledCount < end {
      if let number = open[settledCount].tagNumber {
        tags[number - doneTagCount].fate = .passedOn
        count.start(open[settledCount].hash)
      }
      settledCount += 1
    }
  }

  // What is handed over.

  /// Moves from `held` to `output` what can be handed over, with a mark where tags were left out.
  mutating func handOver(
    _ held: inout [UInt8], to output: inout [UInt8], telling leftOut: inout LeftOutTags,
    counting count: inout OpenElements
  ) {
    if isSettled {
      output += held
      held.removeAll(keepingCapacity: true)
      return
    }
    settleTooMuch(heldCount: held.count, counting: &count)
    let end = firstUnknown.map { $0 - doneTagCount } ?? tags.count
    var copied = 0
    for tag in tags[..<end] {
      if tag.offset > copied {
        leftOut.endRun(markingIn: &output)
        output += held[copied..<tag.offset]
      }
      copied = tag.offset + tag.attributeCount
      if let start = tag.start, tag.fate == .passedOn {
        leftOut.endRun(markingIn: &output)
        output.append(Skimmer.less)
        unsafe output.append(contentsOf: start.name.utf8Bytes)
        if tag.attributeCount > 0 { output += held[tag.offset..<copied] }
        output.append(Skimmer.greater)
      } else if let start = tag.start, tag.attributeCount > 0 {
        leftOut.add(start, attributes: held[tag.offset..<copied])
      } else {
        leftOut.add(tag.start)
      }
    }
    leftOut.endRun(markingIn: &output)
    let rest = end < tags.count ? tags[end].offset : held.count
    output += held[copied..<rest]
    held.removeSubrange(..<rest)
    tags.removeSubrange(..<end)
    doneTagCount += end
    for index in tags.indices { tags[index].offset -= rest }
  }

  /// The number of the first tag of unknown fate.
  private var firstUnknown: Int? {
    for element in open[settledCount...] {
      if let number = element.tagNumber { return number }
    }
    return nil
  }

  /// Gives libxml2 the outermost elements while too much waits for their ends.
  private mutating func settleTooMuch(heldCount: Int, counting count: inout OpenElements) {
    while settledCount < open.count {
      if let number = open[settledCount].tagNumber {
        let index = number - doneTagCount
        let isTooMuch =
          heldCount - tags[index].offset > Self.holdLimit.byteCount
          || tags.count - index > Self.holdLimit.tagCount
        guard isTooMuch else { return }
      }
      settle(upTo: settledCount + 1, counting: &count)
    }
  }
}
