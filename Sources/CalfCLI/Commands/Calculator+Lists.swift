import CalfBase
import CalfCalc
import CalfPricing
import CalfReport

extension Calculator {
  /// A calculator with the tables and lists that the program carries inside.
  static func ready() throws(Failure) -> Calculator {
    do throws(Fault) { return try Calculator() } catch { throw .bug(error) }
  }

  /// A calculator that also knows the lists of `--price-list`; the first of them serves requests that carry none.
  static func ready(_ call: Invocation, in world: inout some World) throws(Failure) -> Calculator {
    var calculator = try ready()
    let ids = try calculator.addLists(of: call, in: &world)
    if let first = ids.first { calculator.defaultList = calculator.list(first) }
    return calculator
  }

  /// Lets requests name the lists of `--price-list`; their ids, in their order.
  ///
  /// Two of one id are refused: a request that names it could mean either.
  mutating func addLists(of call: Invocation, in world: inout some World) throws(Failure) -> [Text] {
    var given: [(id: Text, name: Text)] = []
    for name in call.all("price-list") {
      let list = try load(name, in: &world)
      let id = list.list.id
      if let earlier = given.first(where: { $0.id == id }) {
        throw .usage(
          "the price lists \(earlier.name.asFile) and \(name.asFile) both have the id \(id.quoted)",
          hint: "leave one out, or give it an id of its own")
      }
      given.append((id, name))
      add(list)
    }
    return given.map { $0.id }
  }

  /// The same of objects of its own: cores that share none do not wait for one another to count its users.
  func apart() throws(Failure) -> Calculator {
    do throws(Fault) {
      var other = try Calculator(examples: false)
      for list in lists { other.add(try LoadedList(list.document.bytes, tables: other.tables)) }
      if let list = defaultList {
        other.defaultList = try LoadedList(list.document.bytes, tables: other.tables)
      }
      return other
    } catch {
      throw .bug(error)
    }
  }

  /// The list in a file of that name, else the example list of that id.
  func load(_ name: Text, in world: inout some World) throws(Failure) -> LoadedList {
    try read(try document(ofList: name, in: &world), from: name)
  }

  /// The bytes of a list, from a file of that name, else of the example list of that id.
  func document(ofList name: Text, in world: inout some World) throws(Failure) -> [UInt8] {
    guard !name.is("-") else { return try world.document(name) }
    do {
      return try world.read(name, most: MostBytes.ofDocument)
    } catch {
      // A folder that happens to have an example's name is no price list.
      if error == .missing || error == .folder, let list = list(name) { return list.document.bytes }
      throw error == .missing
        ? unknown(name) : .unreadable("cannot read \(name.asFile): \(error.words)", hint: nil)
    }
  }

  private func read(_ bytes: [UInt8], from name: Text) throws(Failure) -> LoadedList {
    do { return try LoadedList(bytes, tables: tables) } catch { throw .fault(error, in: .file(name)) }
  }

  private func unknown(_ name: Text) -> Failure {
    let ids = lists.map { $0.list.id }
    let known: Text = "the example lists are \(Text.list(ids))"
    return .unreadable(
      "there is no file and no example list \(name.quoted)",
      hint: name.nearest(of: ids).map { "did you mean \($0)? \(known.asSentence)" } ?? known)
  }
}
