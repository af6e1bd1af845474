import Foundation
import TestSupport
import Testing

/// Documentation/Output.md explains every key and column that qpick prints. That the schemas fit
/// what it prints, `make test-schema` checks.
@Suite struct OutputDocumentTests {
  private func explained() throws -> Set<String> {
    let address = FixtureFolder.root.appending(path: "Documentation/Output.md")
    let text = try String(contentsOf: address, encoding: .utf8)
    return Set(text.matches(of: /`([^`\n]+)`/).map { String($0.1) })
  }

  /// The names under `properties`, wherever they stand.
  private func names(in value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(names(in: $1)) } }
    guard let object = value as? [String: Any] else { return [] }
    let own = (object["properties"] as? [String: Any]).map { Set($0.keys) } ?? []
    return object.values.reduce(into: own) { $0.formUnion(names(in: $1)) }
  }

  @Test(arguments: ["facts", "ranking", "doctor", "history"])
  func `every key of the schemas is explained`(schema: String) throws {
    let address = FixtureFolder.root.appending(path: "Documentation/schema/\(schema).schema.json")
    let keys = try names(in: JSONSerialization.jsonObject(with: Data(contentsOf: address)))
    #expect(keys.count > 9)
    #expect(try keys.subtracting(explained()) == [])
  }

  @Test func `every column is explained`() throws {
    let run = try BuiltTool.run(["home-feed.html", "--format", "csv", "--as-of", "saved"])
    let columns = run.output.split(separator: "\n")[0].split(separator: ",").map(String.init)
    #expect(columns.count == 18)
    #expect(try Set(columns).subtracting(explained()) == [])
  }

  /// Likewise without a validator: what is printed has no key that the schemas lack.
  @Test(
    arguments: [
      (["extract", "home-feed.html", "question-steady.html"], ["facts"]),
      (["home-feed.html", "--as-of", "saved", "--format", "json", "--all"], ["facts", "ranking"]),
      (["doctor", "home-feed.html", "login-wall.html", "--format", "json"], ["facts", "doctor"]),
    ])
  func `every key that is printed is in a schema`(arguments: [String], schemas: [String]) throws {
    var known: Set<String> = ["answer", "related", "question", "post", "machine", "ad"]
    for schema in schemas {
      let address = FixtureFolder.root.appending(path: "Documentation/schema/\(schema).schema.json")
      known.formUnion(try names(in: JSONSerialization.jsonObject(with: Data(contentsOf: address))))
    }
    let run = try BuiltTool.run(arguments)
    let keys = Set(run.output.matches(of: /"([A-Za-z]+)":/).map { String($0.1) })
    #expect(keys.count > 10)
    #expect(keys.subtracting(known) == [])
  }
}
