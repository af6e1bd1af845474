@main struct QPick { static func main() {} }
