import CalfBase

/// All that the decision aid tells one person: texts and figures, from which every format is made.
///
/// Options stand in the order asked, each with as many points, in the same order. Nothing is recommended. What it
/// lacks is found by ``IPDASReport``, which looks at nothing else. Source: the contract of decisions, section 2.
public struct DecisionAid: Hashable, Sendable {
  /// Its heading.
  public var title: Text
  /// What the concern behind the decision is.
  public var condition: Text
  /// What has to be decided, with every option named.
  public var decision: Text
  /// That it is out of date; nil until the day after ``reviewBy``.
  public var notice: Text?
  /// What everyone should know before reading on.
  public var messages: [Message]
  /// What to know of the prices, as an estimate warns of it; it stands among ``messages`` too.
  public var warnings: [Note]
  /// What the bills leave out.
  public var notIncluded: [Note]
  /// What the person said.
  public var answers: [Answer]
  /// What the answers to the health questions ask for.
  public var screening: [Screened]
  /// Signs that need help at once.
  public var urgent: [Text]
  /// What there is to choose from, in the order asked.
  public var options: [Option]
  /// Harms in words: those of injections that nobody has counted, the ones that matter most first, and then those
  /// of each other way that was asked for.
  public var harms: [Harm]
  /// Chances, outcome by outcome, for each option in their order.
  public var chances: [Chance]
  /// Outcomes against options.
  public var table: [Row]
  /// What one session does, week by week.
  public var curve: Picture.Curve
  /// The ids of the curve's sources.
  public var curveSources: [Text]
  /// What can matter to a person: what is asked before anything is weighed.
  public var matters: [Matter]
  /// How the options fit what this person said.
  public var fit: Fit
  /// The way to a decision.
  public var steps: [Step]
  /// What the last step records: a leaning to any option, or none yet.
  public var leanings: [Leaning]
  /// What to ask the clinician.
  public var questions: [Text]
  /// Whether the facts have come across, made from this content.
  public var check: [KnowledgeQuestion]
  /// Four questions to be answered with yes or no, on whether a person feels ready.
  public var sure: [Text]
  /// Where the figures were read; none that nothing points to.
  public var sources: [Source]
  /// The day it is asked.
  public var date: Day
  /// The day its content was made.
  public var producedOn: Day
  /// The last day before it has to be read again.
  public var reviewBy: Day
  /// Who reads it again, and how often.
  public var policy: Text
  /// Who paid.
  public var funding: Text
  /// What the makers gain.
  public var interests: Text
  /// Who made it.
  public var authors: [Author]
  /// How the evidence was chosen.
  public var methods: Text
  /// The day it was looked for.
  public var searchedOn: Day
  /// The grade that is printed: see ``ReadingGrade``.
  public var readingGrade: ReadingGrade
}

extension DecisionAid {
  /// Something a person said.
  public struct Answer: Hashable, Sendable {
    /// What was asked.
    public var question: Text
    /// What was said.
    public var answer: Text
  }

  /// Something that everyone should know.
  public struct Message: Hashable, Sendable {
    /// In words.
    public var text: Text
    /// The ids of its sources; none only where it holds no figure.
    public var sources: [Text]
  }

  /// Something to know of the prices.
  public struct Note: Hashable, Sendable {
    /// A word for programs, as in an estimate.
    public var code: Text
    /// In words.
    public var text: Text
  }

  /// A health question that was not answered with no.
  public struct Screened: Hashable, Sendable {
    /// Its id.
    public var id: Text
    /// What follows, in a sentence.
    public var text: Text
    /// Whether it sets every injection aside.
    public var isStop: Bool
    /// Whether the rule is a choice of the makers.
    public var isJudged: Bool
    /// The ids of its sources.
    public var sources: [Text]
  }

  /// An option, told by one template.
  public struct Option: Hashable, Sendable {
    /// Its id in the request.
    public var id: Text
    /// Its name.
    public var title: Text
    /// What it is.
    public var description: Text
    /// What speaks for it.
    public var goodPoints: [Point]
    /// What speaks against it.
    public var badPoints: [Point]
    /// What living with it is like.
    public var life: Life
    /// Why it takes no part in the weighing; none where it does.
    public var setAside: [Text]
    /// The risks that the person will not take and of which nobody knows if it has a chance of them, in a sentence; nil
    /// where there are none.
    public var unknownRisks: Text?
    /// Whether it is doing nothing.
    public var isDoingNothing: Bool
  }

