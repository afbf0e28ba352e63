"""The golden requests: every face gives the same bytes, and those of the last time."""

import hashlib
import json
import re
import subprocess
from pathlib import Path

import build
from build import FACES, PREFIX, PROGRAMS, ROOT, WASM
from report import Report

REQUESTS = FACES / "requests.ndjson"
# One line for each request: the first 12 hexadecimal digits of the answer's SHA-256.
ANSWERS = FACES / "answers.sha256"
# Reached through the Swift API only: a table is fixed when the library is built, and JSON says missingKey first.
NOT_IN_JSON = {"table", "intervalUnsaid"}


def answers(requests: Path) -> dict[str, list[bytes]]:
    """The answers of each face, by its name."""
    asked = requests.read_bytes()
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
        face: build.run(*command, input=asked, environment=environment).split(b"\n")[:-1]
        for face, (command, environment) in programs.items()
    }


def same(report: Report, requests: Path) -> list[bytes]:
    """Checks that all faces agree; gives the answers of the first."""
    found = answers(requests)
    first, *others = found
    count = len(requests.read_bytes().split(b"\n")) - 1
    report.check(len(found[first]) == count, f"{first}: {len(found[first])} answers to {count} requests")
    for face in others:
        differing = [n for n, (a, b) in enumerate(zip(found[first], found[face]), 1) if a != b]
        right = not differing and len(found[first]) == len(found[face])
        report.check(right, f"{face}: the same bytes" + (f", but not on lines {differing[:10]}" if not right else ""))
    return found[first]


def golden(report: Report, accept: bool) -> None:
    report.say(f"\nThe golden requests of {REQUESTS.relative_to(ROOT)}")
    given = same(report, REQUESTS)
    digests = [hashlib.sha256(answer).hexdigest()[:12] for answer in given]
    if accept:
        ANSWERS.write_text("".join(f"{digest}\n" for digest in digests))
    kept = ANSWERS.read_text().split()
    moved = [n for n, (a, b) in enumerate(zip(digests, kept), 1) if a != b]
    report.check(
        digests == kept,
        f"{len(digests)} answers as kept" if digests == kept else
        f"answers moved on {len(moved)} of {len(kept)} lines, the first {moved[:10]}; if that was meant: Tests/Faces/run --accept",
    )
    coverage(report, [json.loads(answer) for answer in given])
    one_at_a_time(report, given)


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


def one_at_a_time(report: Report, given: list[bytes]) -> None:
    """The command answers a request on standard input with the same bytes and a line end."""
    differing = []
    for number, (request, answer) in enumerate(zip(REQUESTS.read_bytes().split(b"\n"), given), 1):
        if command(request) != answer + b"\n":
            differing.append(number)
    report.check(not differing, "calfcalc answer: the same bytes" + (f", but not on lines {differing[:10]}" if differing else ""))


def command(request: bytes) -> bytes:
    return subprocess.run([ROOT / ".build/release/calfcalc", "answer"], input=request, capture_output=True).stdout
