import CalfCalc
import LinesIO

/// Answers requests one a line through the Swift API, in debug and in release.
@main
struct Lines {
  static func main() {
    var length = 0
    while let line = next_line(&length) {
      let answer = CalfCalc.answer([UInt8](UnsafeBufferPointer(start: line, count: length)))
      answer.withUnsafeBufferPointer { if let first = $0.baseAddress { write_line(first, $0.count) } }
    }
  }
}
