// What calfcalc costs beside what it can be measured against: see README.md of this folder.
import BenchPeer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let arguments = CommandLine.arguments.dropFirst()
func option(_ name: String, _ standard: String) -> String {
  arguments.firstIndex(of: name).flatMap {
    $0 + 1 < CommandLine.arguments.count ? CommandLine.arguments[$0 + 1] : nil
  }
    ?? standard
}
func wants(_ part: String) -> Bool {
  let parts = option("--only", "")
  return parts.isEmpty || parts.split(separator: ",").contains { $0 == part }
}

let folder = option("--folder", "/tmp/calfcalc-bench")
mkdir(folder, 0o777)
let given = try Given()
let inProcess = InProcess(given: given)
let built = String(CommandLine.arguments[0].dropLast("calfcalc-bench".count))
let processes = Processes(
  given: given, command: option("--command", "\(built)calfcalc"), peer: "\(built)calfcalc-bench-peer",
  scripts: option("--scripts", "Sources/calfcalc-bench/Scripts"),
  python: option("--python", "/usr/bin/python3"),
  wasm: option("--wasm", ".build/faces/wasm"), folder: folder, onWall: option("--clock", "wall") == "wall")
let count = Int(option("--lines", "20000")) ?? 20_000

/// Says a line at once: what comes next may take minutes.
func say(_ line: String) {
  print(line)
  fflush(nil)
}

// First of all: on Linux a program counts as its own the most that whoever started it had held by then.
if wants("memory") {
  for line in processes.memory(Int64(option("--memory-lines", "1000000")) ?? 1_000_000) { say(line) }
}
say(Pairs.header)
if wants("quote") { say(try inProcess.quote().row) }
if wants("decide") { say(inProcess.decide().row) }
if wants("wasm") { say(processes.decideInWasm().row) }
if wants("exact") { say(inProcess.exact().row) }
if wants("weigh") { for pairs in processes.weigh() { say(pairs.row) } }
if wants("start") { for pairs in processes.startUp() { say(pairs.row) } }
if wants("batch") { for pairs in processes.lines(count) { say(pairs.row) } }
if wants("csv") { for pairs in processes.table(10 * count) { say(pairs.row) } }
if wants("curves") { for line in try inProcess.curves() { say(line) } }
