// Runs a command, discards its output, and prints its peak memory in bytes.
//
// Usage: peak-memory COMMAND [ARGUMENT…]; exits with 2 if the command could not be run, was
// killed, or ended with a status above 1 (which qpick uses for failures).
//
// wait4 gives the peak of a child; not every machine with Swift has GNU time or Python. On Linux a
// child starts with its parent's peak, so this program stays small and uses no Foundation.
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
