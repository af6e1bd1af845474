import QuoraFacts
import SavedPages

/// What a page was saved in, in words.
enum ContainerText {
  /// `MHTML in gzip`.
  static func name(of page: SavedPage) -> String {
    page.containers.reversed().map(\.description).joined(separator: " in ")
  }

  /// `windows-1252 (declared as latin1)`.
  static func encoding(of page: SavedPage) -> String {
    let name = name(of: page.encoding)
    switch page.encodingSource {
    case .byteOrderMark: return "\(name) (byte order mark)"
    case .declaration(let label): return "\(name) (declared as \(label))"
    case .bytes(let label?): return "\(name) (told by its bytes; declared as \(label))"
    case .bytes(nil): return "\(name) (told by its bytes)"
    }
  }

  private static func name(of encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1252: "windows-1252"
    }
  }

  /// What was noticed, in words, each once.
  static func notices(_ notices: [SavedPageNotice]) -> [PageNotice] {
    var found: [PageNotice] = []
    for notice in notices {
      let words = PageNotice.inWords(words(notice), isLoss: isLoss(notice))
      if !found.contains(words) { found.append(words) }
    }
    return found
  }

  /// Damage that may have cost facts; nil for other notices.
  ///
  /// An MHTML archive holds its page first: one that ends early lacks pictures.
  static func damage(_ notice: SavedPageNotice) -> String? {
    switch notice {
    case .cut(.mhtml): nil
    case .cut(let container): "\(container.phrase) that ends early"
    case .damaged(let container): "\(container.phrase) that is damaged"
    case .unreadEncoding, .missingBodies, .packedBody, .overLimit, .otherValues: nil
    }
  }

  /// Whether it may have cost rows and is no problem of the page.
  private static func isLoss(_ notice: SavedPageNotice) -> Bool {
    switch notice {
    case .unreadEncoding, .missingBodies, .packedBody, .overLimit: true
    case .cut, .damaged, .otherValues: false
    }
  }

  private static func words(_ notice: SavedPageNotice) -> String {
    switch notice {
    case .cut(let container): "\(container.phrase) that ends early: what stands before was read"
    case .damaged(let container): "\(container.phrase) that is damaged: the rest was read"
    case .unreadEncoding(let label):
      "text declared as \(label), which is not read: its words may be wrong"
    case .missingBodies(let count):
      "\(NumberText.counted(count, "answer")) without text in the log: save it with content"
    case .packedBody(let packing):
      "a response packed with \(packing), which is not read: save the log with another browser"
    case .overLimit(let byteCount):
      "responses of more than \(byteCount / 1_000_000) MB unpacked: the rest was not read"
    case .otherValues(let count):
      "\(NumberText.counted(count, "JSON value")) without answers, not read"
    }
  }
}
