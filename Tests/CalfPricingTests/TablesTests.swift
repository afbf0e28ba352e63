import CalfBase
import CalfPricing
import CalfTables
import Testing

struct `The tables as they are read` {
  private func table(_ name: String) throws -> (columns: [String], rows: [[String: String]]) {
    let table = try CSVTable(try Given.bytes("\(name).csv"))
    let columns = table.columns.map { String($0) }
    return (
      columns,
      table.rows.map { row in Dictionary(uniqueKeysWithValues: zip(columns, row.fields.map { String($0) })) }
    )
  }

  @Test(
    arguments: [
      (
        "products",
        "product name brands unit_scale vial_units vial_source cap_units cap_period cap_basis cap_source minimum_interval_weeks interval_basis interval_source labelled_total_units certainty note"
      ),
      (
        "dosage",
        "product muscle low_units_per_leg typical_units_per_leg high_units_per_leg basis certainty low_source typical_source high_source note"
      ),
      ("markets", "region currency measure products low typical high basis certainty read_on sources note"),
      ("plan", "part low typical high basis certainty low_source typical_source high_source note"),
      ("sources", "id kind title address identifier read_on"),
    ] as [(String, String)])
  func `have the columns that their page describes`(name: String, columns: String) throws {
    #expect(try table(name).columns.joined(separator: " ") == columns)
  }

  @Test func `are read whole`() throws {
    let tables = try Given.tables()
    #expect(tables.products.count == (try table("products").rows.count))
    #expect(tables.dosages.count == (try table("dosage").rows.count))
    #expect(Day(tables.version) != nil)
    let ona = try #require(tables.product("onabotulinumtoxinA"))
    #expect(ona.vialSizes == [200, 100, 50])
    #expect((ona.cap?.units, ona.cap?.period, ona.minimumIntervalWeeks) == (400, "3 months", 12))
    #expect(ona.isOnabotulinumLike)
    #expect(tables.product("meditoxin")?.vialSizes == [])
    #expect(tables.product("letibotulinumtoxinA")?.cap == nil)
    #expect(tables.product("letibotulinumtoxinA")?.labelledTotalUnits == 20)
    #expect(tables.product("abobotulinumtoxinA")?.isOnabotulinumLike == false)
    #expect(tables.product("Botox") == nil)
    #expect(tables.product("meditoxin")?.brands == ["Meditoxin", "Neuronox"])
    #expect(tables.dosage(of: "onabotulinumtoxinA", for: .medium)?.typical == 94)
    #expect(tables.dosage(of: "abobotulinumtoxinA", for: .medium) == nil)
  }

  /// Pricing/products.csv, column `brands`.
  @Test(
    arguments: [
      ("onabotulinumtoxina", "onabotulinumtoxinA"), ("botox", "onabotulinumtoxinA"),
      ("Disport", "abobotulinumtoxinA"), ("neuronox", "meditoxin"), ("aspirin", nil),
    ] as [(Text, Text?)])
  func `know the product that a misspelt id or a brand means`(words: Text, id: Text?) throws {
    #expect(try Given.tables().productNear(words) == id)
  }

  @Test func `have products whose figures are within bounds`() throws {
    for product in try Given.tables().products {
      #expect(product.id.isIdentifier)
      #expect(!product.name.isEmpty)
      #expect(product.vialSizes.allSatisfy { (1...10_000).contains($0) })
      #expect(Set(product.vialSizes).count == product.vialSizes.count)
      #expect((1...52).contains(product.minimumIntervalWeeks))
      if let cap = product.cap {
        #expect((1...10_000).contains(cap.units))
        #expect(["3 months", "treatment"].contains(cap.period))
        #expect(["measured", "derived", "judged"].contains(cap.basis))
      }
    }
    for row in try table("products").rows {
      #expect(["onabotulinum-like", "abobotulinum"].contains(row["unit_scale"]))
      #expect((row["vial_units"] == "") == (row["vial_source"] == ""))
      #expect((row["cap_units"] == "") == (row["cap_period"] == ""))
    }
  }

  @Test func `have doses of known products, within bounds`() throws {
    let tables = try Given.tables()
    for dose in tables.dosages {
      #expect(tables.product(dose.product) != nil)
      #expect((1...10_000).contains(dose.low))
      #expect((dose.low...10_000).contains(dose.high))
    }
    // A product with one class has all three.
    for product in tables.productIds {
      let classes = tables.dosages.filter { $0.product == product }.map(\.muscle)
      #expect(classes == [] || classes == MuscleClass.allCases)
    }
  }

  // In the program

