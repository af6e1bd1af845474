import QuestionPicking
import QuoraFacts

extension ScoreTerm {
  /// The numbers that it was made of, in words.
  var why: String {
    switch basis {
    case .level(let level): return level.words
    case .freshness(let hours, let full):
      return "lead answer \(NumberText.spelledAge(hours: hours)) old; "
        + "full up to \(NumberText.shortest(full)) h, then less with every day"
    case .ageUnknown(let days):
      return "age of the lead answer unknown: taken for \(NumberText.shortest(days)) days"
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
    return "\(NumberText.counted(answerCount, "answer")) of \(spread)\(estimated)\(famous); "
      + outlook
  }

  private var estimated: String {
    switch estimatedCount {
    case 0: ""
    case answerCount: ", estimated for the age of a month"
    default:
      "; \(estimatedCount) estimated for the age of a month, which \(estimatedCount == 1 ? "counts" : "count") less"
    }
  }
}

extension Momentum {
  fileprivate var words: String {
    let delta = velocity.deltaViews
    let span = NumberText.spelledAge(hours: velocity.hours)
    if velocity.hasFallen {
      return "the lead answer lost \(NumberText.counted(-delta.value, "view")) in \(span): "
        + "Quora corrected them"
    }
    guard velocity.isGrowthKnown else {
      return "at most \(NumberText.counted(delta.high, "new view")) of the lead answer in \(span) "
        + "(rounded numbers tell no more)\(usual)"
    }
    guard delta.value > 0 else { return "no new views of the lead answer in \(span)" }
    let about = delta.source == .exact ? "" : "about "
    let rate = NumberText.rate(Double(delta.value) / velocity.hours)
    return "\(about)\(NumberText.counted(delta.value, "new view")) of the lead answer in \(span), "
      + "\(rate) an hour\(usual)"
  }

  private var usual: String {
    guard let age, let usualViews else { return "; its age is unknown" }
    guard usualViews >= 1 else { return "; under 1 is usual at its age" }
    let most = age.isAtLeast ? "at most" : "about"
    return "; \(most) \(NumberText.roughly(usualViews)) are usual at its age"
  }
}
