import QuestionPicking
import QuoraFacts

extension ScoreTerm {
  /// The numbers that it was made of, in words.
  var why: String {
    switch basis {
    case .level(let level): return level.words
    case .freshness(let hours, let full, let halfLife):
      return "lead answer \(NumberText.spelledAge(hours: hours)) old; "
        + "full up to \(NumberText.shortest(full)) h, "
        + "then half every \(NumberText.shortest(halfLife)) h"
    case .ageUnknown: return "age of the lead answer unknown"
    case .fame(let share, let penalty):
      return "famous authors have \(NumberText.percent(share)) of the views; "
        + "\(NumberText.percent(penalty)) of that is lost to a newcomer"
    case .fameUnknown: return "nothing known of the authors' fame"
    case .momentum(let momentum): return momentum.words
    case .momentumUnknown(let hours):
      return "no two saves at least \(NumberText.spelledAge(hours: hours)) apart tell the lead "
        + "answer's views"
    }
  }
}

extension ScoreTerm.Level {
  fileprivate var words: String {
    let outlook =
      "a new one about \(NumberText.roughly(expectedViews)) in "
      + "\(NumberText.shortest(horizonDays)) days"
    guard let views else { return "no answer's views known; \(outlook)" }
    let spread =
      answerCount == 1
      ? "\(NumberText.roughly(views.most)) views"
      : "\(NumberText.roughly(views.least)) to \(NumberText.roughly(views.most)) views, "
        + "half above \(NumberText.roughly(views.median))"
    let famous = famousCount == 0 ? "" : "; \(famousCount) by famous authors lend less"
    return "\(NumberText.counted(answerCount, "answer")) of \(spread)\(famous); \(outlook)"
  }
}

extension Momentum {
  fileprivate var words: String {
    let delta = velocity.deltaViews
    let span = NumberText.spelledAge(hours: velocity.hours)
    guard velocity.isGrowthKnown else {
      return "at most \(NumberText.counted(delta.high, "new view")) of the lead answer in \(span) "
        + "(rounded numbers tell no more)\(life)"
    }
    guard delta.value > 0 else { return "no new views of the lead answer in \(span)" }
    let about = delta.source == .exact ? "" : "about "
    let rate = NumberText.rate(Double(delta.value) / velocity.hours)
    return "\(about)\(NumberText.counted(delta.value, "new view")) of the lead answer in \(span), "
      + "\(rate) an hour\(life)"
  }

  private var life: String {
    guard let age, let lifeHours else { return "; its age is unknown" }
    if age.isAtLeast { return "; its age is unknown but for an update" }
    let rate = NumberText.rate(Double(max(0, velocity.laterViews.value)) / lifeHours)
    return "; \(rate) an hour over its life of \(NumberText.spelledAge(hours: lifeHours))"
  }
}
