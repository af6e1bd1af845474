import HTMLEvents

/// All of a page's tags that the readers of this module look at.
enum PageVocabulary {
  /// The attributes that are asked for, by anyone in this module; one that is asked for and is not
  /// here is never found.
  static let attributes = [
    "aria-label", "aria-pressed", "content", "href", "id", "lang", "name", "property", "rel", "src",
  ]

  /// Attributes that are asked for these texts only: pages before 2020 hide elements by `style`.
  static let attributesHolding = [(name: "style", texts: ["display:none", "display: none"])]

  /// With the classes of the layouts' tables.
  static let html = HTMLVocabulary(
    attributes: attributes, attributesHolding: attributesHolding,
    classes: MarkTable.allLayouts.classNames,
    classPrefixes: MarkTable.allLayouts.classPrefixes)
}