  @Test func `stand in the program as they stand in the folder`() throws {
    func bytes(_ table: CalfTable) -> [UInt8] {
      [UInt8](UnsafeBufferPointer(start: table.bytes, count: table.length))
    }
    #expect(bytes(calf_table_products()) == (try Given.bytes("products.csv")))
    #expect(bytes(calf_table_dosage()) == (try Given.bytes("dosage.csv")))
    #expect(bytes(calf_table_markets()) == (try Given.bytes("markets.csv")))
    #expect(bytes(calf_table_plan()) == (try Given.bytes("plan.csv")))
    #expect(bytes(calf_table_sources()) == (try Given.bytes("sources.csv")))
    #expect(bytes(calf_table_version()) == (try Given.bytes("version.txt")))
    #expect(bytes(calf_table_schema()) == (try Given.bytes("price-list.schema.json")))
    #expect(bytes(calf_table_starter()) == (try Given.bytes("lists/starter.json")))
    let lists = ["example-au", "example-gb", "example-kr", "example-sg", "example-us"]
    #expect(calf_table_list_count() == lists.count)
    for (place, name) in lists.enumerated() {
      #expect(bytes(calf_table_list(place)) == (try Given.bytes("lists/\(name).json")))
    }
    #expect(bytes(calf_table_list(lists.count)).isEmpty)
  }

  // What is refused

  private let header = """
    product,name,brands,unit_scale,vial_units,cap_units,cap_period,cap_basis,cap_source,minimum_interval_weeks,interval_source,labelled_total_units
    """

  private func tables(products row: String, dosage: String = "", source: String? = nil) throws -> Tables {
    let dosageHeader =
      "product,muscle,low_units_per_leg,typical_units_per_leg,high_units_per_leg,basis,certainty,low_source,typical_source,high_source"
    return try Tables(
      products: [UInt8]("\(header)\n\(row)\n".utf8), dosages: [UInt8]("\(dosageHeader)\n\(dosage)".utf8),
      sources: source.map { [UInt8]("id,kind,title,address,identifier,read_on\n\($0)\n".utf8) } ?? [],
      version: [UInt8]("2026-11-22\n".utf8))
  }

  @Test func `take numbers of at most nine digits`() throws {
    let most = try tables(products: "x,X,,other,,,,,,12,s,123456789")
    #expect(most.products[0].labelledTotalUnits == 123_456_789)
    #expect(throws: Malformed.self) { try tables(products: "x,X,,other,,,,,,12,s,1234567890") }
  }

  @Test func `take vial sizes in any order and blanks for what is not known`() throws {
    let tables = try tables(products: "x,X,,other,50 200 100,,,,,12,s,")
    #expect(tables.products[0].vialSizes == [200, 100, 50])
    #expect(tables.products[0].cap == nil)
    #expect(tables.products[0].labelledTotalUnits == nil)
    #expect(tables.version == "2026-11-22")
  }

  @Test(
    arguments: [
      "x,X,,other,50 x,,,,,12,s,", "x,X,,other,,-1,3 months,judged,s,12,s,",
      "x,X,,other,,1.5,3 months,judged,s,12,s,",
      "x,X,,other,,,,,,,s,", "x,X,,other,,,,,,twelve,s,", "x,X,,other,,,,,,12,s,1234567890",
      "x,X,,other,01,,,,,12,s,",
    ] as [String])
  func `are refused for a number that is none, with its line`(row: String) {
    let complaint = #expect(throws: Malformed.self) { try tables(products: row) }
    #expect(complaint?.position.line == 2)
    guard case .notWhole = complaint?.reason else {
      Issue.record("\(String(describing: complaint))")
      return
    }
  }

  @Test(
    arguments: [
      "x,huge,1,2,3,judged,low,s,s,s", "x,thin,,2,3,judged,low,s,s,s", "x,thin,1,2,x,judged,low,s,s,s",
    ]
      as [String])
  func `are refused for a dose that is none`(row: String) {
    #expect(throws: Malformed.self) { try tables(products: "x,X,,other,,,,,,12,s,", dosage: row) }
  }

  @Test func `are refused for a source without an id, with its line`() {
    let complaint = #expect(throws: Malformed.self) {
      try tables(products: "x,X,,other,,,,,,12,s,", source: ",study,T,none shown,,2026-11-22")
    }
    #expect(complaint?.reason == .notAnId("") && complaint?.position.line == 2)
  }

  @Test func `are refused without a column`() {
    #expect(
      throws: Malformed(
        .table(.missingColumn("vial_units")), path: Path(), position: Position(line: 1, column: 1))
    ) {
      try Tables(
        products: [UInt8]("product,name,brands,unit_scale\n".utf8), dosages: [], version: [])
    }
  }
}
