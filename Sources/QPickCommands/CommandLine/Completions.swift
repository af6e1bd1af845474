import ArgumentParser

/// Scripts with which a shell completes the command line of qpick.
///
/// swift-argument-parser makes such scripts, too, but completes nothing of a default command.
///
/// Source: Documentation/Decisions/0043-completions.md.
enum Completions: String, CaseIterable {
  case bash, zsh, fish

  /// The script.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  /// A command, and what can be typed for it.
  private struct Entry {
    let name: String
    /// One line.
    let help: String
    let takesFiles: Bool
    let options: [(option: CommandOption, definition: OptionDefinition)]
  }

  private static var entries: [Entry] {
    CommandRunner.commands.map { command in
      Entry(
        name: command.name, help: command.declaration.configuration.abstract,
        takesFiles: command.takesFiles,
        options: command.options.map { ($0, command.definition(of: $0)) })
    }
  }

  /// What every command takes.
  private static let common = ["--help", "--version"]
}

extension CommandOption {
  /// The option as typed, its short form first: `-n`, `--limit`.
  fileprivate var forms: [String] { (letter.map { ["-\($0)"] } ?? []) + [flag] }
}

// MARK: - bash

extension Completions {
  private static var bashScript: String {
    let options = entries.map { entry in
      "    \(entry.name)) options='\((entry.options.flatMap(\.option.forms) + common).joined(separator: " "))' ;;"
    }
    let values = entries.flatMap { entry in
      entry.options.compactMap { option, definition -> String? in
        guard definition.kind != .flag else { return nil }
        let action =
          switch definition.completion {
          case .nothing: "return"
          case .files: "files=1"
          case .names(let names): "words='\(names.joined(separator: " "))'"
          }
        let patterns = option.forms.map { "\(entry.name):\($0)" }.joined(separator: "|")
        return "    \(patterns)) \(action) ;;"
      }
    }
    let names = entries.map(\.name)
    // bash 3.2, which macOS has, is enough; it parts words at "=".
    return """
      # Completes the command line of qpick in bash.
      _qpick() {
        local IFS=$' \\t\\n' command=rank options= words= files=
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
        if [[ $cur == = ]]; then
          cur=
        elif [[ $prev == = ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        if ((COMP_CWORD > 1)); then
          case ${COMP_WORDS[1]} in
          \(names.joined(separator: "|"))) command=${COMP_WORDS[1]} ;;
          esac
        fi
        case $command in
      \(options.joined(separator: "\n"))
        esac
        case $command:$prev in
      \(values.joined(separator: "\n"))
        *)
          if [[ $cur == -* ]]; then
            words=$options
          else
            case $command in
            \(entries.filter(\.takesFiles).map(\.name).joined(separator: "|"))) files=1 ;;
            history) words='on off outcomes'; files=1 ;;
            esac
            if ((COMP_CWORD == 1)); then words='\((names + ["help"]).joined(separator: " "))'; fi
          fi
          ;;
        esac
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
        if [[ $files ]]; then
          IFS=$'\\n'
          COMPREPLY+=($(compgen -f -- "$cur"))
        fi
      }
      complete -o filenames -F _qpick qpick
      """
  }
}

// MARK: - zsh

