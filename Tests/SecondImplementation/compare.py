"""Compares a batch's answers with the second implementation's.

    python3 compare.py requests.ndjson answers.ndjson

Prints the first differences, a count of each kind, and notes that do not fail.
Exit status 1 on any difference.
"""

import argparse
import json
import sys
from collections import Counter
from fractions import Fraction
from itertools import zip_longest

import tables as all_tables
from quote import answer_line

LINE_KEYS = ("seq", "session", "item", "kind", "quantity", "amount", "discount", "net", "tax")
TOTALS = ("lines", "discounts", "net", "tax", "total", "rounding", "payable", "deposit", "balance")
FRAME_KEYS = ("priceList", "date", "validUntil", "currency")
MISSING = "(missing)"


def differences(expected, given, detail):
    """Every difference of two answers: (kind, where, expected, given)."""
    if not isinstance(given, dict):
        return [("answer", "", "an object", given)]
    if ("error" in expected) != ("error" in given):
        return [("error or not", "", told(expected), told(given))]
    if "error" in expected:
        return []
    if not isinstance(given.get("quote"), dict):
        return [("answer", "quote", "an object", given.get("quote", MISSING))]
    return list(quote_differences(expected["quote"], given["quote"], detail))


def told(answer):
    return answer["error"] if "error" in answer else "a quote"


def quote_differences(expected, given, detail):
    wanted = parts_of(detail)
    for kind, part in PARTS:
        if kind in wanted or kind in given:
            yield from part(kind, expected, given)


def parts_of(detail):
    """What an answer of this detail must hold."""
    if detail == "totals":
        return {"totals"}
    every = {kind for kind, _ in PARTS}
    return every - {"notApplied"} if detail == "lines" else every


def same(kind, where, expected, given):
    if expected != given or isinstance(given, bool):
        yield kind, where, expected, given


def frame(kind, expected, given):
    yield from same(kind, kind, expected[kind], given.get(kind, MISSING))


def lines(kind, expected, given):
    theirs = listed(given, "lines")
    if len(theirs) != len(expected["lines"]):
        yield "lines", "lines", summary(expected["lines"]), summary(theirs)
        return
    for i, (ours, other) in enumerate(zip(expected["lines"], theirs)):
        for key in LINE_KEYS:
            where = f"lines[{i}].{key} ({ours['kind']} {ours['item']})"
            yield from same(f"lines.{key}", where, ours.get(key, MISSING), other.get(key, MISSING))


def summary(entries):
    return " ".join(f"{e.get('session')}:{e.get('kind')}:{e.get('item')}" for e in entries)


def listed(given, key):
    """The entries under a key; an absent list is an empty one."""
    value = given.get(key, [])
    entries = value if isinstance(value, list) else [value]
    return [entry if isinstance(entry, dict) else {} for entry in entries]


def reductions(kind, expected, given):
    keys = ("promotion", "stage", "amount")
    ours = [tuple(entry[key] for key in keys) for entry in expected[kind]]
    theirs = [tuple(entry.get(key, MISSING) for key in keys) for entry in listed(given, kind)]
    yield from same(kind, kind, ours, theirs)


def not_applied(kind, expected, given):
    """The promotions; a redeemable item that gave nothing back may stand there too."""
    theirs = {entry.get("promotion", MISSING) for entry in listed(given, kind)}
    redeemable = {line["item"] for line in expected["lines"] if line["kind"] in ("fee", "extra")}
    ours = set(expected[kind])
    yield from same(kind, kind, sorted(ours), sorted(theirs - (redeemable - ours)))


def taxes(kind, expected, given):
    keys = ("rate", "taxable", "tax")
    ours, theirs = expected[kind], listed(given, kind)
    yield from same(
        kind,
        kind,
        [[row[key] for key in keys] + [Fraction(row["percent"])] for row in ours],
        [[row.get(key, MISSING) for key in keys] + [fraction(row.get("percent"))] for row in theirs],
    )


def fraction(text):
    try:
        return Fraction(text)
    except (TypeError, ValueError):
        return text


def totals(kind, expected, given):
    theirs = given.get(kind) if isinstance(given.get(kind), dict) else {}
    for key in TOTALS:
        yield from same(f"totals.{key}", f"totals.{key}", expected[kind][key], theirs.get(key, MISSING))


def vials(kind, expected, given):
    yield from same(kind, kind, plans(expected[kind]), plans(listed(given, kind)))


def plans(entries):
    """Plans by session; a session without vials says nothing."""
    return {
        entry.get("session"): ({v.get("units"): v.get("count") for v in entry["vials"]}, entry.get("leftover"))
        for entry in entries
        if isinstance(entry.get("vials"), list) and entry["vials"]
    }