  /// Something for or against an option.
  public struct Point: Hashable, Sendable {
    /// What matters here: an id of ``Matter``.
    public var matter: Text
    /// In words.
    public var text: Text
    /// The ids of its sources; none only where it holds no figure.
    public var sources: [Text]
  }

  /// What living with an option is like.
  public struct Life: Hashable, Sendable {
    /// In the body.
    public var body: Text
    /// In the mind.
    public var feelings: Text
    /// Among people, at work and in sport.
    public var social: Text
  }

  /// A harm that is told in words.
  public struct Harm: Hashable, Sendable {
    /// The id of the risk, or of the procedure.
    public var id: Text
    /// Whether it is of a procedure, and not of injections.
    public var isOfProcedure = false
    /// What it is and what is known of it.
    public var text: Text
    /// What is known from other patients and other doses; empty where nothing is.
    public var indirect: Text
    /// Whom the words are about.
    public var group: Text
    /// The time it was looked for.
    public var period: Text
    /// How sure it is.
    public var certainty: Text
    /// Why it is no surer.
    public var reason: Text
    /// The ids of its sources.
    public var sources: [Text]
  }

  /// The chance of an outcome with an option.
  public struct Chance: Hashable, Sendable {
    /// The id of the outcome.
    public var outcome: Text
    /// The outcome's name.
    public var title: Text
    /// The id of the option.
    public var option: Text
    /// The figure; nil where it is not known, and ``unknown`` says why.
    public var figure: Figure?
    /// Why there is no figure, or no range; empty where there are both.
    public var unknown: Text
    /// The chance in a sentence.
    public var text: Text
    /// The chance in a cell of a table.
    public var short: Text
    /// What is known from other patients and other doses; empty where nothing is.
    public var indirect = Text()
    /// Whom it was seen in.
    public var group: Text
    /// The time it was looked for.
    public var period: Text
    /// How sure it is.
    public var certainty: Text
    /// Why it is no surer.
    public var reason: Text
    /// The ids of its sources.
    public var sources: [Text]
  }

  /// So many of so many people.
  public struct Figure: Hashable, Sendable {
    /// People; 0 where none was seen, which is never said without ``high``.
    public var count: Int64
    /// The fewest and the most it could be; nil where that is not known.
    public var range: Range?
    /// Of so many.
    public var of: Int64

    /// The fewest and the most.
    public struct Range: Hashable, Sendable {
      /// The fewest.
      public var low: Int64
      /// The most.
      public var high: Int64
    }
  }

  /// An outcome for every option.
  public struct Row: Hashable, Sendable {
    /// The id of the outcome.
    public var id: Text
    /// The outcome's name, with its unit.
    public var title: Text
    /// A cell for each option, in their order.
    public var cells: [Cell]
  }

  /// An outcome for one option.
  public struct Cell: Hashable, Sendable {
    /// The id of the option.
    public var option: Text
    /// The figure with its range, or that it is not known.
    public var text: Text
    /// How sure it is.
    public var certainty: Text
    /// The ids of its sources; none where nothing is known.
    public var sources: [Text]
    /// The figure in numbers; nil where none is known.
    public var figure: Number?
    /// Whether it is known at all.
    public var isKnown: Bool { figure != nil }
  }

  /// The figure of a cell.
  public enum Number: Hashable, Sendable {
    /// Centimetres, weeks or visits.
    case figures(low: Double?, median: Double, high: Double?)
    /// Minor units of the currency.
    case money(low: Int64, median: Int64, high: Int64)
    /// So many of so many.
    case people(Figure)
  }

  /// Something that can matter.
  public struct Matter: Hashable, Sendable {
    /// Its id in requests.
    public var id: Text
    /// What it is, in words.
    public var title: Text
    /// Points it starts with before anything is said: the same for all.
    public var start: Int64
    /// How much it counts for this person, in points of 100; nil where it does not take part, or nothing was said.
    public var weight: Int64?
    /// The figure that gets no points, in words; nil where it does not take part.
    public var worst: Text?
    /// The figure that gets all its points, in words; nil where it does not take part.
    public var best: Text?
  }

