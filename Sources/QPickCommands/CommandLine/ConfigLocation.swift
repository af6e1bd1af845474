/// Where the config file is looked for.
enum ConfigLocation {
  /// A path, and whether a missing file there is an error.
  ///
  /// Source: Documentation/Rules.md, "Config". Empty variables count as unset and a relative
  /// `XDG_CONFIG_HOME` is ignored, as the XDG Base Directory Specification has it.
  ///
  /// - Parameters:
  ///   - option: The value of `--config`.
  ///   - environment: The environment variables.
  /// - Returns: nil when no place is named and no home folder is known.
  static func path(
    option: String?, environment: [String: String]
  ) -> (path: String, mustExist: Bool)? {
    if let option { return (option, true) }
    if let path = environment["QPICK_CONFIG"], !path.isEmpty { return (path, true) }
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return (folder + "/qpick/config", false)
    }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return (home + "/.config/qpick/config", false)
  }
}
