#!/usr/bin/env python3
"""The draws of `weigh`, made anew from their description alone, number by number.

    python3 weigh_draws.py PROGRAM

PROGRAM answers one request a line (`calfcalc batch`). The description is in the comments of Random,
WeightDraws, OutcomeDraws and NormalQuantile in Sources/CalfDecision; the logarithm and the quantile are
Python's here, so that a draw may differ in its last places and a count only where two scores all but tie.
"""

import json
import math
import statistics
import subprocess
import sys

MASK = (1 << 64) - 1


class Random:
    """xoshiro256++ seeded by SplitMix64."""

    def __init__(self, seed):
        self.s = []
        for _ in range(4):
            seed = (seed + 0x9E3779B97F4A7C15) & MASK
            z = seed
            z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & MASK
            z = ((z ^ z >> 27) * 0x94D049BB133111EB) & MASK
            self.s.append(z ^ z >> 31)

    def next(self):
        def rotate(x, k):
            return (x << k | x >> (64 - k)) & MASK
        s = self.s
        result = (rotate((s[0] + s[3]) & MASK, 23) + s[0]) & MASK
        t = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotate(s[3], 45)
        return result

    def uniform(self):
        return ((self.next() >> 12) + 0.5) / 2**52

    def stream(self, k):
        """The state after k jumps of 2^128 steps, by the transition as a matrix over bits."""
        other = Random(0)
        other.s = list(self.s)
        for _ in range(k):
            jump(other)
        return other


def columns_of_step():
    """The step is linear over bits: what it makes of each single bit."""
    result = []
    for bit in range(256):
        r = Random(0)
        r.s = [(1 << bit) >> (64 * w) & MASK for w in range(4)]
        r.next()
        result.append(sum(w << (64 * i) for i, w in enumerate(r.s)))
    return result


def apply(columns, vector):
    result, bit = 0, 0
    while vector:
        if vector & 1:
            result ^= columns[bit]
        vector >>= 1
        bit += 1
    return result


def power_of_two(columns, squarings):
    for _ in range(squarings):
        columns = [apply(columns, c) for c in columns]
    return columns


JUMP = None


def jump(random):
    global JUMP
    JUMP = JUMP or power_of_two(columns_of_step(), 128)
    state = apply(JUMP, sum(w << (64 * i) for i, w in enumerate(random.s)))
    random.s = [state >> (64 * w) & MASK for w in range(4)]


def value(criterion, x):
    points = criterion.get("points") or sorted([[criterion["worst"], 0], [criterion["best"], 1]])
    if x <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if x <= x1:
            return y0 + (x - x0) / (x1 - x0) * (y1 - y0)
    return points[-1][1]


def draw(outcome, u):
    if "mean" in outcome:
        return outcome["mean"] + outcome["sd"] * statistics.NormalDist().inv_cdf(u)
    low, typical, high = outcome["low"], outcome["typical"], outcome["high"]
    if u < (typical - low) / (high - low):
        return low + math.sqrt(u * (high - low) * (typical - low))
    return high - math.sqrt((1 - u) * (high - low) * (high - typical))


def first_ranks(request):
    base = Random(request["seed"])
    criteria, options, n = request["criteria"], request["options"], request["draws"]
    ids = [c["id"] for c in criteria]
    weights, scenarios, figures, k = base.stream(0), base.stream(1), {}, 2
    pick = []
    samples = [o for option in options for o in option["values"].values()
               if isinstance(o, dict) and "samples" in o]
    if samples:
        count = len(samples[0]["samples"])
        p, sums = request.get("probabilities", [1 / count] * count), []
        for x in p:
            sums.append((sums[-1] if sums else 0) + x)
        for _ in range(n):
            u = scenarios.uniform()
            pick.append(next((i for i, s in enumerate(sums) if s > u), count - 1))
    for option in options:
        for i in ids:
            o = option["values"][i]
            if not isinstance(o, dict):
                figures[option["id"], i] = [o] * n
            elif "samples" in o:
                figures[option["id"], i] = [o["samples"][s] for s in pick]
            else:
                stream = base.stream(k)
                k += 1
                figures[option["id"], i] = [draw(o, stream.uniform()) for _ in range(n)]
    firsts = {o["id"]: 0.0 for o in options}
    for d in range(n):
        if "weights" in request:
            w = [request["weights"][i] for i in ids]
        else:
            w = [-math.log(weights.uniform()) for _ in ids]
            if "ranking" in request:
                w = hand_out(w, ids, request["ranking"])
        w = [x / sum(w) for x in w]
        scores = {o["id"]: sum(x * value(c, figures[o["id"], c["id"]][d]) for x, c in zip(w, criteria))
                  for o in options}
        best = [i for i, s in scores.items() if s == max(scores.values())]
        for i in best:
            firsts[i] += 1 / len(best)
    return {i: f / n for i, f in firsts.items()}


def hand_out(own, ids, ranking):
    left = sorted(own, reverse=True)
    result = list(own)
    for group in ranking:
        places = [ids.index(i) for i in (group if isinstance(group, list) else [group])]
        for place in sorted(places, key=lambda p: -own[p]):
            result[place] = left.pop(0)
    return result


def main():
    criteria = [{"id": "cost", "worst": 3000, "best": 0},
                {"id": "result", "worst": 0, "best": 1.5, "points": [[0, 0], [0.5, 0.7], [1.5, 1]]},
                {"id": "visits", "worst": 10, "best": 0}]
    options = [{"id": "none", "values": {"cost": 0, "result": 0, "visits": 0}},
               {"id": "two", "values": {"cost": 1200, "result": {"low": 0, "typical": 0.5, "high": 1.6},
                                        "visits": {"mean": 3, "sd": 1}}},
               {"id": "three", "values": {"cost": {"samples": [900, 1800, 2700]}, "visits": 5,
                                          "result": {"low": 0.2, "typical": 0.9, "high": 1.7}}}]
    misses = 0
    for extra in [{"weights": {"cost": 40, "result": 60, "visits": 7}}, {}, {"ranking": ["result", "cost", "visits"]},
                  {"ranking": [["cost", "result"], "visits"], "probabilities": [0.5, 0.3, 0.2]}]:
        for seed in (1, 4242):
            request = {"criteria": criteria, "options": options, "draws": 3000, "seed": seed, **extra}
            out = subprocess.run(sys.argv[1:], input=json.dumps({"weigh": request}) + "\n", capture_output=True,
                                 text=True).stdout
            theirs = {i: o["ranks"][0] for i, o in json.loads(out)["weigh"]["options"].items()}
            mine = first_ranks(request)
            same = all(abs(mine[i] - theirs[i]) < 1e-9 for i in mine)
            misses += not same
            print("same" if same else "MISS", extra, seed, theirs, "" if same else mine)
    sys.exit(1 if misses else 0)


if __name__ == "__main__":
    main()
