import QuoraFacts

/// A layout of Quora's as a table: which class names say what.
///
/// A layout before 2020 has the classes of the ones before it, too: each table has what its years
/// brought, and the newest table of which a page has a class names the page's era.
struct Layout: Sendable {
  /// The years that brought these classes.
  let era: PageFacts.Era
  /// Classes of Quora's own that mark an element by their whole name, and the page as Quora's.
  let classes: [(name: String, mark: Mark)]
  /// Classes that mark an element as well, but that any page may have.
  let words: [(name: String, mark: Mark)]
  /// Classes that mark an element by how their name starts; the rest names the kind.
  let prefixes: [(prefix: StaticString, mark: Mark)]
}
