import BenchPeer
import CalfCalc
import CalfDecision

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is measured by running programs.
struct Processes {
  let given: Given
  /// The command, the peer and the scripts.
  let command: String
  let peer: String
  let scripts: String
  let python: String
  let wasm: String
  /// Where files of requests and answers go.
  let folder: String
  /// Whether programs on two cores are measured from start to end; else by what they are worked on.
  let onWall: Bool

  func run(
    _ arguments: [String], input: String? = nil, output: String? = nil, lines: Int64 = 0, onWall: Bool? = nil
  ) -> (
    seconds: Double, peak: Int64
  ) {
    var peak: Int64 = 0
    let texts = arguments.map { strdup($0) }
    defer { for text in texts { free(text) } }
    let seconds = (texts.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { buffer in
      peer_run(buffer.baseAddress, input, output, lines, onWall ?? self.onWall ? 1 : 0, &peak)
    }
    return (seconds, peak)
  }

  // MARK: Starting

  func startUp() -> [Pairs] {
    write([Given.json("lines")], to: "one.ndjson")
    let answer = String(decoding: given.calculator.answer(Array(Given.json("lines").utf8)), as: UTF8.self)
    return [
      Pairs(
        "start: --version | C", target: 1.5, rounds: 101, ours: { run([command, "--version"]).seconds },
        other: { run([peer, "--version"]).seconds }),
      Pairs(
        "start: a quote | C that prints its bytes", target: 1.5, rounds: 101,
        ours: { run([command, "answer"], input: path("one.ndjson")).seconds },
        other: { run([peer, "answer", answer], input: path("one.ndjson")).seconds }),
    ]
  }

  // MARK: Lines

  func lines(_ count: Int) -> [Pairs] {
    var rows: [Pairs] = []
    for detail in ["totals", "full"] {
      write([String](repeating: Given.json(detail), count: count), to: "requests.ndjson")
      let batch = [command, "batch", "--jobs"]
      func ours(_ jobs: String, onWall: Bool? = nil) -> Double {
        run(batch + [jobs], input: path("requests.ndjson"), output: path("answers.ndjson"), onWall: onWall)
          .seconds
      }
      _ = ours("2")
      let carry = {
        run([peer, "carry", path("answers.ndjson")], input: path("requests.ndjson"), output: path("copy"))
      }
      for jobs in ["1", "2"] {
        rows.append(
          Pairs(
            "batch, \(detail), \(jobs == "1" ? "one core" : "two cores") | the bytes carried", target: 4,
            rounds: 5,
            ours: { ours(jobs) }, other: { carry().seconds }))
      }
      rows.append(
        Pairs(
          "batch, \(detail), two cores | one core", target: 1 / 1.9, rounds: 5,
          ours: { ours("2", onWall: true) },
          other: { ours("1", onWall: true) }))
    }
    return rows
  }

  // MARK: Rows

  func table(_ count: Int) -> [Pairs] {
    var rows = ["date,product,dose.left,dose.right,sessions,intervalWeeks,codes"]
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    for _ in 0..<count {
      rows.append(
        "2026-11-22,onabotulinumtoxinA,\(next(200) + 1),\(next(200)),\(next(4) + 1),16,\(next(4) == 0 ? "STAFF" : "")"
      )
    }
    write(rows, to: "rows.csv")
    func peers(_ script: String) -> Double? {
      guard
        run([python, "\(scripts)/\(script)", path("rows.csv"), path("peer.csv")], output: path("seconds"))
          .seconds >= 0
      else { return nil }
      check("totals.csv", against: "peer.csv")
      return said()
    }
    let ours = {
      run(
        [command, "batch", "--csv", "--price-list", "example-gb", "--jobs", "2"], input: path("rows.csv"),
        output: path("totals.csv")
      ).seconds
    }
    return [("DuckDB", "rows_duckdb.py"), ("polars", "rows_polars.py")].map { name, script in
      Pairs("batch --csv, two cores | \(name), two threads", target: 0.5, rounds: 5, ours: ours) {
        peers(script)
      }
    }
  }

  /// What a script says: its seconds from start to end and those it was worked on, or one figure for both.
  private func said(onWall: Bool? = nil) -> Double? {
    let line = text("seconds")?.split(separator: "\n").first?.split(separator: " ") ?? []
    return (onWall ?? self.onWall ? line.first : line.last).flatMap { Double($0) }
  }

  /// Stops where a peer found other totals: amounts in ours, minor units in theirs.
  private func check(_ ours: String, against theirs: String) {
    func figures(_ file: String, _ columns: [Int]) -> [[Substring]] {
      (text(file) ?? "").split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return columns.map { $0 < cells.count ? cells[$0] : "" }
      }
    }
    let one = figures(ours, [2, 3, 4, 5, 6, 9, 10]).map { $0.map { $0.filter { $0 != "." } }.map { Int($0) } }
    let other = figures(theirs, Array(0..<7)).map { $0.map { Int($0) } }
    precondition(one == other, "a peer found other totals")
  }

  // MARK: The rest

  /// In this process on one core, and by the command on all of them, start and reading included.
  func weigh() -> [Pairs] {
    let table = Given.table(isUncertain: true, draws: 1_000_000)
    let firsts = Weighing(table)?.options.map { $0.ranks[0] } ?? []
    write([Given.weigh(draws: 1_000_000)], to: "weigh.json")
    func numpy(onWall: Bool) -> Double? {
      guard run([python, "\(scripts)/weigh_numpy.py", "1000000"], output: path("seconds")).seconds >= 0,
        let said = text("seconds")?.split(separator: "\n"), said.count == 2,
        let seconds = self.said(onWall: onWall)
      else { return nil }
      let theirs = said[1].split(separator: " ").compactMap { Double($0) }
      precondition(
        zip(firsts, theirs).allSatisfy { abs($0 - $1) < 0.005 } && theirs.count == firsts.count,
        "numpy found other shares")
      return seconds
    }
    return [
      Pairs(
        "weigh, 1 000 000 draws, 6 × 8 | numpy", target: 0.1, rounds: 5,
        ours: { each(1) { _ = Weighing(table) } }, other: { numpy(onWall: onWall) }),
      Pairs(
        "weigh, the command, all cores | numpy", target: 0.1, rounds: 5,
        ours: {
          run([command, "answer"], input: path("weigh.json"), output: path("weighed"), onWall: true).seconds
        }, other: { numpy(onWall: true) }),
    ]
  }

  func decideInWasm() -> Pairs {
    write([Given.decide()], to: "decide.json")
    return Pairs(
      "decide in wasm, Node | C draws, sorts", target: nil, rounds: 5,
      ours: {
        guard
          run(
            ["/usr/bin/env", "node", "\(scripts)/decide.mjs", wasm, path("decide.json")],
            output: path("seconds")
          )
          .seconds >= 0
        else { return nil }
        return said()
      }, other: { each(5) { sink += peer_draw_and_sort(6, 10_000, 1) } })
  }

  /// The most memory of a batch, in KiB, by lines: poured in as it goes.
  func memory(_ count: Int64) -> [String] {
    write([Given.json("totals")], to: "one.ndjson")
    return [1_000, count / 10, count].map { lines in
      let (seconds, peak) = run([command, "batch"], input: path("one.ndjson"), lines: lines, onWall: true)
      return "\("\(lines) lines".padded(20))  \(peak / 1024) MiB at most, \(seconds.time)"
    }
  }
}
