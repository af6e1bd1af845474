import Foundation

/// A page put into the containers that browsers save.
public enum SavedAs {
  /// A part of an MHTML archive.
  public struct Part: Sendable {
    /// Its header fields.
    public var fields: [String]
    /// Its body as sent.
    public var body: [UInt8]

    /// A part.
    public init(_ fields: [String], _ body: [UInt8]) {
      self.fields = fields
      self.body = body
    }
  }

  /// A page's part, sent as `transfer` says: `quoted-printable`, `base64` or another.
  public static func htmlPart(
    _ page: [UInt8], url: String?, transfer: String, charset: String? = nil
  ) -> Part {
    let body =
      switch transfer {
      case "quoted-printable": quotedPrintable(page)
      case "base64":
        Array(Data(page).base64EncodedString(options: [.lineLength76Characters]).utf8)
      default: page
      }
    return Part(
      ["Content-Type: text/html" + (charset.map { "; charset=\"\($0)\"" } ?? "")]
        + ["Content-ID: <frame-1@mhtml.blink>", "Content-Transfer-Encoding: \(transfer)"]
        + (url.map { ["Content-Location: \($0)"] } ?? []), body)
  }

  /// A message of `parts`, as Chrome writes it.
  public static func mhtml(
    _ parts: [Part], url: String?, date: String = "Fri, 20 Nov 2026 09:40:00 -0000",
    lineEnd: String = "\r\n"
  ) -> [UInt8] {
    let boundary = "----MultipartBoundary--bread0salt0water0flour----"
    var lines = ["From: <Saved by Blink>"]
    if let url { lines.append("Snapshot-Content-Location: \(url)") }
    lines += [
      "Subject: =?utf-8?Q?A=20page?=", "Date: \(date)", "MIME-Version: 1.0",
      "Content-Type: multipart/related;", "\ttype=\"text/html\";", "\tboundary=\"\(boundary)\"",
      "", "",
    ]
    var bytes = Array(lines.joined(separator: lineEnd).utf8)
    for part in parts {
      bytes += (["", "--\(boundary)"] + part.fields + ["", ""]).joined(separator: lineEnd).utf8
      bytes += part.body
    }
    return bytes + "\(lineEnd)--\(boundary)--\(lineEnd)".utf8
  }

  /// A picture's part.
  public static let picture = Part(
    [
      "Content-Type: image/gif", "Content-Transfer-Encoding: base64",
      "Content-Location: https://qph.cf2.quoracdn.net/x",
    ], Array("R0lGODlhAQABAAAAACwAAAAAAQABAAA=".utf8))

  /// `bytes` in quoted-printable, in lines of at most 76 characters.
  public static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var column = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A {
        output.append(byte)
        column = 0
        continue
      }
      let isLast = index + 1 == bytes.count || bytes[index + 1] == 0x0A
      let isPlain = (0x21...0x7E).contains(byte) && byte != 0x3D || byte == 0x20 && !isLast
      let hex = String(byte, radix: 16, uppercase: true)
      let text = isPlain ? [byte] : Array("=\(byte < 16 ? "0" : "")\(hex)".utf8)
      if column + text.count > 75 {
        output += "=\r\n".utf8
        column = 0
      }
      output += text
      column += text.count
    }
    return output
  }

  /// Safari's archive of a page, as a binary property list.
  public static func webArchive(_ page: [UInt8], url: String, charset: String?) -> [UInt8] {
    var main: [(String, BinaryPropertyList.Value)] = [
      ("WebResourceData", .data(page)), ("WebResourceURL", .text(url)),
      ("WebResourceMIMEType", .text("text/html")), ("WebResourceFrameName", .text("")),
    ]
    if let charset { main.append(("WebResourceTextEncodingName", .text(charset))) }
    let picture: BinaryPropertyList.Value = .dictionary([
      ("WebResourceData", .data([0x47, 0x49, 0x46])), ("WebResourceURL", .text(url + "/x.gif")),
      ("WebResourceMIMEType", .text("image/gif")),
    ])
    return BinaryPropertyList.encoded(
      .dictionary([
        ("WebMainResource", .dictionary(main)), ("WebSubresources", .array([picture])),
      ]))
  }

  /// `text` in windows-1252; characters that it lacks become question marks.
  public static func windows1252(_ text: String) -> [UInt8] {
    [UInt8](text.data(using: .windowsCP1252, allowLossyConversion: true) ?? Data())
  }

  /// `text` in UTF-16, with or without a byte order mark.
  public static func utf16(_ text: String, lowFirst: Bool, hasMark: Bool) -> [UInt8] {
    ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return lowFirst ? [low, high] : [high, low]
    }
  }

  /// `html` as SingleFile saves it: its comment behind `<html …>`, and resources in the page.
  public static func singleFile(_ html: String, url: String) -> String {
    guard let tag = html.range(of: "<html"),
      let end = html.range(of: ">", range: tag.upperBound..<html.endIndex)
    else { return html }
    let picture = String(repeating: "R0lGODlhAQABAAAA", count: 400)
    return html[..<end.upperBound]
      + """
      <!--
       Page saved with SingleFile 
       url: \(url) 
       saved date: Fri Nov 20 2026 10:40:00 GMT+0100 (Central European Standard Time)
      --><link rel="icon" href="data:image/gif;base64,\(picture)">
      <style>.sf-hidden{display:none!important}</style>
      """ + html[end.upperBound...]
  }
}
