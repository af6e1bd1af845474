import QuestionPicking
import QuoraFacts
import TerminalText

/// The format `html`: one file for a browser, in which the bounds can be moved.
///
/// Its script repeats the lead, the rules, the verdicts and the order of picks; all words and points
/// come from here.
///
/// Source: Documentation/Decisions/0049-report.md.
struct RankHTML {
  /// What to show.
  let report: RankReport

  /// The whole file.
  var page: String {
    let parts = [
      "style": PackageResources.report_css, "judging": PackageResources.judging_js,
      "controls": PackageResources.controls_js, "lists": PackageResources.lists_js,
      "plot": PackageResources.plot_js,
      "start": PackageResources.start_js, "data": Self.escaped(data.text),
    ]
    var page: [UInt8] = []
    var rest = PackageResources.report_html[...]
    // A placeholder is `{{name}}`; what stands in its place is not looked through again.
    while let start = Self.firstIndex(of: "{{", in: rest) {
      page += rest[..<start]
      let name = rest[(start + 2)...].prefix { $0 != UInt8(ascii: "}") }
      page += parts[String(decoding: name, as: UTF8.self)] ?? []
      rest = rest[(name.endIndex + 2)...]
    }
    return String(decoding: page + rest, as: UTF8.self)
  }

  private static func firstIndex(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: text.utf8) }
  }

  /// JSON as it can stand in a script: no `<` can end that, or start a comment.
  private static func escaped(_ json: String) -> [UInt8] {
    json.utf8.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003c".utf8) : [$0] }
  }
}

// MARK: - Data

extension RankHTML {
  private var options: RankOptions { report.options }

  /// What the script reads.
  var data: JSONText {
    .object([
      "asOf": report.isAsOfKnown ? FactsJSON.time(options.asOf) : .null,
      "asOfText": report.isAsOfKnown ? .string(MomentText.text(options.asOf)) : .null,
      "pages": .array(report.pages.map { .string(SafeText.line($0.name)) }),
      "bounds": .object([
        "age": limit(.age), "views": limit(.views), "upvotes": limit(.upvotes),
        "answers": limit(.answers), "unknown": .string(options.unknown.rawValue),
        "limit": JSONText(report.limit),
      ]),
      "sort": .string(options.sort.rawValue),
      "onlyNew": .bool(report.onlyNew),
      "notes": .array(pageNotes.map(JSONText.string)),
      "notesOnPicks": .array(report.notes.onPicks.map { .string(SafeText.line($0)) }),
      "advice": .string(SafeText.line(report.notes.advice)),
      "command": command,
      "candidates": .array(report.choices.map(candidate)),
    ])
  }

  /// What is wrong with pages, and what was not read of them.
  private var pageNotes: [String] {
    report.pages.flatMap { name, facts in
      let problem = report.pageErrors[name].map { [$0] } ?? []
      return (problem + NoticeText.lines(facts.notices.filter(\.isLoss))).map {
        "\(Self.isolated(name)): \(SafeText.line($0))"
      }
    }
  }

  /// A name within a sentence: its writing may go another way.
  private static func isolated(_ name: String) -> String {
    "\u{2068}\(SafeText.line(name))\u{2069}"
  }

  private func limit(_ rule: Rule) -> JSONText { JSONText(options.thresholds[rule]?.limit) }

  private func candidate(_ choices: CandidateChoices) -> JSONText {
    let judged = choices.judged
    let isSeen = !choices.leads.isEmpty
    return .object([
      "title": .string(judged.safeTitle),
      "url": JSONText(judged.question.url.flatMap(WebLinks.quora.address(of:))),
      "place": .integer(choices.place),
      "new": JSONText(judged.isNew),
      "followers": JSONText(judged.question.followers?.value),
      "answers": number(.answers, of: judged),
      "open": .object(open([.answers], choices)),
      "known": .string(ReasonText.known(of: judged.question).joined(separator: " · ")),
      "rules": .array(isSeen ? [] : settled(judged)),
      "leads": .array(choices.leads.map { lead($0, of: choices) }),
    ])
  }

  private func lead(_ lead: CandidateChoices.Lead, of choices: CandidateChoices) -> JSONText {
    let judged = lead.judged
    return .object([
      "age": age(lead.age, judged),
      "views": number(.views, of: judged, likely: lead.likelyViews),
      "upvotes": number(.upvotes, of: judged),
      "open": .object(open([.age, .views, .upvotes], choices, lead: lead)),
      "rules": .array(settled(judged)),
      "terms": .array(judged.terms.map(RankJSON.term)),
      "score": JSONText(judged.score?.value),
      "expected": judged.expectedViews.map {
        .object(["value": .number($0.mid), "cell": .string(NumberText.compact($0.mid))])
      } ?? .null,
      "confidence": JSONText(judged.confidence?.rawValue),
      "remarks": .array(remarks(judged).map(JSONText.string)),
    ])
  }

  /// What the page says below rules and points.
  private func remarks(_ judged: JudgedQuestion) -> [String] {
    let author = judged.lead?.row.author?.name.map {
      "looks at the answer by \(Self.isolated($0))"
    }
    return [author, QuestionDetails.growth(of: judged)].compactMap(\.self).filter { !$0.isEmpty }
      + judged.remarks + (report.yours.map { [YoursText.line($0)] } ?? [])
  }

  /// What each of these rules says where no page seen settles it.
  private func open(
    _ rules: [Rule], _ choices: CandidateChoices, lead: CandidateChoices.Lead? = nil
  ) -> JSONText.Members {
    let outcomes = rules.compactMap { choices.openOutcome(of: $0, lead: lead) }
    let judged = lead?.judged ?? choices.judged
    return outcomes.reduce([:]) { $0 + [$1.rule.rawValue: .string(judged.note(on: $1))] }
  }

  /// What the rules say that no slider moves.
  private func settled(_ judged: JudgedQuestion) -> [JSONText] {
    judged.rules.filter { !$0.rule.hasBound && $0.reason != .off }.map { outcome in
      .object([
        "rule": .string(outcome.rule.rawValue), "status": .string(outcome.status.rawValue),
        "approximate": .bool(outcome.isApproximate),
        // That no answer was seen is said of all such questions together.
        "words": outcome.reason == .noAnswerSeen
          ? .null : .string(SafeText.line(judged.note(on: outcome))),
      ])
    }
  }

  private func age(_ age: AnswerAge?, _ judged: JudgedQuestion) -> JSONText {
    guard let age else { return .null }
    return .object([
      "value": .number(age.hours), "low": .number(age.low), "high": .number(age.high),
      "atLeast": .bool(age.isAtLeast), "approximate": .bool(age.isApproximate),
      "cell": .string(judged.ageText),
      "words": .string(age.words),
    ])
  }

  private func number(
    _ rule: Rule, of judged: JudgedQuestion, likely: ClosedRange<Double>? = nil
  ) -> JSONText {
    guard let count = judged.count(of: rule) else { return .null }
    return .object([
      "value": .integer(count.value), "low": .integer(count.low), "high": .integer(count.high),
      "least": JSONText(likely?.lowerBound), "most": JSONText(likely?.upperBound),
      "cell": .string(NumberText.count(count)), "words": .string(judged.found(rule)),
    ])
  }
}
