#!/usr/bin/env python3
"""Decisions against numpy, which shares no drawn number with the first implementation.

    python3 decide.py PROGRAM [ARGUMENT…]

PROGRAM answers one request a line. A person's plans at a price of one figure are answered from 100 000 draws, and
drawn anew here: what sessions do (`outcome.py`), chances over sessions, costs, values over the fixed ranges, and
what a look after a first session is worth. Exit 1 on a difference beyond four standard errors of both.
"""

import json
import math
import subprocess
import sys

import numpy
import outcome

DRAWS = 100_000
PRICE, FARES = 600.0, 12.0
MOST = 9  # sessions 12 weeks apart in 24 months: weeks 0 to 96
YEAR = 52.0
PLANS = {"once": [0], "course": [0, 26], "upkeep": [0, 26, 52, 78]}
RANKING = ["result", "cost", "weakness", "visits", "reversibility"]

REQUEST = {"decide": {
    "date": "2026-11-22", "draws": DRAWS,
    "price": {"perSession": "600.00", "currency": "GBP"}, "personal": {"travelPerVisit": "12.00"},
    "options": [{"kind": "none"}, {"kind": "once"}, {"kind": "course", "sessions": 2, "intervalWeeks": 26},
                {"kind": "upkeep", "everyWeeks": 26}, {"kind": "tryFirst", "everyWeeks": 26}],
    "matters": {"ranking": RANKING},
}}


def centroid(count):
    """Rank order centroid weights."""
    return [sum(1 / k for k in range(rank, count + 1)) / count for rank in range(1, count + 1)]


def bound(total):
    """The one-sided 95 % limit where none was seen."""
    return 1 - 0.05 ** (1 / total)


def over(chance, sessions):
    return 1 - (1 - chance) ** sessions


def main():
    answer = subprocess.run(
        sys.argv[1:], input=json.dumps(REQUEST) + "\n", capture_output=True, text=True).stdout
    decision = json.loads(answer)["decide"]
    told = {option["id"]: option for option in decision["options"]}
    random = numpy.random.default_rng(20261122)
    count = 400_000
    effect = outcome.people(count, random)
    once_chance = 1 - random.random(count) ** (1 / 46)
    duration = outcome.MEASURES["duration"]
    wears_off = outcome.triangular(
        random.random(count), *(float(duration[c]) for c in ("low", "typical", "high")))
    weights = dict(zip(RANKING, centroid(len(RANKING))))
    best = {"result": max(float(r["high_cm"]) for r in outcome.OUTCOMES)}
    worst = {"cost": MOST * (PRICE + FARES), "weakness": over(bound(46), MOST), "visits": MOST,
             "reversibility": YEAR}
    faults = []

    def hold(name, found, expected, error):
        if abs(found - expected) > max(error, 1e-9):
            faults.append(f"{name}: {found} for {expected} ± {error}")

    def value(figures):
        total = weights["result"] * numpy.clip(figures["result"] / best["result"], 0, 1)
        for name, end in worst.items():
            total = total + weights[name] * numpy.clip(1 - figures[name] / end, 0, 1)
        return total

    ranges = {aspect["id"]: aspect for aspect in decision["aspects"]}
    for name, end in worst.items():
        hold(f"worst {name}", ranges[name]["worst"], end, 1e-9 * end)
    hold("best result", ranges["result"]["best"], best["result"], 1e-12)
    expected = decision["expected"]
    none = (effect[:, outcome.WEEKS[outcome.PEAK]] <= 0).mean()
    hold("no decrease", expected["noDecreaseByCurve"], none,
         4 * math.sqrt(none * (1 - none) * (1 / count + 1 / DRAWS)))
    for key, means in [("noDecreaseIfMoreIsRight", outcome.HIGH), ("noDecreaseIfLessIsRight", outcome.LOW)]:
        hold(key, expected[key], outcome.below(0, means[outcome.PEAK]), 1e-7)
    futures = {}
    # Both draw, the first from fewer: √(1 + 4) of the standard error here, times four.
    wide = 4 * math.sqrt(1 + count / DRAWS)
    for name, starts in PLANS.items():
        peak, average, weeks = outcome.figures(effect, starts)
        sessions = len(starts)
        result = told[name]["result"]
        for key, values in [("peakCm", numpy.maximum(peak, 0)), ("averageCm", average)]:
            for share, (figure, error) in zip(("low", "median", "high"), outcome.percentiles(values)):
                hold(f"{name} {key} {share}", result[key][share], figure, wide * error)
        never = (peak < outcome.TAPE).mean()
        hold(f"{name} not measurable", result["chanceNotMeasurable"], never,
             wide * math.sqrt(never * (1 - never) / count))
        for end, means in [("low", outcome.HIGH), ("high", outcome.LOW)]:
            hold(f"{name} not measurable {end}", result["chanceNotMeasurableRange"][end],
                 outcome.below(outcome.TAPE, means[outcome.PEAK]), 1e-7)
        hold(f"{name} expected cost", float(told[name]["cost"]["expected"]), sessions * (PRICE + FARES), 0)
        for risk in told[name]["risks"]:
            hold(f"{name} {risk['id']}", risk["upTo"], round(risk["of"] * over(bound(risk["total"]), sessions)), 0)
        futures[name] = {
            "result": average, "cost": numpy.full(count, sessions * (PRICE + FARES)),
            "weakness": over(once_chance, sessions), "visits": numpy.full(count, float(sessions)),
            "reversibility": wears_off}
    # Trying first goes on from the reading at week 12 on from which that gains most over all futures.
    stop, go = value(futures["once"]), value(futures["upkeep"])
    reading = effect[:, 12] + random.normal(0, outcome.TAPE / 1.96, count)
    order = numpy.argsort(-reading, kind="stable")
    gains = numpy.cumsum((go - stop)[order])
    going = int(gains.argmax()) + 1 if gains.max() > 0 else 0
    goes_on = numpy.zeros(count, dtype=bool)
    goes_on[order[:going]] = True
    share = goes_on.mean()
    tried = told["tryFirst"]["tryFirst"]
    # The cut is where a flat top lies highest, so that it moves far more than what it is worth.
    hold("goes on", tried["goesOn"], share, 0.05)
    gain = numpy.where(goes_on, go, stop) - go
    hold("worth", tried["worth"], gain.mean(), wide * gain.std() / math.sqrt(count))
    hold("cost of trying", float(told["tryFirst"]["cost"]["expected"]),
         (PRICE + FARES) * (1 + 3 * tried["goesOn"]), 0.01)
    # A value is taken at the expected figures; that of trying first hangs on its flat cut.
    for name, figures in futures.items():
        means = {key: figures[key].mean() for key in figures}
        error = sum(
            weights[key] * figures[key].std() / math.sqrt(count)
            / (best["result"] if key == "result" else worst[key]) for key in figures)
        hold(f"{name} value", decision["weighing"]["options"][name]["value"], float(value(means)), wide * error)
    hold("none value", decision["weighing"]["options"]["none"]["value"], 1 - weights["result"], 1e-9)
    for fault in faults:
        print(fault)
    print(f"decisions: {len(faults)} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
