"""Bad input of every kind: an error answer or a true one, soon, in bounded memory, the same natively and in wasm."""

import random
from pathlib import Path

import build
from build import FACES, OUT, PROGRAMS, WASM
from report import Report

MB = 1_000_000
SLOWEST_MS = 5_000
MOST_MEMORY = 640 * MB

QUOTE = (
    b'{"quote":{"priceList":"example-gb","date":"2026-11-22","product":"onabotulinumtoxinA","dose":{"left":100},'
    b'"sessions":1'
)
LIST = (
    b'{"format":"calfcalc.price-list/1","id":"l","version":"1","currency":"GBP","validFrom":"2026-01-01","items":['
    b'{"id":"calf","name":"Calf","role":"treatment","product":"onabotulinumtoxinA",'
    b'"price":{"model":"unit","amount":"3.00"}}'
)
ESTIMATE = b'{"estimate":{"region":"GB"'
COMPARE = (
    b'{"compare":{"request":{"date":"2026-11-22","product":"onabotulinumtoxinA","dose":{"left":100},"sessions":1},'
    b'"priceLists":['
)
WEIGH = b'{"weigh":{"criteria":[{"id":"c","worst":0,"best":1}],"options":['
DECIDE = b'{"decide":{"price":{"region":"GB"},"date":"2026-11-22"'
CHECK = b'{"check":{"priceList":' + LIST


def many(part: bytes, count: int) -> bytes:
    """A part so many times, each with its number where it says %d."""
    return b",".join(part.replace(b"%d", b"%d" % number) for number in range(1, count + 1))


