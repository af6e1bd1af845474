extension String {
  /// Whether this name of a host, in lower case, is `domain` or in it.
  ///
  /// No host of Quora's has labels that are empty, longer than 63 bytes, or of other than letters,
  /// digits and hyphens; browsers open some such hosts.
  ///
  /// Source: RFC 1035, 2.3.1 and 2.3.4; RFC 1123, 2.1.
  package func isHost(in domain: String) -> Bool {
    if self == domain { return true }
    guard hasSuffix("." + domain) else { return false }
    var labelCount = 0
    for byte in utf8 {
      if byte == UInt8(ascii: ".") {
        guard (1...63).contains(labelCount) else { return false }
        labelCount = 0
      } else {
        guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") else {
          return false
        }
        labelCount += 1
      }
    }
    // The last label is the domain's.
    return true
  }
}
