import CalfBase
import CalfPage

/// The command that writes a page for a browser.
extension Command {
  static let page = Command(
    name: .page, summary: "write the decision aid as a page to open",
    synopses: [
      "[--price-list FILE|ID] [-o FILE]", "--staff [--price-list FILE|ID] [-o FILE]",
      "--embed [--price-list FILE|ID] [-o FILE]",
    ],
    description: [
      "Writes one HTML file that a browser opens from disk. It asks, works out and draws all that decide does, step by step, with the same engine inside, and prints a summary to take to a clinician.",
      "The page loads nothing, sends nothing and keeps nothing: the answers stay on the device. Anyone may pass it on.",
      "With --staff it is the quote form of a clinic's reception, on the clinic's own list: the total as it is typed, each line explained, and the quote to print or to copy.",
      "With --embed it is one JavaScript module that gives a page of one's own the element <calf-calc>: what a course may cost, and what it can be expected to do.",
      "The engine is in the command if `\(EmbeddedEngine.recipe)`, in its sources, built it.",
    ],
    options: [
      Option(
        name: "staff", isCommon: true, help: "write the quote form for a clinic's reception",
        details:
          "Without --price-list it asks for the list's file when it opens. It keeps nothing but what is saved."
      ),
      Option(
        name: "embed", isCommon: true, help: "write the element <calf-calc> for a page of one's own",
        details:
          "One module without anything beside it: `<script type=\"module\" src=\"calf-calc.js\"></script>`, and then `<calf-calc region=\"GB\"></calf-calc>`. It needs `script-src 'self' 'wasm-unsafe-eval'` of a Content-Security-Policy and no more."
      ),
      Option.priceList(
        details:
          "It is put into the page, and prices the options in place of what was found in a country. It is looked over first, as check does."
      ),
    ] + Option.output.filter { $0.name.is("output") },
    examples: [
      Example("page -o aid.html", about: "The decision aid, to open in a browser."),
      Example("page --price-list clinic.json -o aid.html", about: "With a clinic's own prices in it."),
      Example("page --staff --price-list clinic.json -o desk.html", about: "The quote form for reception."),
      Example("page --embed -o calf-calc.js", about: "The calculator for a page of one's own."),
    ],
    exits: [
      (.answered, nil), (.refused, "the command was built without the engine for a page"),
      (.malformed, "the price list has an error"), (.unreadable, nil), (.unwritten, nil),
    ])
}
