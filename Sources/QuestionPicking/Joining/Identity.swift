import QuoraFacts

/// What makes two mentions of a question, or of an answer, the same one.
///
/// Equal numbers or, where one has none, equal addresses.
///
/// Source: Documentation/Rules.md, "Candidates".
struct Identity: Hashable {
  /// Quora's number.
  let id: Int?
  /// `QuoraURL.identity` of the address.
  let url: String?

  /// The identity of a thing with this number and address; an address that is none counts as none.
  init(id: Int?, url: String?) { self.init(id: id, address: url.flatMap { QuoraURL($0) }) }

  /// The same of an address that was read before.
  init(id: Int?, address: QuoraURL?) {
    self.id = id
    url = address?.identity
  }
}

/// Mentions sorted into groups of the same thing.
///
/// "The same" does not carry over: one address can stand beside two numbers (a merged question),
/// and a mention with the address alone would tie the two together. Numbers therefore come first:
/// every number is a group, an address belongs to the number that the earliest mention shows it
/// with, and only mentions without a number are placed by address. So the groups depend on the
/// order of the mentions alone, which callers make independent of the input's.
struct IdentityGroups {
  /// For each mention, its group: 0 and up, without gaps.
  let groupOfMention: [Int]
  /// How many groups there are.
  let count: Int
  /// The first groups are those of numbers.
  private let groupOfID: [Int: Int]
  private let groupOfURL: [String: Int]

  /// Groups `mentions`; one with neither number nor address is a group of its own.
  init(_ mentions: [Identity]) {
    var groups = Array(repeating: 0, count: mentions.count)
    var groupOfID: [Int: Int] = [:]
    var groupOfURL: [String: Int] = [:]
    groupOfURL.reserveCapacity(mentions.count)
    for (index, mention) in mentions.enumerated() {
      guard let id = mention.id else { continue }
      let group = Self.settle(&groupOfID[id], on: groupOfID.count)
      groups[index] = group
      if let url = mention.url { _ = Self.settle(&groupOfURL[url], on: group) }
    }
    var count = groupOfID.count
    for (index, mention) in mentions.enumerated() where mention.id == nil {
      let group = mention.url.map { Self.settle(&groupOfURL[$0], on: count) } ?? count
      groups[index] = group
      if group == count { count += 1 }
    }
    groupOfMention = groups
    self.count = count
    self.groupOfID = groupOfID
    self.groupOfURL = groupOfURL
  }

  /// What `place` of a dictionary holds, `group` where it held nothing: it is looked up once.
  private static func settle(_ place: inout Int?, on group: Int) -> Int {
    if let settled = place { return settled }
    place = group
    return group
  }

  /// `mentions`, the ones that were grouped, one array per group, each in order and not empty.
  func sorted<Mention>(_ mentions: [Mention]) -> [[Mention]] {
    var members: [[Mention]] = Array(repeating: [], count: count)
    for (mention, group) in zip(mentions, groupOfMention) { members[group].append(mention) }
    return members
  }

  /// The group of something that was not among the mentions; nil where it belongs to none.
  func group(of other: Identity) -> Int? {
    let byURL = other.url.flatMap { groupOfURL[$0] }
    guard let id = other.id else { return byURL }
    return groupOfID[id] ?? byURL.flatMap { $0 < groupOfID.count ? nil : $0 }
  }
}
