import CalfCalc
import SameBytesIO

/// Answers requests line by line with nothing but the core: built as Embedded Swift it must give the same bytes
/// as `calfcalc batch` in debug and in release.
@main
struct SameBytes {
  static func main() {
    guard let calculator = try? Calculator() else { return }
    var length = 0
    var number = 0
    while let line = same_bytes_line(&length) {
      number += 1
      let answer = calculator.answer([UInt8](UnsafeBufferPointer(start: line, count: length)), line: number)
      answer.withUnsafeBufferPointer { if let first = $0.baseAddress { same_bytes_write(first, $0.count) } }
    }
  }
}
