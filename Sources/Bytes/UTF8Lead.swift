/// What follows the first byte of a UTF-8 sequence of two bytes or more.
///
/// Source: The Unicode Standard, 3.9, table 3-7.
package struct UTF8Lead {
  /// What each further byte but the second has to be.
  package static let continuation: ClosedRange<UInt8> = 0x80...0xBF

  /// How many bytes follow, 1 to 3.
  package let followerCount: Int
  /// What the second byte has to be.
  package let second: ClosedRange<UInt8>

  /// nil for a byte that starts no such sequence.
  package init?(_ byte: UInt8) {
    switch byte {
    case 0xC2...0xDF: followerCount = 1
    case 0xE0...0xEF: followerCount = 2
    case 0xF0...0xF4: followerCount = 3
    default: return nil
    }
    switch byte {
    case 0xE0: second = 0xA0...0xBF
    case 0xED: second = 0x80...0x9F
    case 0xF0: second = 0x90...0xBF
    case 0xF4: second = 0x80...0x8F
    default: second = Self.continuation
    }
  }
}
