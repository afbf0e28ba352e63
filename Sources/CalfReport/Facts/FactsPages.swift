import CalfBase
import CalfDecision

/// What the pages on evidence share.
struct FactsPages: DocumentDraft {
  let evidence: Evidence
  /// The day it is asked; nil where that is not known.
  let day: Day?
  let madeWith: Text?

  var identity: [Fact] {
    [Fact("Read on", Cell(evidence.about.readOn)), Fact("Valid to", Cell(evidence.about.reviewBy))]
  }

  /// That it is out of date.
  var notice: [Text] {
    guard let day, evidence.about.isOutOfDate(on: day) else { return [] }
    return [
      "This is out of date. It should have been read again by \(evidence.about.reviewBy.spoken). Do not rely on it."
    ]
  }

  var footer: [Text] {
    notice + ["It informs a talk with a clinician and does not replace one."]
      + (madeWith.map { ["Made with \($0)."] } ?? [])
  }

  static func wide(_ title: Text, _ blocks: [Block]) -> Section {
    Section(title: title, blocks: blocks, isWide: true)
  }

  /// The first column: whose row it is.
  static func item(_ title: Text) -> Column { Column(title: title, isTrailing: false, fields: [.item]) }
  static func column(_ title: Text) -> Column { Column(title: title, isTrailing: false, fields: [.text]) }
  static func trailing(_ title: Text) -> Column { Column(title: title, isTrailing: true, fields: [.text]) }

  static func ids(_ sources: [Text]) -> Text { Text.joined(sources, separator: ", ") }

  /// Harms that nobody has counted, in words.
  var uncounted: [Text] {
    evidence.risks.filter { $0.count == nil }.map { risk in
      let indirect: Text = risk.indirect.isEmpty ? Text() : " \(risk.indirect)"
      return
        "\(risk.name.asSentence) \(risk.words)\(indirect) (Seen in: \(risk.group). Time: \(risk.period). Certainty \(risk.certainty.word): \(risk.reason) \(Self.ids(risk.sources)))"
    }
  }

  var urgent: Section {
    Self.wide("Get help at once", [.list(evidence.emergency.map { "\($0.signs.asSentence) \($0.advice)" })])
  }

  /// The sources of some ids, in the order of the table.
  func sources(_ ids: [Text]) -> Section {
    Self.wide(
      "Sources",
      [
        .list(
          evidence.sources.filter { ids.contains($0.id) }.map { source in
            let identifier: Text = source.identifier.isEmpty ? Text() : " \(source.identifier)."
            return
              "\(source.id): \(source.author), \(source.year). \(source.title).\(identifier) \(source.address). Read on \(source.readOn.spoken). \(source.reason)"
          })
      ])
  }
}
