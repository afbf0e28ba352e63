import CalfBase

extension Invocation {
  /// Refuses names of files that are empty, and an output that would take the place of what is read.
  func refuseFiles(in world: some World) throws(Failure) {
    let output = self["output"]
    if output?.isEmpty ?? false {
      throw .usage("--output: the name of the file is empty", hint: "name a file, or - for standard output")
    }
    for input in inputs {
      if input.name.isEmpty {
        let option: Text = input.option.map { "\($0.flag): " } ?? ""
        throw .usage(
          "\(option)the name of the file is empty", hint: "name a file, or - for standard input")
      }
      if let output, !output.is("-"), world.isSame(output, as: input.name) {
        let read: Text = input.option.map { "the file of \($0.flag)" } ?? input.name.asFile
        throw .usage("--output would write over \(read)", hint: "choose another name")
      }
    }
  }

  /// The names of what is read, and the options that they are values of; nil for one that stands alone.
  private var inputs: [(option: Option?, name: Text)] {
    var inputs: [(option: Option?, name: Text)] = []
    for (option, value) in given where !option.name.is("output") {
      switch option.values {
      case .file, .priceList: inputs.append((option, value))
      case .any, .words, .product: break
      }
    }
    switch command?.operand {
    case .files, .lists: inputs += operands.map { (nil, $0) }
    case .one, .command, .some(.none), nil: break
    }
    return inputs
  }
}
