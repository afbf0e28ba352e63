import CalfBase
import CalfPage

/// The command that writes a page for a browser.
extension Command {
  static let page = Command(
    name: .page, summary: "write the decision aid as a page to open",
    synopses: ["[--price-list FILE|ID] [-o FILE]"],
    description: [
      "Writes one HTML file that a browser opens from disk. It asks, works out and draws all that decide does, step by step, with the same engine inside, and prints a summary to take to a clinician.",
      "The page loads nothing, sends nothing and keeps nothing: the answers stay on the device. Anyone may pass it on.",
      "The engine is in the command if `\(EmbeddedEngine.recipe)`, in its sources, built it.",
    ],
    options: [
      Option.priceList(
        details:
          "It is put into the page, and prices the options in place of what was found in a country. It is looked over first, as check does."
      )
    ] + Option.output.filter { $0.name.is("output") },
    examples: [
      Example("page -o aid.html", about: "The decision aid, to open in a browser."),
      Example("page --price-list clinic.json -o aid.html", about: "With a clinic's own prices in it."),
    ],
    exits: [
      (.answered, nil), (.refused, "the command was built without the engine for a page"),
      (.malformed, "the price list has an error"), (.unreadable, nil), (.unwritten, nil),
    ])
}