def sessions(kind, expected, given):
    theirs = listed(given, kind)
    if len(theirs) != len(expected[kind]):
        yield "sessions", "sessions", len(expected[kind]), len(theirs)
        return
    for i, (ours, other) in enumerate(zip(expected[kind], theirs)):
        for key in ours:
            yield from same(f"sessions.{key}", f"sessions[{i}].{key}", ours[key], other.get(key, MISSING))


def instalments(kind, expected, given):
    ours, theirs = expected.get(kind), given.get(kind)
    if ours is None or theirs is None:
        yield from same(kind, kind, ours, theirs)
        return
    for key in ("payments", "totalToPay", "costOfCredit", "apr"):
        yield from same(f"instalments.{key}", f"instalments.{key}", ours.get(key, MISSING), theirs.get(key, MISSING))


PARTS = [(key, frame) for key in FRAME_KEYS] + [
    ("lines", lines),
    ("reductions", reductions),
    ("notApplied", not_applied),
    ("taxes", taxes),
    ("totals", totals),
    ("vials", vials),
    ("sessions", sessions),
    ("instalments", instalments),
]


# Notes: counted, and no difference --------------------------------------------


class Notes:
    """Kinds of error, line numbers of errors, and warnings, side by side."""

    def __init__(self):
        self.answers = Counter()
        self.error_kinds = Counter()
        self.other_lines = 0
        self.warnings = []

    def add(self, number, expected, given):
        self.answers[expected["error"]["kind"] if "error" in expected else "quote"] += 1
        if not isinstance(given, dict):
            return
        if "error" in expected and isinstance(given.get("error"), dict):
            self.error_kinds[expected["error"]["kind"], str(given["error"].get("code"))] += 1
            if given["error"].get("line") not in (None, number):
                self.other_lines += 1
        elif "quote" in expected and isinstance(given.get("quote"), dict):
            codes = {str(w.get("code")) for w in listed(given["quote"], "warnings")}
            self.warnings.append((set(expected["quote"]["warnings"]), codes))

    def print(self):
        print("Reference answers:", ", ".join(f"{n} {kind}" for kind, n in self.answers.most_common()))
        if self.error_kinds:
            print("Errors here and their code there:")
            for (kind, code), n in sorted(self.error_kinds.items()):
                print(f"  {n:6} {kind:9}  {code}")
        if self.other_lines:
            print(f"{self.other_lines} errors name another line than the request's")
        self.print_warnings()

    def print_warnings(self):
        """Each kind of warning with the code that goes with it most nearly."""
        kinds = sorted(set().union(*(ours for ours, _ in self.warnings))) if self.warnings else []
        codes = sorted(set().union(*(theirs for _, theirs in self.warnings))) if self.warnings else []
        for kind in kinds:
            apart = {code: sum((kind in o) != (code in t) for o, t in self.warnings) for code in codes}
            nearest = min(apart, key=apart.get, default=None)
            print(f"Warning '{kind}': nearest code {nearest}, apart in {apart.get(nearest, 'all')} answers")


# The command ------------------------------------------------------------------


def request_lines(path):
    """(number, bytes) of every request; blank lines are passed over."""
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip(b"\n")
            if line.strip(b" \t\r"):
                yield number, line


def answer_lines(path):
    with open(path, "rb") as file:
        for line in file:
            try:
                yield json.loads(line)
            except ValueError as error:
                yield f"not JSON: {error}"


def detail_of(line):
    return json.loads(line)["quote"].get("detail", "full")


def shortened(value, most=400):
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= most else text[:most] + "…"


def compare(requests, answers, tables, shown):
    counts, notes, printed, wrong = Counter(), Notes(), 0, 0
    for pair, given in zip_longest(request_lines(requests), answer_lines(answers), fillvalue=MISSING):
        if pair == MISSING:
            counts["answers too many"] += 1
            continue
        number, line = pair
        expected = answer_line(line, tables)
        detail = detail_of(line) if "quote" in expected else "full"
        found = differences(expected, given, detail)
        notes.add(number, expected, given)
        wrong += bool(found)
        for kind, where, ours, theirs in found:
            counts[kind] += 1
            if printed < shown:
                printed += 1
                print(f"line {number}: {kind} {where}\n  expected {shortened(ours)}\n  given    {shortened(theirs)}")
    notes.print()
    print(f"{sum(counts.values())} differences in {wrong} answers")
    for kind, n in counts.most_common():
        print(f"  {n:6} {kind}")
    return 1 if counts else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("requests")
    parser.add_argument("answers")
    parser.add_argument("--pricing", default=all_tables.PRICING, help="folder of products.csv and dosage.csv")
    parser.add_argument("--show", type=int, default=20, help="differences to print")
    options = parser.parse_args()
    sys.exit(compare(options.requests, options.answers, all_tables.load(options.pricing), options.show))


if __name__ == "__main__":
    main()