extension Completions {
  private static var zshScript: String {
    let cases = entries.map { entry in
      let specs = entry.options.map { "      " + zshSpec($0.option, $0.definition) }
      return "    \(entry.name)) specs=(\n\(specs.joined(separator: "\n"))\n    ) ;;"
    }
    let commands = entries.map { "\($0.name)\\:\"\($0.help)\"" }
    return """
      #compdef qpick
      # Completes the command line of qpick in zsh.
      _qpick() {
        local command=rank
        local -a specs
        if ((CURRENT > 2)); then
          case $words[2] in
          \(entries.map(\.name).joined(separator: "|")))
            command=$words[2]
            shift words
            ((CURRENT--))
            specs=()
            ;;
          esac
        fi
        case $command in
      \(cases.joined(separator: "\n"))
        esac
        specs+=(\(common.map { "'\($0)'" }.joined(separator: " ")))
        if ((CURRENT == 2)) && [[ $words[1] == qpick || $words[1] == */qpick ]]; then
          _arguments -s -S $specs '*:: :_qpick_first'
        else
          case $command in
          \(entries.filter(\.takesFiles).map(\.name).joined(separator: "|"))) _arguments -s -S $specs '*:file:_files' ;;
          history) _arguments -s -S $specs '1:action:(on off outcomes)' '*:file:_files' ;;
          *) _arguments -s -S $specs '*:question: ' ;;
          esac
        fi
      }
      _qpick_first() {
        _alternative 'commands:command:((\(commands.joined(separator: " "))))' 'files:file:_files'
      }
      if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
        _qpick "$@"
      else
        compdef _qpick qpick
      fi
      """
  }

  /// `'--sort=[Order of the picks.]:key:(score age)'`.
  private static func zshSpec(_ option: CommandOption, _ definition: OptionDefinition) -> String {
    let help = "[\(zshQuoted(definition.help))]"
    let repeats = definition.kind == .list ? "*" : ""
    guard definition.kind != .flag else {
      return option.forms.map { "'\($0)\(help)'" }.joined(separator: " ")
    }
    let value =
      switch definition.completion {
      case .nothing: " "
      case .files: "_files"
      case .names(let names): "(\(names.joined(separator: " ")))"
      }
    return option.forms.map { form in
      "'\(repeats)\(form)\(form.hasPrefix("--") ? "=" : "+")\(help):\(definition.valueName):\(value)'"
    }.joined(separator: " ")
  }

  /// `text` inside of single quotes, brackets and colons of a specification.
  private static func zshQuoted(_ text: String) -> String {
    text.map { letter in
      switch letter {
      case "'": "'\\''"
      case "[", "]", ":", "\\", "(", ")", "\"", "`", "$": "\\\(letter)"
      default: String(letter)
      }
    }.joined()
  }
}

// MARK: - fish

extension Completions {
  private static var fishScript: String {
    let commands = (entries.map { ($0.name, $0.help) } + [("help", "Print the help.")]).map {
      "complete -c qpick -n __qpick_is_first -a \($0) -d \(fishQuoted($1))"
    }
    let withoutFiles = entries.filter { !$0.takesFiles }.map {
      "complete -c qpick -n '__qpick_uses \($0.name)' -f"
    }
    let options = entries.flatMap { entry in
      entry.options.map { fishLine(entry.name, $0.option, $0.definition) }
    }
    return """
      # Completes the command line of qpick in fish.
      function __qpick_is_first
        test (count (commandline -opc)) -eq 1
      end
      function __qpick_uses
        set -l words (commandline -opc)
        set -l command rank
        if contains -- "$words[2]" \(entries.map(\.name).joined(separator: " "))
          set command $words[2]
        end
        test $command = $argv[1]
      end
      \(commands.joined(separator: "\n"))
      \(options.joined(separator: "\n"))
      \(withoutFiles.joined(separator: "\n"))
      complete -c qpick -n '__qpick_uses history' -a 'on off outcomes'
      complete -c qpick -l help -s h -d 'Print the help.'
      complete -c qpick -l version -d 'Print the version.'
      """
  }

  private static func fishLine(
    _ command: String, _ option: CommandOption, _ definition: OptionDefinition
  ) -> String {
    let short = option.letter.map { " -s \($0)" } ?? ""
    let value =
      switch (definition.kind, definition.completion) {
      case (.flag, _): ""
      case (_, .nothing): " -x"
      case (_, .files): " -r -F"
      case (_, .names(let names)): " -x -a '\(names.joined(separator: " "))'"
      }
    return "complete -c qpick -n '__qpick_uses \(command)' -l \(option.rawValue)\(short)\(value) "
      + "-d \(fishQuoted(definition.help))"
  }

  private static func fishQuoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
