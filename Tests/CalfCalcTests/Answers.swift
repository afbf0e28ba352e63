import CalfCalc
import Foundation
import Testing

/// JSON values to compare with, however deep: tests may use Foundation, the core may not.
typealias Object = [String: Any]

/// The answer to a request written as JSON.
func answer(_ request: String) throws -> Object {
  try object(CalfCalc.answer(request))
}

func object(_ text: String) throws -> Object {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
}

/// The request of a quote from the example list of a country, with more members.
func request(_ list: String = "example-gb", sessions: Int = 3, _ more: String = "") -> String {
  """
  {"quote": {"priceList": "\(list)", "date": "2026-11-22", "product": "onabotulinumtoxinA",
   "dose": {"muscle": "medium"}, "sessions": \(sessions), "intervalWeeks": 26\(more)}}
  """
}

/// Where `part` differs from `whole`: its members, and for arrays its leading elements, must stand in `whole`.
func differences(_ part: Any, _ whole: Any?, _ path: String = "") -> [String] {
  if let part = part as? Object {
    guard let whole = whole as? Object else { return ["\(path): no object"] }
    return part.flatMap { differences($0.value, whole[$0.key], "\(path).\($0.key)") }
  }
  if let part = part as? [Any] {
    guard let whole = whole as? [Any], whole.count >= part.count else { return ["\(path): too short"] }
    return part.indices.flatMap { differences(part[$0], whole[$0], "\(path)[\($0)]") }
  }
  let (part, found) = ("\(part)", whole.map { "\($0)" } ?? "nothing")
  return part == found ? [] : ["\(path): \(found) for \(part)"]
}

/// The folder of this file.
let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
