// Runs a command with its output thrown away and prints the most memory it held, in bytes.
//
// Usage: peak-memory COMMAND [ARGUMENT…]; exits 2 when the command could not be run, was
// killed, or ended with a status above 1 (which qpick has for failures).
//
// The kernel tells a child's peak through wait4; neither GNU time nor Python is on every machine
// that has Swift. On Linux a child starts with its parent's peak, so this stays small: no
// Foundation.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

func fail(_ text: String) -> Never {
  fputs("peak-memory: \(text)\n", stderr)
  exit(2)
}

let words = CommandLine.arguments.dropFirst()
guard let program = words.first else { fail("expected a command") }

#if canImport(Darwin)
  var actions: posix_spawn_file_actions_t?
#else
  var actions = posix_spawn_file_actions_t()
#endif
posix_spawn_file_actions_init(&actions)
posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)

var arguments = words.map { strdup($0) } + [nil]
var child: pid_t = 0
guard posix_spawnp(&child, program, &actions, nil, &arguments, environ) == 0 else {
  fail("cannot run \(program)")
}

var status: Int32 = 0
var usage = rusage()
guard wait4(child, &status, 0, &usage) == child else { fail("lost \(program)") }
guard status & 0x7F == 0 else { fail("\(program) was ended by signal \(status & 0x7F)") }

let result = status >> 8 & 0xFF
guard result <= 1 else { fail("\(program) ended with status \(result)") }

#if canImport(Darwin)
  print(usage.ru_maxrss)
#else
  print(usage.ru_maxrss * 1024)
#endif
