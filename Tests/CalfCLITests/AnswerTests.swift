import CalfBase
import CalfCalc
import Testing

@testable import CalfCLI

struct `One answer` {
  @Test func `is that of the library`() {
    #expect(
      transcript("answer", in: MadeUpWorld(input: #"{"tables":{}}"#))
        == Transcript(out: CalfCalc.answer(#"{"tables":{}}"#) + "\n"))
  }

  @Test(arguments: [
    ("", ExitCode.malformed), ("{", .malformed), ("{}", .malformed), (#"{"quote":{}}"#, .malformed),
    (#"{"tables":{},"quote":{}}"#, .malformed), (#"{"check":{}}"#, .malformed),
    (smallRequest, .malformed),
    (
      smallRequest.replacing(#"{"quote":{"#, with: #"{"quote":{"priceList":"example-gb","recentUnits":201,"#),
      .refused
    ),
  ])
  func `may be an error, and the code says which`(request: String, code: ExitCode) {
    #expect(
      transcript("answer", in: MadeUpWorld(input: request))
        == Transcript(out: CalfCalc.answer(request) + "\n", code: code))
  }

  @Test func `uses the list that is given`() {
    let world = MadeUpWorld(["small.json": smallList()], input: smallRequest)
    let told = transcript("answer --price-list small.json", in: world)
    #expect(told.out.contains(#""payable":"600.00""#) && told.code == .answered)
  }
}
