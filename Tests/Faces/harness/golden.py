"""The golden requests: every face gives the same bytes, and those of the last time."""

import hashlib
import json
import re
import subprocess
from pathlib import Path

import build
from build import FACES, PREFIX, PROGRAMS, ROOT, WASM
from report import Report

GOLDEN = FACES / "Golden"
# Reached through the Swift API only: a table is fixed when the library is built, and JSON says missingKey or outOfRange
# first.
NOT_IN_JSON = {"table", "noPlanFigure", "intervalUnsaid", "dateUnsaid", "draws", "horizon"}


def files() -> list[Path]:
    return sorted(GOLDEN.glob("*.ndjson"))


def lines(data: bytes) -> list[bytes]:
    return data.split(b"\n")[:-1]


def digests(answers: list[bytes]) -> list[str]:
    """The first 12 hexadecimal digits of each answer's SHA-256."""
    return [hashlib.sha256(answer).hexdigest()[:12] for answer in answers]


def accept() -> None:
    """Writes down what the Swift API answers, and says where that moved."""
    for file in files():
        given = digests(lines(build.run(ROOT / ".build/debug/calfcalc-lines", input=file.read_bytes())))
        kept = file.with_suffix(".sha256")
        before = kept.read_text().split() if kept.exists() else []
        moved = [n for n, (a, b) in enumerate(zip(given, before), 1) if a != b]
        print(f"{file.name}: {len(given)} answers, {len(given) - len(before):+} lines, moved on {moved or 'none'}")
        kept.write_text("".join(f"{digest}\n" for digest in given))


def answers(asked: bytes) -> dict[str, list[bytes]]:
    """The answers of each face, by its name."""
    programs: dict[str, tuple[list[object], dict[str, str]]] = {
        "Swift, debug": ([ROOT / ".build/debug/calfcalc-lines"], {}),
        "Swift, release": ([ROOT / ".build/release/calfcalc-lines"], {}),
        "Embedded Swift, static library": ([PROGRAMS / "lines"], {}),
        "C, shared library": ([PROGRAMS / "lines-shared"], {}),
        "Python": (
            ["python3", FACES / "python/lines.py"],
            {"PYTHONPATH": str(ROOT / "Sources/CalfPython"), "CALFCALC_LIBRARY": str(PREFIX / "lib/libcalfcalc.so")},
        ),
        "WebAssembly in Node": (["node", FACES / "node/lines.mjs", WASM], {}),
    }
    return {
        face: lines(build.run(*command, input=asked, environment=environment))
        for face, (command, environment) in programs.items()
    }


def same(report: Report, asked: bytes) -> list[bytes]:
    """Checks that all faces agree; gives the answers of the first."""
    found = answers(asked)
    first, *others = found
    count = len(lines(asked))
    report.check(len(found[first]) == count, f"{first}: {len(found[first])} answers to {count} requests")
    for face in others:
        differing = [n for n, (a, b) in enumerate(zip(found[first], found[face]), 1) if a != b]
        right = not differing and len(found[first]) == len(found[face])
        report.check(right, f"{face}: the same bytes" + (f", but not on lines {differing[:10]}" if not right else ""))
    return found[first]


def golden(report: Report) -> list[tuple[bytes, bytes]]:
    """Checks the answers kept; gives each request with its answer."""
    report.say(f"\nThe golden requests of {GOLDEN.relative_to(ROOT)}")
    asked = b"".join(file.read_bytes() for file in files())
    given = same(report, asked)
    rest = digests(given)
    for file in files():
        count = len(lines(file.read_bytes()))
        found, rest = rest[:count], rest[count:]
        kept = file.with_suffix(".sha256").read_text().split() if file.with_suffix(".sha256").exists() else []
        moved = [n for n, (a, b) in enumerate(zip(found, kept), 1) if a != b]
        report.check(
            found == kept,
            f"{file.name}: {count} answers as kept" if found == kept else
            f"{file.name}: {count} answers, {len(kept)} kept, moved on lines {moved[:10]}; if that was meant: Tests/Faces/run --accept",
        )
    coverage(report, [json.loads(answer) for answer in given])
    one_at_a_time(report, lines(asked), given)
    return list(zip(lines(asked), given))


def coverage(report: Report, given: list[dict]) -> None:
    """Every operation is answered somewhere, and every error code appears."""
    needed = next(a["error"]["message"] for a in given if a.get("error", {}).get("code") == "needsOne")
    operations = set(re.findall(r"\w+", needed.removeprefix("exactly one of ").removesuffix(" is needed"))) - {"and"}
    answered = {operation for answer in given for operation in answer}
    report.check(operations <= answered, f"operations: {', '.join(sorted(operations))}" + missing(operations - answered))
    codes = set()
    for file in (ROOT / "Sources/CalfReport/Wording").glob("Fault+*.swift"):
        codes |= set(re.findall(r'(?:code = |return \(\s*)"([A-Za-z]+)"', file.read_text()))
    codes -= NOT_IN_JSON
    unseen = codes - set(codes_in(given))
    report.check(bool(codes) and not unseen, f"{len(codes)} codes of errors and warnings of lists" + missing(unseen))


def missing(names: set[str]) -> str:
    return f"; no request for {', '.join(sorted(names))}" if names else ""


def codes_in(value: object):
    if isinstance(value, dict):
        if isinstance(value.get("code"), str):
            yield value["code"]
        for inner in value.values():
            yield from codes_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from codes_in(inner)


def one_at_a_time(report: Report, asked: list[bytes], given: list[bytes]) -> None:
    """The command answers a request on standard input with the same bytes and a line end."""
    differing = []
    for number, (request, answer) in enumerate(zip(asked, given), 1):
        if command(request) != answer + b"\n":
            differing.append(number)
    report.check(not differing, "calfcalc answer: the same bytes" + (f", but not on lines {differing[:10]}" if differing else ""))


def command(request: bytes) -> bytes:
    return subprocess.run([ROOT / ".build/release/calfcalc", "answer"], input=request, capture_output=True).stdout
