/// The questions and people that stand on several pages.
extension FixtureSet {
  static let sourdough = PayloadQuestion(
    178_200_441, "Why does my sourdough spread flat even after a long cold proof?",
    path: "/Why-does-my-sourdough-spread-flat-even-after-a-long-cold-proof", answerCount: 7)
  static let trail = PayloadQuestion(
    90_211_733, "What is the most underrated trail you have walked in early spring?",
    path: "/What-is-the-most-underrated-trail-you-have-walked-in-early-spring", answerCount: 11)
  static let sleep = PayloadQuestion(
    178_311_902, "What helped you fall asleep faster once you measured it for a month?",
    path: "/What-helped-you-fall-asleep-faster-once-you-measured-it-for-a-month", answerCount: 9)
  static let oven = PayloadQuestion(
    5_512_004, "How hot should a home oven be for bread?",
    path: "/How-hot-should-a-home-oven-be-for-bread", answerCount: 31)
  static let flatLoaf = PayloadQuestion(
    5_512_977, "Why is my loaf flat?", path: "/Why-is-my-loaf-flat", answerCount: 2)
  static let hosting = PayloadQuestion(
    72_000_112, "Does a hobby site need hosting of its own?",
    path: "/Does-a-hobby-site-need-hosting-of-its-own", answerCount: 4)

  static let baker = FixtureAuthor(
    "Maren Oldacre", slug: "Maren-Oldacre-2", credential: "Bakes bread for a small shop")
  static let walker = FixtureAuthor(
    "Pim Astergaard", slug: "Pim-Astergaard", credential: "Walks before breakfast")

  /// The buttons above a question page's list.
  static func filterBar(_ label: String) -> String {
    Markup.box(
      "",
      Markup.labeledButton(label) + Markup.text("", "Sort") + Markup.labeledButton("Recommended"))
      + "\n"
  }
}

/// The advertisement that several pages carry: an answer that a company pays for.
extension FixtureSet {
  static let hostingCompany = FixtureAuthor(
    "Lanternfish Hosting", slug: "Lanternfish-Hosting", credential: "Sites for small clubs",
    control: .none)

  static var promotedAnswer: FixtureAnswer {
    FixtureAnswer(
      hostingCompany, title: hosting.title, question: site + hosting.path, time: "Apr 16",
      upvotes: .shown("3.2K"), body: "A small plan goes a long way.")
  }

  static var promotedPayload: PayloadAnswer {
    PayloadAnswer(
      1_477_743_855_000_020, to: hosting, by: hostingCompany,
      path: "\(hosting.path)/answer/Lanternfish-Hosting", created: before(days: 218, and: 63_910),
      views: 23_232_264, upvotes: 3_281)
  }
}
