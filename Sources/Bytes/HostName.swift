extension StringProtocol {
  /// Whether this name of a host, in lower case, is `domain` or in it.
  ///
  /// No host of Quora's has labels that are empty, longer than 63 bytes, or of other than letters,
  /// digits and hyphens; browsers open some such hosts.
  ///
  /// Source: RFC 1035, 2.3.1 and 2.3.4; RFC 1123, 2.1.
  package func isHost(in domain: String) -> Bool {
    if self == domain { return true }
    guard hasSuffix("." + domain) else { return false }
    let labels = utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      (1...63).contains(label.count)
        && label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    }
  }
}
