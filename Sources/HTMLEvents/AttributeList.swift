/// The attributes of a start tag in libxml2's form, made where the tag stands.
@safe final class AttributeList {
  private let names: CStrings
  private let pointers = UnsafeMutablePointer<UnsafePointer<UInt8>?>.allocate(
    capacity: HTMLVocabulary.attributeLimit * 2 + 1)

  /// - Parameter names: The vocabulary's attribute names.
  init(_ names: CStrings) { self.names = names }

  deinit { unsafe pointers.deallocate() }

  /// The attributes of `tag`, valid until the next call; nil where it has none. A NUL takes the
  /// place of the byte after each value in the window.
  func make(of tag: StartTag, _ window: ByteWindow) -> HTMLStartTag.Attributes? {
    guard tag.attributeCount > 0 else { return nil }
    var end = unsafe pointers
    for attribute in tag.attributes[..<tag.attributeCount] {
      unsafe end.initialize(to: names[attribute.index])
      unsafe (end + 1).initialize(to: attribute.value.map { unsafe window.cString($0) })
      unsafe end += 2
    }
    unsafe end.initialize(to: nil)
    return unsafe pointers
  }
}
