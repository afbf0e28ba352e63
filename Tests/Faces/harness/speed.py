"""The time of a call, natively and in wasm, as ratios."""

import json

import build
from build import FACES, PROGRAMS, WASM
from report import Report

# Five lines: a consultation, two sessions and what each brings along.
FIVE_LINES = {
    "priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA",
    "dose": {"left": 100, "right": 100}, "sessions": 2, "intervalWeeks": 16,
}
REQUESTS = {
    "a quote of five lines": {"quote": {**FIVE_LINES, "detail": "lines"}},
    "with every step and reason": {"quote": FIVE_LINES},
    "its totals": {"quote": {**FIVE_LINES, "detail": "totals"}},
    "the tables": {"tables": {}},
    "an error": {"quote": {}},
}
NATIVE_NS = 20_000
WASM_RATIO = 2.5
# A machine that does other things too is slower, in its processor's time as well; only beyond this is it the
# library that is slow.
PATIENCE = 4


def speed(report: Report) -> None:
    asked = b"".join(json.dumps(request).encode() + b"\n" for request in REQUESTS.values())
    lines = json.loads(build.run(PROGRAMS / "lines", input=asked).split(b"\n")[0])["quote"]["lines"]
    report.check(len(lines) == 5, f"the quote that is timed has {len(lines)} lines")
    native = [int(line) for line in build.run(PROGRAMS / "time", input=asked).split()]
    wasm = [int(line) for line in build.run("node", FACES / "node/time.mjs", WASM, input=asked).split()]
    report.say("\nProcessor time of a call          native      wasm  wasm ÷ native")
    for name, one, other in zip(REQUESTS, native, wasm):
        report.say(f"{name:28}{one / 1000:>10.1f} µs{other / 1000:>7.1f} µs{other / one:>11.2f}")
    report.check(native[0] < NATIVE_NS * PATIENCE, f"{native[0] / NATIVE_NS:.2f} of the {NATIVE_NS // 1000} µs that a quote of five lines may take")
    ratio = wasm[0] / native[0]
    report.check(ratio < WASM_RATIO, f"in wasm {ratio:.2f} times that, of {WASM_RATIO} it may take")
