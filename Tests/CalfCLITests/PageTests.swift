import CalfBase
import CalfPage
import Testing

@testable import CalfCLI

struct `The page on the command line` {
  /// What `page` leaves behind where the command has this engine inside.
  private func page(_ arguments: String..., engine: [UInt8]?, in world: inout MadeUpWorld) -> ExitCode? {
    do throws(Failure) {
      let call = try Invocation((["page"] + arguments).map { Text($0) })
      return try writePage(call, engine: engine, in: &world)
    } catch {
      world.complain(error.complaint.lines(Paint(onTerminal: false, refused: true, in: world)))
      return error.code
    }
  }

  @Test func `names the one command that builds the engine where there is none`() {
    var world = MadeUpWorld()
    #expect(page("-o", "aid.html", engine: nil, in: &world) == .refused)
    #expect(
      String(decoding: world.errors, as: UTF8.self) == """
        calfcalc: this command was built without the engine that a page needs
          Build both with one command, in the sources: `Sources/CalfPage/build`.

        """)
    #expect(world.output.isEmpty && world.files.isEmpty)
  }

  @Test func `is written to a file or to standard output`() throws {
    var world = MadeUpWorld()
    #expect(page("-o", "aid.html", engine: [1, 2, 3], in: &world) == .answered)
    #expect(page(engine: [1, 2, 3], in: &world) == .answered)
    #expect(world.files["aid.html"] == world.output && world.errors.isEmpty)
    #expect(try world.output == Page.aid.html(engine: [1, 2, 3]))
  }

  @Test func `can be the quote form or the element, and not both`() throws {
    var world = MadeUpWorld(["small.json": smallList()])
    #expect(page("--staff", "--price-list", "small.json", engine: [1], in: &world) == .answered)
    #expect(try world.output == Page.staff.html(engine: [1], priceList: Array(smallList().utf8)))
    world = MadeUpWorld()
    #expect(page("--embed", engine: [1], in: &world) == .answered)
    #expect(try world.output == EmbeddedCalculator.script(engine: [1]))
    world = MadeUpWorld()
    #expect(page("--staff", "--embed", engine: [1], in: &world) == .usage)
    #expect(world.output.isEmpty)
    #expect(String(decoding: world.errors, as: UTF8.self).contains("two different files"))
  }

  @Test func `is no quote form with a list that has an error`() {
    var world = MadeUpWorld(["a.json": smallList(unitPrice: "x")])
    #expect(page("--staff", "--price-list", "a.json", engine: [1], in: &world) == .malformed)
    #expect(page("--embed", "--price-list", "a.json", engine: [1], in: &world) == .malformed)
    #expect(world.output.isEmpty)
  }

  @Test func `carries a clinic's list, or an example, as it was written`() throws {
    var world = MadeUpWorld(["small.json": smallList()])
    #expect(page("--price-list", "small.json", engine: [1], in: &world) == .answered)
    #expect(
      world.errors.isEmpty && String(decoding: world.output, as: UTF8.self).contains("\"id\": \"small\""))
    var other = MadeUpWorld()
    #expect(page("--price-list", "example-gb", engine: [1], in: &other) == .answered)
    #expect(String(decoding: other.output, as: UTF8.self).contains("Example Clinic Britain"))
  }

  @Test func `is not written with a list that has an error, and line and column are named`() {
    var world = MadeUpWorld(["a.json": smallList(unitPrice: "x")])
    #expect(page("--price-list", "a.json", "-o", "aid.html", engine: [1], in: &world) == .malformed)
    #expect(
      String(decoding: world.errors, as: UTF8.self) == """
        a.json:6:43: error: items[0].price.amount: "x" is not an amount; write digits and a point, such as "1200.00"

        """)
    #expect(world.output.isEmpty && world.files["aid.html"] == nil)
  }

  @Test func `tells what is odd about a list and carries it still`() {
    let old = smallList().replacing(
      #""validFrom": "2026-01-01""#, with: #""validFrom": "2026-01-01", "validThrough": "2026-11-21""#)
    var world = MadeUpWorld(["b.json": old])
    #expect(page("--price-list", "b.json", engine: [1], in: &world) == .answered)
    #expect(String(decoding: world.errors, as: UTF8.self).hasPrefix("b.json:3:46: warning: "))
  }

  @Test func `says which list is not there`() {
    var world = MadeUpWorld()
    #expect(page("--price-list", "none.json", engine: [1], in: &world) == .unreadable)
    #expect(
      String(decoding: world.errors, as: UTF8.self).hasPrefix(
        "calfcalc: there is no file and no example list"))
  }

  @Test func `is a command like the others`() {
    let told = transcript("page")
    #expect(told.code == (EmbeddedEngine.packed == nil ? .refused : .answered))
    #expect(transcript("page --json").code == .usage)
    #expect(transcript("page aid.html").code == .usage)
  }
}