  /// How the options fit what a person said.
  public struct Fit: Hashable, Sendable {
    /// What was done, in words.
    public var explanation: [Text]
    /// How firmly an option leads, in one sentence.
    public var firmness: Text
    /// Why points and shares of some options are not to be set beside those of the others; empty where they may be.
    public var caveat: Text
    /// Which option has the most points now; empty where none has any.
    public var ahead: Text
    /// What would have to be different for another option to fit best.
    public var wouldChange: [Text]
    /// What adds up, option by option.
    public var contributions: Picture.Contributions
    /// What moves it.
    public var tornado: Picture.Tornado
    /// Whether the person said what matters; if not, no weight is told as theirs.
    public var isStated: Bool
  }

  /// A step on the way to a decision.
  public struct Step: Hashable, Sendable {
    /// Its number, from 1.
    public var number: Int64
    /// What to do.
    public var text: Text
  }

  /// What a person leans to.
  public struct Leaning: Hashable, Sendable {
    /// The id of an option; nil for "not sure".
    public var option: Text?
    /// In words.
    public var text: Text
  }

  /// A question on the facts, made from them.
  public struct KnowledgeQuestion: Hashable, Sendable {
    /// The question.
    public var question: Text
    /// Answers to choose from; where the right one stands tells nothing.
    public var choices: [Text]
    /// The place of the right one.
    public var key: Int
  }

  /// Where something was read.
  public struct Source: Hashable, Sendable {
    /// Its id.
    public var id: Text
    /// Who wrote it.
    public var author: Text
    /// When.
    public var year: Text
    /// What it is.
    public var title: Text
    /// Its address or number.
    public var address: Text
    /// Why it was kept.
    public var reason: Text
  }

  /// A maker.
  public struct Author: Hashable, Sendable {
    /// The name.
    public var name: Text
    /// What they know of the matter.
    public var qualification: Text
  }

  /// Whether it is past its review day.
  public var isOutOfDate: Bool { date > reviewBy }

  /// The ids of the sources that something points to, in the order of their bytes.
  var sourcesUsed: [Text] {
    var ids = messages.flatMap { $0.sources } + curveSources
    ids += options.flatMap { ($0.goodPoints + $0.badPoints).flatMap { $0.sources } }
    ids += table.flatMap { $0.cells.flatMap { $0.sources } }
    ids += chances.flatMap { $0.sources } + harms.flatMap { $0.sources } + screening.flatMap { $0.sources }
    return Text.once(ids).sorted()
  }

  /// Every sentence a person reads to decide: what the reading grade is of.
  ///
  /// Names of sources, cells of tables and captions of pictures are left out: they are no sentences.
  public var prose: [Text] {
    var texts = [condition, decision] + messages.map { $0.text }
    texts += screening.map { $0.text } + urgent
    for option in options {
      texts += [option.description] + (option.goodPoints + option.badPoints).map { $0.text }
      texts += [option.life.body, option.life.feelings, option.life.social] + option.setAside
      if let unknown = option.unknownRisks { texts.append(unknown) }
    }
    for harm in harms { texts += [harm.text, harm.indirect].filter { !$0.isEmpty } }
    for chance in chances { texts += [chance.text, chance.indirect].filter { !$0.isEmpty } }
    texts += fit.explanation + [fit.firmness, fit.caveat, fit.ahead] + fit.wouldChange
    texts += steps.map { $0.text } + questions + check.map { $0.question } + sure
    // What is said twice is read once.
    return Text.once(texts + [policy, funding, interests, methods])
  }
}

extension DecisionAid.Screened {
  /// The question alone, for the clinician: what was said of it and why it is asked has been told once.
  public var asked: Text {
    let end = text.bytes.firstIndex(of: UInt8(ascii: "?")).map { $0 + 1 } ?? text.bytes.count
    return "Open: \(Text(bytes: Array(text.bytes[..<end])))"
  }
}
