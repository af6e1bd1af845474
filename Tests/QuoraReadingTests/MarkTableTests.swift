import Testing

@testable import QuoraReading

struct MarkTableTests {
  /// `MarkTable.marks` looks for the start of a class only where its whole name is not known.
  @Test func `no class of a layout starts like those that are known by their start`() {
    let table = MarkTable.allLayouts
    #expect(table.classNames.count > 50)
    #expect(table.classPrefixes.count == 5)
    for prefix in table.classPrefixes {
      #expect(table.classNames.filter { $0.hasPrefix(prefix) } == [])
    }
  }

  /// A set has 64 bits: a mark too many would be taken for another.
  @Test func `no mark is taken for another`() {
    for mark in Mark.allCases {
      var set = MarkSet()
      set.insert(mark)
      #expect(Mark.allCases.filter(set.contains) == [mark])
    }
  }
}
