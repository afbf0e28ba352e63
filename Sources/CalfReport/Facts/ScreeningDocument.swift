import CalfBase
import CalfDecision

extension QuoteDocument {
  /// What the answers to the health questions ask for.
  public init(_ screening: Screening, evidence: Evidence, on day: Day? = nil, madeWith: Text? = nil) {
    let pages = FactsPages(evidence: evidence, day: day, madeWith: madeWith)
    let stops = screening.findings.filter { $0.consequence == .stop }
    let open = screening.findings.filter { $0.consequence == .ask && $0.answer != nil }
    let blank = screening.findings.filter { $0.consequence == .ask && $0.answer == nil }
    let clear = screening.findings.filter { $0.consequence == .clear || $0.consequence == .notRelevant }
    let summary: Text =
      screening.findings.allSatisfy { $0.answer == nil }
      ? "Nothing is answered yet. Mark your answers, and take what is open to a clinician."
      : stops.isEmpty
        ? (open.isEmpty && blank.isEmpty
          ? "No answer speaks against an injection. A clinician still has to look."
          : "No answer rules an injection out. Take what is open to a clinician.")
        : "By these answers no injection should be given."
    self.init(
      title: "Health questions before any injection", identity: pages.identity,
      summary: pages.notice + [summary],
      sections: [
        FactsPages.wide("Against an injection", stops.isEmpty ? [] : [.list(stops.map { $0.sentence })]),
        FactsPages.wide(
          "Ask the clinician", open.isEmpty ? [] : [.replies(open.map { $0.sentence })]),
        FactsPages.wide("Not answered yet", blank.isEmpty ? [] : [.list(blank.map { $0.sentence })]),
        FactsPages.wide("Nothing to do", clear.isEmpty ? [] : [.list(clear.map { $0.sentence })]),
        pages.urgent, pages.sources(screening.findings.flatMap { $0.question.sources }),
      ], footer: pages.footer)
  }
}

extension Screening.Finding {
  /// The question, what was said, and why it is asked.
  public var sentence: Text {
    let said: Text =
      switch answer {
      case .yes: " You said yes."
      case .no: " You said no."
      case .unsure: " You are not sure."
      case nil: Text()
      }
    guard consequence == .stop || consequence == .ask else { return question.question + said }
    let judged: Text =
      question.basis == .judged && !question.reason.holds("our choice") ? " The rule is our choice." : Text()
    let boxes: Text = answer == nil ? " ☐ yes ☐ no ☐ not sure" : Text()
    return "\(question.question)\(said) \(question.reason)\(judged)\(boxes)"
  }
}
