#!/usr/bin/env python3
"""The draws of `estimate`, made anew from their description in the README alone, to the last penny.

    python3 estimate_draws.py calfcalc batch

The command answers one request a line.
"""

import json
import subprocess
import sys

from estimate import minor, three
from weigh_draws import Random

RANGE = {"low": 2, "typical": 3, "high": 7}
WEEKS = {"low": 12, "typical": 20, "high": 31}
PRICE = {"low": "350.00", "typical": "500.00", "high": "950.00"}
UNIT = {"low": "3.1250", "typical": "3.5", "high": "7"}
UNITS = {"low": 100, "typical": 151, "high": 180}
REQUESTS = [
    {"perSession": PRICE, "sessions": RANGE, "intervalWeeks": WEEKS, "upkeepEveryWeeks": WEEKS, "horizonMonths": 40},
    {"perUnit": UNIT, "dose": {"total": UNITS}, "sessions": RANGE, "intervalWeeks": 16, "upkeepEveryWeeks": "unknown"},
    {"perUnit": UNIT, "dose": {"total": 188}, "sessions": 3, "intervalWeeks": WEEKS, "upkeepEveryWeeks": "none"},
    {"perSession": PRICE, "intervalWeeks": WEEKS, "sessions": 1, "upkeepEveryWeeks": WEEKS, "horizonMonths": 120},
]


def chance(corners, value):
    """That the figure is at most this whole number: the triangle from half a step under low to half over high."""
    low, typical, high = corners
    if value < low or value >= high:
        return float(value >= high)
    width = 2 * (high - low) + 2
    if value < typical:
        return (2 * (value - low) + 2) ** 2 / (width * (2 * (typical - low) + 1))
    return 1 - (2 * (high - value)) ** 2 / (width * (2 * (high - typical) + 1))


def drawn(corners, number):
    """The least value whose chance of not being exceeded is above the number."""
    low, high = corners[0], corners[2]
    while low < high:
        middle = (low + high) // 2
        if chance(corners, middle) > number:
            high = middle
        else:
            low = middle + 1
    return low


def futures(asked):
    """Bill and sessions of the course, and the bill of the first 12 months and of the horizon, a draw at a time."""
    per_unit = "perUnit" in asked
    price = three(asked.get("perUnit") or asked["perSession"], lambda text: minor(text, 6 if per_unit else 2))
    units = three(asked["dose"]["total"]) if per_unit else (1, 1, 1)
    upkeep = asked["upkeepEveryWeeks"]
    random = Random(asked["seed"])
    for _ in range(asked["draws"]):
        numbers = [random.uniform() for _ in range(5)]
        dose, cost = drawn(units, numbers[0]), drawn(price, numbers[1])
        bill = (dose * cost + 5_000) // 10_000 if per_unit else cost
        sessions = drawn(three(asked["sessions"]), numbers[2])
        interval = drawn(three(asked["intervalWeeks"]), numbers[3])
        gap = interval if upkeep == "unknown" else 0 if upkeep == "none" else drawn(three(upkeep), numbers[4])

        def visits(months):
            weeks = [k * interval for k in range(sessions)]
            while gap and weeks[-1] + gap <= 13 * months:
                weeks.append(weeks[-1] + gap)
            return sum(3 * week < 13 * months for week in weeks)

        yield bill, bill * sessions, bill * visits(12), bill * visits(asked.get("horizonMonths", 24))


def main():
    asked = [{**request, "currency": "GBP", "draws": 2_000, "seed": 7 + place} for place, request in enumerate(REQUESTS)]
    lines = "".join(json.dumps({"estimate": request}) + "\n" for request in asked)
    told = subprocess.run(sys.argv[1:], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    compared = failed = 0
    for request, line in zip(asked, told, strict=True):
        answer = json.loads(line)["estimate"]
        for key, costs in zip(("perSession", "course", "firstYear", "horizon"), zip(*futures(request))):
            rising = sorted(costs)
            for name, percent in (("p10", 10), ("p50", 50), ("p90", 90)):
                mine = rising[-(-len(rising) * percent // 100) - 1]
                compared += 1
                if minor(answer[key][name], 2) != mine:
                    failed += 1
                    print(f"{key}.{name}: {answer[key][name]} for {mine} of {request}")
    print(f"{compared} percentiles of drawn futures compared to the penny; {failed} differences")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
