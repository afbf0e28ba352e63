import CalfBase
import CalfCLI
import Foundation
import Testing

/// README.md's commands are run, one after another in one world, and must print what it says they print.
struct `README's commands` {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")

  /// A command and the lines under it; a last line of `…` stands for the rest.
  struct Example {
    let command: String
    var answer: [Substring] = []
  }

  static func examples() throws -> [Example] {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    var examples: [Example] = []
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2))))
      } else if isConsole, !examples.isEmpty {
        examples[examples.count - 1].answer.append(line)
      }
    }
    return examples
  }

  @Test func `print what it says`() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 7)
    var world = MadeUpWorld()
    for example in examples {
      var words = example.command
      var input = ""
      if let pipe = words.wholeMatch(of: /echo '(.*)' \| (.*)/) {
        (input, words) = (String(pipe.1), String(pipe.2))
      }
      var target: Text?
      if let redirected = words.wholeMatch(of: /(.*) > (\S+)/) {
        (words, target) = (String(redirected.1), Text(String(redirected.2)))
      }
      let command = try #require(words.wholeMatch(of: /(?:swift run )?calfcalc (.*)/), "\(example.command)")
      var run = MadeUpWorld(input: input)
      run.files = world.files
      let result = transcript(command.1.split(separator: " ").map(String.init), in: &run)
      #expect(result.err == "", "\(example.command)")
      world = run
      if let target { world.files[target] = Array(result.out.utf8) }
      guard target == nil else { continue }
      var printed = result.out.split(separator: "\n", omittingEmptySubsequences: false)
      if printed.last == "" { printed.removeLast() }
      if example.answer.last == "…" {
        #expect(
          Array(printed.prefix(example.answer.count - 1)) == example.answer.dropLast(), "\(example.command)")
      } else {
        #expect(printed == example.answer, "\(example.command)")
      }
    }
  }

  @Test func `name only places that there are`() throws {
    let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    for match in text.matches(of: /`((?:Sources|Tests|Pricing|\.ci)\/[^` ]*)`/) {
      let path = Self.root.appending(path: String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(match.1)")
    }
  }
}
