import CalfBase
import CalfCalc
import CalfPricing

/// What the command says of itself, made from the list of its commands and options.
enum Help {
  /// What it is, in a few words.
  static let summary: Text = "quotes courses of calf slimming injections"
  /// What it is not.
  static let caution: Text = "An estimate to talk over with a clinician; no medical advice."

  /// A page about a command, or about the whole for nil.
  static func page(_ command: Command?, isShort: Bool, _ paint: Paint) -> Text {
    if let command { return isShort ? short(of: command, paint) : manual(of: command, paint) }
    return isShort ? short(paint) : manual(paint)
  }

  /// The versions, as one line.
  static func version(_ calculator: Calculator) -> Text {
    "\(madeWith(tables: calculator.tables.version))\n"
  }

  /// What an answer was made with: `calfcalc 0.1.0, tables 2026-11-22`.
  static func madeWith(tables: Text) -> Text { "calfcalc \(Engine.version), tables \(tables)" }
}

extension Command.Example {
  /// The call, its lines after the first begun by more spaces.
  func call(indent: Int) -> Text {
    var text: Text = "\(Text.spaces(indent))calfcalc "
    for (place, line) in lines.enumerated() {
      if place > 0 { text += " \\\n\(Text.spaces(indent + 2))" }
      text += line
    }
    return text + "\n"
  }
}
