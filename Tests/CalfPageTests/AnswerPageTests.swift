import CalfBase
import CalfCalc
import CalfReport
import Foundation
import Testing

@testable import CalfPage

struct `Pages of an answer` {
  private let html: String

  init() throws {
    let request =
      #"{"weigh": {"criteria": [{"id": "a", "worst": 0, "best": 1}], "options": [{"id": "x", "values": {"a": 1}}]}}"#
    html = String(QuoteDocument(try Calculator().weigh(Array(request.utf8))).html())
  }

  @Test func `name their style by its digest, and let no other in`() throws {
    let style = try #require(html.firstMatch(of: #/<style>([^<]*)<\/style>/#)).1
    let digest = Data(SHA256.digest(of: Array(style.utf8))).base64EncodedString()
    #expect(
      html.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'\""))
  }
}
