import Testing

@testable import QuoraReading

struct OpenRolesTests {
  private enum Role: UInt8 { case outer, inner, other }

  @Test func `roles close with their element, the last one first`() {
    var roles = OpenRoles<Role>()
    roles.startElement()
    roles.open(.outer)
    roles.open(.other)
    roles.startElement()
    roles.startElement()
    roles.open(.inner)
    #expect(roles.close() == .inner)
    #expect(roles.close() == nil)
    #expect(!roles.isOpen(.inner))
    roles.endElement()
    // The second element has no role.
    #expect(roles.close() == nil)
    roles.endElement()
    #expect(roles.isOpen(.outer))
    #expect(roles.close() == .other)
    #expect(roles.close() == .outer)
    roles.endElement()
    #expect(roles.depth == 0)
    #expect(!roles.isOpen(.outer))
  }

  @Test func `a role that is taken back does not close`() {
    var roles = OpenRoles<Role>()
    roles.startElement()
    roles.open(.outer)
    roles.startElement()
    roles.open(.inner)
    roles.takeBack(.outer)
    #expect(!roles.isOpen(.outer))
    #expect(roles.close() == .inner)
    roles.endElement()
    #expect(roles.close() == nil)
  }
}
