import CalfBase
import Testing

struct `Writing JSON` {
  private func written(_ write: (inout JSONWriter) -> Void) -> Text {
    var writer = JSONWriter()
    write(&writer)
    return Text(bytes: writer.bytes)
  }

  @Test func `puts commas between members and elements only`() {
    let text = written { json in
      json.beginObject()
      json.member("a", "x" as Text)
      json.member("b", 5)
      json.beginArray("c")
      json.element(1)
      json.element("y" as Text)
      json.beginObject()
      json.endObject()
      json.beginArray()
      json.endArray()
      json.endArray()
      json.beginObject("d")
      json.member("e", true)
      json.member("f", false)
      json.endObject()
      json.member("g", json: [0x31, 0x2E, 0x30])
      json.key("h")
      json.element(-1)
      json.endObject()
    }
    #expect(text == #"{"a":"x","b":5,"c":[1,"y",{},[]],"d":{"e":true,"f":false},"g":1.0,"h":-1}"#)
  }

  @Test func `leaves out what there is none of`() {
    let text = written { json in
      json.beginObject()
      json.member("a", nil as Text?)
      json.member("b", nil as Int64?)
      json.member("c", "" as Text?)
      json.member("d", 0 as Int64?)
      json.endObject()
    }
    #expect(text == #"{"c":"","d":0}"#)
  }

  @Test func `writes whole numbers in full`() {
    let text = written { json in
      json.beginArray()
      json.element(Int64.max)
      json.element(Int64.min)
      json.element(UInt8(255))
      json.endArray()
    }
    #expect(text == "[9223372036854775807,-9223372036854775808,255]")
  }

  @Test(
    arguments: [
      ("\"\\/", #""\"\\/""#),
      ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
      ("\0\u{1}\u{1B}\u{1F}", #""\u0000\u0001\u001b\u001f""#),
      ("é€😀£", #""é€😀£""#),
      // What a terminal or an editor would act on.
      ("\u{7F}\u{80}\u{85}\u{9B}\u{9F}", #""\u007f\u0080\u0085\u009b\u009f""#),
      ("\u{202E}gnp.exe", #""\u202egnp.exe""#),
      ("\u{2066}\u{2069}\u{200F}\u{61C}", #""\u2066\u2069\u200f\u061c""#),
      ("\u{2028}\u{2029}\u{FEFF}\u{200B}\u{AD}", #""\u2028\u2029\ufeff\u200b\u00ad""#),
      ("\u{34F}\u{3164}\u{E0100}", #""\u034f\u3164\udb40\udd00""#),
      ("\u{E0001}\u{E007F}", #""\udb40\udc01\udb40\udc7f""#),
      ("\u{A0}\u{FFFD}\u{10FFFF}", "\"\u{A0}\u{FFFD}\u{10FFFF}\""),
      ("</script><!--", #""</script><!--""#),
    ] as [(Text, Text)])
  func `escapes quotes, controls and what turns a line about`(text: Text, json: Text) throws {
    #expect(written { $0.element(text) } == json)
    #expect(try JSONDocument(json.bytes).root.string() == text)
  }

  @Test func `makes bytes that are not UTF-8 into what is`() {
    #expect(written { $0.element(Text(bytes: [0x61, 0xFF, 0xC3, 0x28])) } == "\"a\u{FFFD}\u{FFFD}(\"")
  }

  @Test func `brings every naughty string back, with nothing in it that acts`() throws {
    let strings = try JSONDocument(try Conformance.bytes("strings/blns.json")).root.elements()
    #expect(strings.count > 500)
    for value in strings {
      let text = try value.string()
      let json = written { $0.element(text) }
      #expect(try JSONDocument(json.bytes).root.string() == text)
      #expect(!json.scalars.contains { $0.isActive })
    }
  }

  @Test(arguments: [
    (0, 2, "0.00"), (-5, 2, "-0.05"), (73_000, 2, "730.00"), (73_000, 0, "73000"), (1, 3, "0.001"),
  ])
  func `an amount is a string of digits`(minor: Int64, scale: Int, text: String) {
    let written = written { json in
      json.beginObject()
      json.member("a", minor, scale: scale)
      json.endObject()
    }
    #expect(String(written) == "{\"a\":\"\(text)\"}")
  }
}
