import CalfBase
import Testing

@testable import CalfReport

struct `The reading grade` {
  /// Words, sentences and syllables counted by hand; the grade in hundredths worked out from them.
  ///
  /// The first and the third are the examples that the usual reference articles print: 11.3 and −3.40.
  @Test(arguments: [
    // 0.39 × 13 + 11.8 × 24 ÷ 13 − 15.59 = 5.07 + 21.7846 − 15.59 = 11.2646.
    ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 13, 1, 24, 1126),
    // 0.39 × 16 + 11.8 × 23 ÷ 16 − 15.59 = 6.24 + 16.9625 − 15.59 = 7.6125.
    (
      "This sentence, taken as a reading passage unto itself, is being used to prove a point.", 16, 1, 23, 761
    ),
    // 0.39 + 11.8 − 15.59.
    ("Go. Dog. Go!", 3, 3, 3, -340),
    // 0.39 × 6 + 11.8 − 15.59.
    ("The cat sat on the mat.", 6, 1, 6, -145),
    // 0.39 × 8 + 11.8 × 9 ÷ 8 − 15.59 = 0.805.
    ("The cat sat on the mat by water.", 8, 1, 9, 81),
  ])
  func `is the published formula`(
    text: String, words: Int64, sentences: Int64, syllables: Int64, hundredths: Int64
  ) {
    let grade = ReadingGrade(of: [Text(text)])
    #expect(grade.words == words && grade.sentences == sentences && grade.syllables == syllables)
    #expect(grade.hundredths == hundredths)
  }

  @Test(arguments: [
    ("one", 1), ("little", 2), ("changes", 2), ("wanted", 2), ("handled", 2), ("being", 2), ("period", 3),
    ("action", 2), ("medium", 3), ("the", 1), ("times", 1), ("used", 1), ("injection", 3), ("temporary", 4),
    ("people", 2), ("Botulinum", 4), ("side-effects", 3), ("don't", 1), ("eye", 1), ("rhythm", 1), ("é", 1),
    ("watches", 2), ("washes", 2), ("needles", 2),
  ])
  func `counts syllables by the rule`(word: String, syllables: Int64) {
    #expect(Syllables.count(Text(word).bytes[...]) == syllables, "\(word)")
  }

  @Test(arguments: [
    ("0", 2), ("7", 2), ("11", 3), ("17", 3), ("40", 2), ("77", 5), ("100", 3), ("0.5", 4), ("2026", 6),
    ("1,200", 6), ("1234567890", 12), ("100th", 4),
  ])
  func `reads a number aloud`(number: String, syllables: Int64) {
    #expect(Syllables.count(Text(number).bytes[...]) == syllables, "\(number)")
  }

  @Test func `a point within a number ends no sentence, and each text ends one`() {
    #expect(ReadingGrade(of: ["About 0.5 cm less"]).sentences == 1)
    #expect(ReadingGrade(of: ["A heading", "Yes (it is so). And more"]).sentences == 3)
    #expect(ReadingGrade(of: ["A heading", "It ends ."]).sentences == 2)
  }

  @Test func `nothing has the lowest grade`() {
    #expect(ReadingGrade(of: []).hundredths == -340)
    #expect(ReadingGrade(of: ["", "- .", "..."]).hundredths == -340)
  }

  @Test func `what is printed never understates`() {
    // 7.6125 is 7.61, printed 7.7; −3.40 is printed as it is.
    #expect(
      ReadingGrade(of: [
        "This sentence, taken as a reading passage unto itself, is being used to prove a point."
      ])
      .text == "7.7")
    #expect(ReadingGrade(of: []).text == "-3.4")
  }
}
