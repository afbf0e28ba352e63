import CalfBase
import Testing

@testable import CalfCLI

struct `Completions` {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `name every command and option`(shell: String) {
    let told = transcript("completions \(shell)")
    #expect(told.code == .answered && told.err.isEmpty)
    for command in Command.all {
      #expect(told.out.contains(String(command.name.word)))
      for option in command.allOptions {
        #expect(told.out.contains(shell == "fish" ? " -l \(String(option.name))" : String(option.flag)))
      }
    }
    #expect(told.out.contains("example-gb") && told.out.contains("letibotulinumtoxinA"))
  }
}
