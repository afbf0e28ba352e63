"""A million calls, and eight threads at once."""

import build
from build import FACES, PROGRAMS, WASM
from report import Report

CALLS = 1_000_000
# Of every golden request, the long ones too.
ROUNDS = 20
MOST_GROWTH = 1_000_000
SECONDS = 10


def cheap(requests: list[tuple[bytes, bytes]]) -> bytes:
    """Requests that are answered quickly: errors of each kind and short answers, of every operation."""
    return b"".join(request + b"\n" for request, answer in requests if len(request) < 400 and len(answer) < 400)


def leaks(report: Report, requests: list[tuple[bytes, bytes]], share: int) -> None:
    every = b"".join(request + b"\n" for request, _ in requests)
    for what, asked, calls in (
        ("short requests", cheap(requests), CALLS // share),
        ("the golden requests", every, ROUNDS * len(requests)),
    ):
        report.say(f"\n{calls:,} calls of {what}")
        held, resident = build.run(PROGRAMS / "repeat", calls, input=asked).split()
        # Answers of every length leave holes in the C library's heap, which are no leak: there only what is held counts.
        stays = int(held) < MOST_GROWTH and (what != "short requests" or int(resident) < MOST_GROWTH)
        report.check(stays,
                     f"natively {int(held):,} bytes more are held, {int(resident):,} resident")
        grown = int(build.run("node", FACES / "node/repeat.mjs", WASM, calls, input=asked))
        report.check(grown < MOST_GROWTH, f"in wasm memory grew by {grown:,} bytes")


def threads(report: Report, requests: list[tuple[bytes, bytes]], share: int) -> None:
    report.say("\nEight threads under the thread sanitizer")
    seconds = -(-SECONDS // share)
    told = build.run(PROGRAMS / "threads", seconds, input=cheap(requests), environment={"TSAN_OPTIONS": "halt_on_error=1 exitcode=66"})
    report.check(told.strip().endswith(b"0 different answers"), f"{told.decode().strip()}, no report, in {seconds} s")
