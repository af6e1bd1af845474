import QuestionPicking
import QuoraFacts

/// The formats `json` and `ndjson`.
///
/// Source: Documentation/Output.md, "Ranking as JSON".
struct RankJSON {
  /// What to show.
  let report: RankReport

  /// The whole document.
  var document: JSONText {
    .object([
      "schema": .integer(1),
      "asOf": report.isAsOfKnown ? FactsJSON.time(ranking.asOf) : .null,
      "pages": .array(report.pages.map { page($0.name, $0.facts) }),
      "funnel": .array(ranking.funnel.map(step)),
      "picks": .array(picks),
      "unjudged": .array(others(ranking.unjudged)),
      "rejected": .array(others(ranking.rejected)),
      "yours": report.yours.map(yours) ?? .null,
    ])
  }

  /// The format `ndjson`: one question a line, the picks first.
  var questions: [JSONText] { picks + others(ranking.unjudged) + others(ranking.rejected) }

  private var ranking: Ranking { report.ranking }

  private var picks: [JSONText] {
    report.shownPicks.map { .object(["rank": JSONText($0.rank)] + judged($0)) }
  }

  private func others(_ questions: [JudgedQuestion]) -> [JSONText] {
    report.showsAll ? report.shown(questions).map { .object(judged($0)) } : []
  }

  private func yours(_ yours: WriterFactor) -> JSONText {
    .object([
      "outcomes": .integer(yours.outcomeCount),
      "factor": .number(NumberText.hundredths(yours.factor)),
    ])
  }

  private func page(_ name: String, _ facts: PageFacts) -> JSONText {
    FactsJSON.page(name, facts, error: report.pageErrors[name])
  }

  private func judged(_ judged: JudgedQuestion) -> JSONText.Members {
    [
      "score": JSONText(judged.score?.value),
      "question": question(of: judged),
      "answers": .array(judged.answers.map(answer)),
      "rules": .array(judged.rules.map { rule($0, note: judged.note(on: $0)) }),
      "terms": .array(judged.terms.map(Self.term)),
      "expectedViews": judged.expectedViews.map(Self.views) ?? .null,
      "confidence": JSONText(judged.confidence?.rawValue),
      "verdict": .string(judged.verdict.rawValue),
      "new": JSONText(judged.isNew),
    ]
  }

  /// A question as `extract` has it, and what else is known of it here.
  private func question(of judged: JudgedQuestion) -> JSONText {
    .object(
      FactsJSON.question(judged.question) + [
        "viewerHasAnswered": JSONText(judged.question.viewerHasAnswered),
        "coverage": judged.coverage.map(coverage) ?? .null,
      ])
  }

  private func coverage(_ coverage: Coverage) -> JSONText {
    .object(["seen": .integer(coverage.seen), "total": .integer(coverage.total)])
  }

  private func answer(_ answer: CandidateAnswer) -> JSONText {
    .object(
      FactsJSON.members(of: answer.row, page: answer.page) + [
        "lead": .bool(answer.isLead), "velocity": answer.velocity.map(velocity) ?? .null,
      ] + FactsJSON.followControl(of: answer.row))
  }

  private func velocity(_ velocity: Velocity) -> JSONText {
    .object([
      "viewsPerHour": JSONText(velocity.viewsPerHour.map(NumberText.hundredths)),
      "from": FactsJSON.time(velocity.from),
      "to": FactsJSON.time(velocity.to),
      "viewsFrom": FactsJSON.count(velocity.earlierViews),
      "viewsTo": FactsJSON.count(velocity.laterViews),
    ])
  }

  private func rule(_ outcome: RuleOutcome, note: String) -> JSONText {
    .object([
      "rule": .string(outcome.rule.rawValue),
      "status": .string(outcome.status.rawValue),
      "value": JSONText(outcome.value.map(NumberText.hundredths)),
      "limit": JSONText(outcome.bound?.limit),
      "note": .string(note),
      "approximate": .bool(outcome.isApproximate),
      "atLeast": .bool(outcome.isAtLeast),
    ])
  }

  static func term(_ term: ScoreTerm) -> JSONText {
    .object([
      "term": .string(term.name.rawValue),
      "points": JSONText(term.points?.value),
      "why": .string(term.why),
    ])
  }

  static func views(_ views: ExpectedViews) -> JSONText {
    .object([
      "low": .integer(NumberText.whole(views.low)),
      "mid": .integer(NumberText.whole(views.mid)),
      "high": .integer(NumberText.whole(views.high)),
    ])
  }

  private func step(_ step: FunnelStep) -> JSONText {
    let name =
      switch step.cause {
      case .ad: "ad"
      case .rule(let rule): rule.rawValue
      }
    return .object(["rule": .string(name), "dropped": .integer(step.dropped)])
  }
}
