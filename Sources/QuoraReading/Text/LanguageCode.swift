extension String {
  /// The language of a code such as `en-US` or `pt_BR`, in lower case: `en`, `pt`; nil where the
  /// code names none.
  var language: String? { prefix { $0 != "-" && $0 != "_" }.lowercased().nonEmpty }
}
