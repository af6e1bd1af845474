import HTMLEvents

/// All of a page's tags that the readers of this module look at.
enum PageVocabulary {
  /// The attributes that are asked for, by anyone in this module; one that is asked for and is not
  /// here is never found.
  static let attributes = [
    "aria-label", "aria-pressed", "content", "href", "id", "lang", "name", "property", "rel", "src",
  ]

  /// With the classes of the layouts' tables.
  static let html = HTMLVocabulary(
    attributes: attributes, classes: MarkTable.allLayouts.classNames,
    classPrefixes: MarkTable.allLayouts.classPrefixes)
}
