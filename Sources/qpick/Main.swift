import QPickCommands

@main struct Main {
  static func main() { QPick.runProcess() }
}
