import CLibFuzzer

/// `make fuzz`: libFuzzer with qpick's own command runner; ``Oracles`` says what is checked.
@main enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = unsafe Optional(CommandLine.unsafeArgv)
    let status = unsafe withUnsafeMutablePointer(to: &count) { count in
      unsafe withUnsafeMutablePointer(to: &arguments) { arguments in
        let pointer = unsafe UnsafeMutableRawPointer(arguments).assumingMemoryBound(
          to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self)
        return unsafe LLVMFuzzerRunDriver(count, pointer) { data, size in
          Oracles.check(unsafe Array(UnsafeBufferPointer(start: data, count: size)))
          return 0
        }
      }
    }
    guard status == 0 else { fatalError("libFuzzer ended with \(status)") }
  }
}
