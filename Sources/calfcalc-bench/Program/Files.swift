#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Processes {
  func path(_ file: String) -> String { "\(folder)/\(file)" }

  func write(_ lines: [String], to file: String) {
    guard let stream = fopen(path(file), "w") else {
      perror(path(file))
      exit(1)
    }
    for line in lines {
      fputs(line, stream)
      fputs("\n", stream)
    }
    fclose(stream)
  }

  func text(_ file: String) -> String? {
    guard let stream = fopen(path(file), "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while true {
      let more = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        count = fread(buffer.baseAddress, 1, 1 << 20, stream)
      }
      if more.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += more
    }
  }
}