def inputs() -> dict[str, bytes]:
    noise = random.Random(1)
    fee = b'{"id":"f%d","name":"F","role":"fee","price":{"model":"each","amount":"2.00"}}'
    promotion = b'{"id":"p%d","name":"P","stage":"order","percent":"1","group":"g%d","when":{"items":["f30000"]}}'
    package = b'{"id":"p%d","name":"P","item":"calf","sessions":1,"unitsPerSession":10000,"amount":"1.00"}'
    vials = b'"price":{"model":"vial","vials":[' + many(b'{"units":%d,"amount":"1.00"}', 10_000) + b"]}"
    by_vial = LIST.replace(b'"price":{"model":"unit","amount":"3.00"}', vials)
    no_cap = by_vial.replace(b"onab", b"letib")
    return {
        "nothing": b"",
        "noise": noise.randbytes(10 * MB),
        "printable noise": bytes(noise.choices(range(32, 127), k=10 * MB)),
        "a million open lists": b"[" * MB,
        "a million lists": b"[" * MB + b"]" * MB,
        "a million objects": b'{"a":' * MB + b"1" + b"}" * MB,
        "a number of 100 000 digits": b"1" * 100_000,
        "sessions of 100 000 digits": QUOTE + b"1" * 100_000 + b"}}",
        "sessions with 100 000 decimals": QUOTE + b"." + b"1" * 100_000 + b"}}",
        "sessions with an exponent of 100 000 digits": QUOTE + b"e" + b"1" * 100_000 + b"}}",
        "an amount of 100 000 digits": CHECK.replace(b"3.00", b"3" * 100_000) + b"]}}}",
        "UTF-8 cut short in a string": QUOTE + b',"practitioner":"\xe2\x82"}}',
        "UTF-8 cut short at the end": b'{"quote":"\xf0\x9f\x98',
        "a string without an end": b'"' + b"a" * 10 * MB,
        "surrogate pairs": b'"' + b"\\ud83d\\ude00" * (10 * MB // 12) + b'"',
        "five million ones": b"[" + b"1," * (5 * MB) + b"1]",
        "700 000 keys": b'{"quote":{' + many(b'"k%d":1', 700_000) + b"}}",
        "one key 700 000 times": b'{"quote":{' + many(b'"date":1', 700_000) + b"}}",
        "a key of 10 MB": b'{"quote":{"' + b"k" * 10 * MB + b'":1}}',
        "a word of 10 MB": QUOTE + b',"view":"' + b"v" * 10 * MB + b'"}}',
        "a list's id of 10 MB": QUOTE.replace(b"example-gb", b"e" * 10 * MB) + b"}}",
        "700 000 codes": QUOTE + b',"codes":[' + many(b'"c%d"', 700_000) + b"]}}",
        "700 000 extras": QUOTE + b',"extras":{' + many(b'"c%d":1', 700_000) + b"}}}",
        "a million things that are no items": CHECK + b",7" * MB + b"]}}}",
        "100 000 bad amounts": CHECK + b"," + many(fee.replace(b"2.00", b"2,0"), 100_000) + b"]}}}",
        "100 000 fees": CHECK + b"," + many(fee, 100_000) + b"]}}}",
        "30 000 promotions of 30 000 fees": CHECK + b"," + many(fee, 30_000) + b'],"promotions":[' + many(promotion, 30_000) + b"]}}}",
        "60 000 packages of 10 000 sizes": b'{"check":{"priceList":' + by_vial + b'],"packages":[' + many(package, 60_000) + b"]}}}",
        "10 000 sizes of vial": (
            b'{"quote":{"priceList":' + no_cap + b']},"date":"2026-11-22","product":"letibotulinumtoxinA",'
            b'"dose":{"left":10000,"right":10000},"sessions":60,"intervalWeeks":12}}'
        ),
        "the largest table that may be weighed": (
            b'{"weigh":{"criteria":[' + many(b'{"id":"c%d","worst":0,"best":1}', 64) + b'],"options":['
            + many(b'{"id":"o%d","values":{' + many(b'"c%d":{"low":0,"typical":0,"high":1}', 64).replace(b"%", b"%%") + b"}}", 256)
            + b']}}'
        ),
        "an estimate of 700 000 codes": ESTIMATE + b',"codes":[' + many(b'"c%d"', 700_000) + b"]}}",
        "an estimate over ranges of 100 000 digits": ESTIMATE + b',"sessions":{"low":1,"typical":2,"high":' + b"9" * 100_000 + b"}}}",
        "an estimate of as many cases as there may be": (
            ESTIMATE + b',"sessions":{"low":1,"typical":30,"high":60},"upkeepEveryWeeks":{"low":12,"typical":26,"high":104},'
            b'"horizonMonths":120}}'
        ),
        "a comparison of 50 lists of 900 fees": COMPARE + b",".join(LIST.replace(b'"l"', b'"l%d"' % number) + b"," + many(fee, 900) + b"]}" for number in range(50)) + b"]}}",
        "a comparison of 200 000 names of lists": COMPARE + many(b'"l%d"', 200_000) + b"]}}",
        "a weighing of 200 000 options": WEIGH + many(b'{"id":"o%d","values":{"c":1}}', 200_000) + b"]}}",
        "a weighing over a million points": WEIGH.replace(b'"best":1', b'"best":1,"points":[' + b"[0,0]," * MB + b"[1,1]]") + b"]}}",
        "a weighing of a million samples": WEIGH + b'{"id":"o","values":{"c":{"samples":[' + b"1," * MB + b"1]}}}]}}",
        "a decision of 20 options in 20 000 futures": DECIDE + b',"draws":20000,"options":[' + many(b'{"kind":"other","id":"o%d","name":"O"}', 20) + b"]}}",
        "a decision of 100 000 options": DECIDE + b',"options":[' + many(b'{"kind":"other","id":"o%d","name":"O"}', 100_000) + b"]}}",
        "a decision for 100 000 answers on health": DECIDE + b',"person":{"screening":{' + many(b'"q%d":"no"', 100_000) + b"}}}}",
        "a quote of 90 000 fees": (
            b'{"quote":{"priceList":' + LIST + b"," + many(fee, 90_000) + b']},"date":"2026-11-22",'
            b'"product":"onabotulinumtoxinA","dose":{"left":100},"sessions":1}}'
        ),
    }


def hostile(report: Report) -> None:
    report.say("\nBad input")
    folder = OUT / "hostile"
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, request in inputs().items():
        file = folder / name
        file.write_bytes(request)
        files.append(file)
    native = answered(build.run(PROGRAMS / "hostile", *files))
    wasm = answered(build.run("node", FACES / "node/hostile.mjs", WASM, *files))
    for file in files:
        (time, answer), (time_wasm, answer_wasm) = native[str(file)], wasm[str(file)]
        told = answer if len(answer) < 90 else answer[:90] + "…"
        right = answer == answer_wasm and max(time, time_wasm) < SLOWEST_MS and answer.startswith("{")
        report.check(right, f"{file.name}: {time:.0f} ms, wasm {time_wasm:.0f} ms: {told}")
    for face, found in (("natively", native), ("in wasm", wasm)):
        memory = found["memory"][0]
        report.check(memory < MOST_MEMORY, f"the largest of them took {memory / MB:.0f} MB {face}")


def answered(printed: bytes) -> dict[str, tuple[float, str]]:
    result = {}
    for line in printed.decode().splitlines():
        name, figure, *answer = line.split("\t")
        result[name] = (float(figure), "".join(answer))
    return result
