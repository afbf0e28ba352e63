"""A million calls, and eight threads at once."""

import build
from build import FACES, PROGRAMS, WASM
from golden import REQUESTS
from report import Report

CALLS = 1_000_000
MOST_GROWTH = 1_000_000
SECONDS = 10


def cheap(count: int) -> bytes:
    """Requests that are answered quickly: errors of each kind and short quotes."""
    lines = [line for line in REQUESTS.read_bytes().split(b"\n") if 0 < len(line) < 250]
    return b"".join(line + b"\n" for line in lines[:count])


def leaks(report: Report) -> None:
    report.say("\nA million calls")
    held, resident = build.run(PROGRAMS / "repeat", CALLS, input=cheap(100)).split()
    report.check(int(held) < MOST_GROWTH and int(resident) < MOST_GROWTH,
                 f"natively {int(held):,} bytes more are held, {int(resident):,} resident")
    grown = int(build.run("node", FACES / "node/repeat.mjs", WASM, CALLS, input=cheap(100)))
    report.check(grown < MOST_GROWTH, f"in wasm memory grew by {grown:,} bytes")


def threads(report: Report) -> None:
    report.say("\nEight threads under the thread sanitizer")
    told = build.run(PROGRAMS / "threads", SECONDS, input=cheap(100), environment={"TSAN_OPTIONS": "halt_on_error=1 exitcode=66"})
    report.check(told.strip().endswith(b"0 different answers"), f"{told.decode().strip()}, no report, in {SECONDS} s")
