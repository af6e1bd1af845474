/// The words of the control with which a viewer follows an author.
///
/// Source: Documentation/PageFormat.md, "Follow controls", for English. Spanish and Portuguese are
/// the verbs that Quora uses for its `Following` page there, not yet seen on a card.
enum FollowWords {
  /// What a control says.
  enum State {
    /// The viewer does not follow the author.
    case follow
    /// The viewer follows the author.
    case following
    /// The author follows the viewer, who does not follow back.
    case followBack
  }

  /// What `word`, the text after an author's name and ` · `, says; nil when it is no control.
  static func state(_ word: String) -> State? {
    switch word {
    case "Follow", "Seguir": .follow
    case "Following", "Seguindo", "Siguiendo": .following
    case "Follow Back": .followBack
    default: nil
    }
  }
}
