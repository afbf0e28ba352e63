import CalfBase

extension QuoteDocument {
  /// A heading and what stands under it.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public var title: Text
    /// What stands under it, in order.
    public var blocks: [Block]
    /// Whether it takes the whole width where other sections stand side by side.
    public var isWide = false
  }

  /// A piece of a section.
  public enum Block: Hashable, Sendable {
    /// Labels and values; a blank value is filled in by hand.
    case facts([Fact])
    /// Rows under columns.
    case table(Table)
    /// One sentence or a few.
    case paragraph(Text)
    /// Sentences, each on its own.
    case list([Text])
    /// Questions, each with a line to write the reply on.
    case replies([Text])
    /// A picture, where it can be drawn, and the table of its figures.
    case picture(Picture, Table)
  }

  /// A label and its value.
  public struct Fact: Hashable, Sendable {
    /// What it is.
    public var label: Text
    /// Its value.
    public var value: Cell

    /// A label and its value.
    public init(_ label: Text, _ value: Cell) {
      self.label = label
      self.value = value
    }
  }

  /// Rows under columns.
  public struct Table: Hashable, Sendable {
    /// What it shows, and in which currency.
    public var caption: Text
    /// The columns, from the left.
    public var columns: [Column]
    /// The rows; each has a cell for every column.
    public var rows: [Row]
  }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public var title: Text
    /// Whether its cells stand at its right edge: amounts and counts.
    public var isTrailing: Bool
    /// Where its cells go in a file for machines; more than one field where they hold the same value.
    public var fields: [Field]
  }

  /// A row of a table.
  public struct Row: Hashable, Sendable {
    /// A word for machines: `treatment`, `fee`, `tax`, `payable`.
    public var kind: Text
    /// One cell for each column.
    public var cells: [Cell]
    /// Whether it is a result that the rows above lead to.
    public var isResult = false
    /// Whether it goes on with the row above, whose first cell it repeats.
    public var isContinued = false
    /// The id of its tax rate, for machines.
    public var tax: Text?
  }

  /// The columns of a file for machines, beside the section's name.
  public enum Field: Int, Hashable, Sendable, CaseIterable {
    /// The number of a session.
    case session
    /// What a row is about.
    case item
    /// A word for what kind of row it is.
    case kind
    /// How many, or units.
    case quantity
    /// An amount.
    case amount
    /// What is taken off it.
    case discount
    /// What is left of it.
    case net
    /// The id of a tax rate.
    case tax
    /// A running total before a step.
    case before
    /// A running total after it.
    case after
    /// A day.
    case date
    /// The last day of a period.
    case through
    /// A percentage.
    case percent
    /// Words.
    case text

    /// The column's name.
    public var name: Text {
      switch self {
      case .session: "session"
      case .item: "item"
      case .kind: "kind"
      case .quantity: "quantity"
      case .amount: "amount"
      case .discount: "discount"
      case .net: "net"
      case .tax: "tax"
      case .before: "before"
      case .after: "after"
      case .date: "date"
      case .through: "through"
      case .percent: "percent"
      case .text: "text"
      }
    }
  }
}
