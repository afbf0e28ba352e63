#!/usr/bin/env python3
"""The response to sessions, drawn anew from its description alone, in numpy.

    python3 outcome.py [DRAWS]

Prints, for plans of one, two and many sessions over 104 weeks, the 10th, 50th and 90th percentile of the
largest effect, of the average and of the weeks above the tape's error, each with its standard error; the mean
of the averages; and the share that is never above the tape's error. The figures that
Tests/CalfDecisionTests/Outcome holds the program to are those of a million draws. The description is in
Sources/CalfDecision/Evidence/README.md and the comments of ResponseModel and PlanEffect.
"""

import csv
import math
import pathlib
import sys

import numpy

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Sources/CalfDecision/Evidence"


def rows(name):
    with open(FOLDER / f"{name}.csv", newline="") as file:
        return list(csv.DictReader(file))


OUTCOMES = rows("outcomes")
WEEKS = [int(r["week"]) for r in OUTCOMES]
LOW, TYPICAL, HIGH = (numpy.array([float(r[c]) for r in OUTCOMES]) for c in ("low_cm", "typical_cm", "high_cm"))
PEAK = int(TYPICAL.argmax())
MEASURES = {r["part"]: r for r in rows("measures")}
TAPE = float(MEASURES["tape_error"]["high"])
(MEAN_60, SD_60), (MEAN_100, SD_100) = ((float(r["mean_cm"]), float(r["sd_cm"])) for r in rows("arms"))
HORIZON = 104


def triangular(u, low, typical, high):
    """By the inverse of its distribution function; one figure where low and high are the same."""
    if high == low:
        return numpy.full_like(u, low)
    top = (typical - low) / (high - low)
    rising = low + numpy.sqrt(u * (high - low) * (typical - low))
    falling = high - numpy.sqrt((1 - u) * (high - low) * (high - typical))
    return numpy.where(u < top, rising, falling)


def people(count, random):
    """A row for each person: the effect of one session at ages 0, 1, ... up to the last week, where it is 0."""
    between = random.random(count)
    mean = MEAN_60 + (MEAN_100 - MEAN_60) * between
    sd = SD_60 + (SD_100 - SD_60) * between
    knots = numpy.outer(mean + sd * random.standard_normal(count), TYPICAL / TYPICAL.max())
    effect = numpy.empty((count, WEEKS[-1]))
    for age in range(WEEKS[-1]):
        after = max(i for i, week in enumerate(WEEKS) if week <= age)
        way = (age - WEEKS[after]) / (WEEKS[after + 1] - WEEKS[after])
        effect[:, age] = (1 - way) * knots[:, after] + way * knots[:, after + 1]
    return effect


def by_week(effect, starts):
    """Week by week the largest effect of the sessions that are active; 0 where none is."""
    for week in range(HORIZON + 1):
        ages = [week - s for s in starts if 0 <= week - s < WEEKS[-1]]
        yield effect[:, ages].max(axis=1) if ages else numpy.zeros(len(effect))


def figures(effect, starts):
    count = len(effect)
    peak, average, weeks = numpy.full(count, -math.inf), numpy.zeros(count), numpy.zeros(count)
    for week, now in enumerate(by_week(effect, starts)):
        peak = numpy.maximum(peak, now)
        average += now * (0.5 if week in (0, HORIZON) else 1) / HORIZON
        if week > 0:
            weeks += now > TAPE
    return peak, average, weeks


def below(change, mean):
    """The share of legs with less than a change at the peak, around another mean, the spread halfway."""
    return (1 + math.erf((change - mean) / ((SD_60 + SD_100) / 2) / math.sqrt(2))) / 2


def percentiles(values):
    """Each with the standard error that its neighbours' distance gives."""
    ordered = numpy.sort(values)
    n = len(ordered)
    for share in (0.1, 0.5, 0.9):
        rank = math.ceil(n * share) - 1
        step = int(math.sqrt(n * share * (1 - share)))
        yield ordered[rank], (ordered[min(n - 1, rank + step)] - ordered[max(0, rank - step)]) / 2


def main():
    effect = people(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, numpy.random.default_rng(20261122))
    print(f"one session, week 12, at or below 0: {(effect[:, WEEKS[PEAK]] <= 0).mean():.4f}, mean {effect[:, WEEKS[PEAK]].mean():.4f}")
    print("the same if the largest mean is right, and if the smallest is: "
          + ", ".join(f"{below(0, mean):.4f}" for mean in (HIGH[PEAK], LOW[PEAK])))
    for name, starts in [("once", [0]), ("two, 26 weeks apart", [0, 26]), ("every 26 weeks", range(0, HORIZON, 26)),
                         ("every 13 weeks", range(0, HORIZON, 13))]:
        peak, average, weeks = figures(effect, starts)
        print(name)
        for what, values in [("peak", peak), ("average", average), ("weeks", weeks)]:
            print(f"  {what}: " + ", ".join(f"{p:.5f} ± {e:.5f}" for p, e in percentiles(values)))
        print(f"  mean average: {average.mean():.5f} ± {average.std() / math.sqrt(len(average)):.5f}")
        print(f"  never above the tape's error: {(peak < TAPE).mean():.5f}")


if __name__ == "__main__":
    main()
