import CalfBase
import Foundation
import Testing

@testable import CalfPage

struct `The modules of a page` {
  static let paths = WebFile.paths.filter { $0.hasSuffix(".mjs") }

  private func lines(_ path: Text) throws -> [Substring] {
    String(try WebFile.named(path)).split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `are all in the folder, and all of the folder is carried`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CalfPage/Web")
    for part in ["common", "aid", "staff", "embed"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path) {
        #expect(WebFile.paths.contains("\(Text(part))/\(Text(name))"), "\(name)")
      }
    }
  }

  /// Where a page or the element starts, and what starts the page's own.
  static let starts: [Text] = ["aid/main.mjs", "staff/main.mjs", "embed/main.mjs", "common/loader.mjs"]

  @Test(arguments: starts) func `stand after those they need, and none twice`(start: Text) throws {
    let order = try Modules(from: start).order
    #expect(order.last == start && Set(order).count == order.count)
    for (place, path) in order.enumerated() {
      for line in try lines(path) {
        guard let needed = line.wholeMatch(of: /import \{ .* \} from "(.*)";/) else { continue }
        let target = Modules.resolved(Text(String(needed.1)), from: path)
        #expect(order[..<place].contains(target), "\(path) needs \(target)")
      }
    }
  }

  @Test func `are all needed`() throws {
    // The element's data stand in place of the pages'.
    var needed: Set<Text> = ["embed/data.mjs"]
    for start in Self.starts { try needed.formUnion(Modules(from: start).order) }
    #expect(needed == Set(Self.paths))
  }

  @Test func `can have another in place of one`() throws {
    let script = try Modules(
      from: "common/base94.mjs", inPlace: [("common/base94.mjs", "// A comment.\nexport const a = 1;\n")]
    ).script
    #expect(script == "const a = 1;\n")
  }

  @Test func `import only what the other exports`() throws {
    for path in Self.paths {
      for line in try lines(path) {
        guard let needed = line.wholeMatch(of: /import \{ (.*) \} from "(.*)";/) else { continue }
        let other = try lines(Modules.resolved(Text(String(needed.2)), from: path)).joined(separator: "\n")
        for name in needed.1.split(separator: ", ") {
          let isExported = try Regex("export (async )?(const|function|class) \(name)\\b")
          #expect(other.firstMatch(of: isExported) != nil, "\(path): \(name)")
        }
      }
    }
  }

  @Test func `have no top-level name in common`() throws {
    var names: [Substring] = []
    for path in Self.paths where path != "embed/data.mjs" {
      for line in try lines(path) {
        if let found = line.firstMatch(of: /^(?:export )?(?:async )?(?:const|let|function|class) (\w+)/) {
          names.append(found.1)
        } else {
          #expect(line.firstMatch(of: /^(?:export )?(?:const|let|var)\b/) == nil, "\(path): \(line)")
        }
      }
    }
    #expect(names.count > 80 && Set(names).count == names.count)
  }

  @Test func `make no markup of text, store nothing and reach nothing`() throws {
    for path in Self.paths {
      let text = try lines(path).joined(separator: "\n")
      for word in [
        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch(",
        "XMLHttpRequest",
        "WebSocket", "sendBeacon", "localStorage", "sessionStorage", "indexedDB", "document.cookie",
        "setAttribute(\"style\"",
      ] where path != "../../CalfWasm/calfcalc.mjs" {
        #expect(!text.contains(word), "\(path): \(word)")
      }
      // Lines can be trimmed only where no template goes on over one.
      for line in text.split(separator: "\n") {
        #expect(line.count { $0 == "`" } % 2 == 0, "\(path): \(line)")
      }
    }
  }

  @Test(
    arguments: [
      ("../common/dom.mjs", "aid/main.mjs", "common/dom.mjs"), ("./aid.mjs", "aid/main.mjs", "aid/aid.mjs"),
      ("../../../CalfWasm/calfcalc.mjs", "common/engine.mjs", "../../CalfWasm/calfcalc.mjs"),
    ])
  func `are found from one another`(target: String, path: String, found: String) {
    #expect(Modules.resolved(Text(target), from: Text(path)) == Text(found))
  }

  @Test func `lose comments and spaces and nothing else`() {
    let text: Text = """
      // A comment.
      /** One that
       * goes on. */
      const a = "// no comment /* here */";

        return a; // stays

      """
    #expect(text.withoutComments == "const a = \"// no comment /* here */\";\nreturn a; // stays\n")
  }

  @Test func `that are not there are a fault`() {
    #expect(throws: PageFault.missing("aid/none.mjs")) { try Modules(from: "aid/none.mjs") }
  }
}

extension Text {
  fileprivate func hasSuffix(_ end: String) -> Bool { String(self).hasSuffix(end) }

  @Test func `of styles keep the spaces that part something, and what stands in quotes`() {
    let text: Text = """
      /* A comment. */
      @media (width > 1px) and (hover: hover) {
        a :hover, b > i::before { content: " (; "; margin: 0 calc(1px + 2px) !important; }
      }
      """
    #expect(
      text.packedStyle
        == "@media (width > 1px) and (hover:hover){a :hover,b > i::before{content:\" (; \";margin:0 calc(1px + 2px) !important;}}"
    )
  }
}
