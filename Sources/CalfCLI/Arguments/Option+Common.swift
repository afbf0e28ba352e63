import CalfBase
import CalfPricing

/// Options that several commands take.
extension Option {
  /// What every command takes.
  static let always = [help, version, noColor]

  static let help = Option(
    name: "help", short: "h", isCommon: true, help: "-h prints a short help, --help the manual page")
  static let version = Option(name: "version", help: "print the versions of engine and tables")
  static let noColor = Option(
    name: "no-color", help: "no bold type, on a terminal either",
    details: "Nothing is bold or coloured where the output is no terminal.")
  static let json = Option(
    name: "json", isCommon: true, help: "print the answer as JSON",
    details: "An error is an answer too and is printed on standard output; the exit status tells them apart.")

  /// Where the prices come from.
  static func priceList(repeats: Bool = false, details: Text? = nil) -> Option {
    Option(
      name: "price-list", placeholder: "FILE|ID", values: .priceList, repeats: repeats, isCommon: true,
      help: "the clinic's price list, or the id of an example", details: details)
  }
}
