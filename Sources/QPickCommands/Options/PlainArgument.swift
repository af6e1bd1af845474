import Bytes

/// Arguments that can be read only one way.
enum PlainArgument {
  /// Whether `argument` is a file's name or an option's value, and no option.
  static func isValue(_ argument: String) -> Bool {
    !argument.hasPrefix("-") || argument == "-"
  }

  /// The files that `arguments` name; nil where there is more in them than that.
  static func files(_ arguments: ArraySlice<String>) -> [String]? {
    arguments.allSatisfy(isValue) ? Array(arguments) : nil
  }

  /// The option in `argument`, with its value.
  ///
  /// - Parameters:
  ///   - argument: `--option=value`, `--option`, `-o`, or `-o5` with a number.
  ///   - rest: What follows; loses the value where it is taken from there.
  /// - Returns: nil where there is no value, or what follows looks like an option.
  static func option(
    _ argument: String, from rest: inout ArraySlice<String>
  ) -> (name: String, value: String)? {
    if argument.hasPrefix("--"), let sign = argument.firstIndex(of: "=") {
      return (String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
    }
    let joined = argument.dropFirst(2)
    if !argument.hasPrefix("--"), !joined.isEmpty {
      let isNumber = joined.utf8.allSatisfy(\.isASCIIDigit)
      return isNumber ? (String(argument.prefix(2)), String(joined)) : nil
    }
    guard let next = rest.first, isValue(next) else { return nil }
    rest.removeFirst()
    return (argument, next)
  }
}
