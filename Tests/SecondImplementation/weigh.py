#!/usr/bin/env python3
"""A second implementation of `weigh`, with numpy, that shares no code and no drawn number with the first.

    python3 weigh.py PROGRAM [CASES [ARGUMENT...]]

PROGRAM answers one request a line on standard input (`calfcalc batch`). Random tables are answered by both:
what is exact must agree to 1e-7 where this file computes it exactly too, and else within five standard errors
of this file's own draws. Prints what was compared and the largest differences; exit status 1 on any miss.
"""

import json
import math
import subprocess
import sys

import numpy as np


def partial(criterion, x):
    points = criterion.get("points") or sorted(
        [[criterion["worst"], 0.0], [criterion["best"], 1.0]])
    xs = [p[0] for p in points]
    ys = [p[1] for p in points]
    value = np.interp(x, xs, ys)
    if criterion.get("clip", True):
        return value
    first = ys[0] + (x - xs[0]) / (xs[1] - xs[0]) * (ys[1] - ys[0])
    last = ys[-2] + (x - xs[-2]) / (xs[-1] - xs[-2]) * (ys[-1] - ys[-2])
    return np.where(x < xs[0], first, np.where(x > xs[-1], last, value))


def mean(outcome, probabilities):
    if outcome == "unknown":
        return math.nan
    if not isinstance(outcome, dict):
        return float(outcome)
    if "low" in outcome:
        return (outcome["low"] + outcome["typical"] + outcome["high"]) / 3
    if "mean" in outcome:
        return outcome["mean"]
    return float(np.dot(outcome["samples"], probabilities))


def draw(outcome, n, scenario, rng):
    if outcome == "unknown":
        return np.full(n, np.nan)
    if not isinstance(outcome, dict):
        return np.full(n, float(outcome))
    if "low" in outcome:
        if outcome["low"] == outcome["high"]:
            return np.full(n, float(outcome["low"]))
        return rng.triangular(outcome["low"], outcome["typical"], outcome["high"], n)
    if "mean" in outcome:
        return rng.normal(outcome["mean"], outcome["sd"], n)
    return np.array(outcome["samples"], float)[scenario]


def centre(request, ids):
    n = len(ids)
    if "weights" in request:
        w = np.array([request["weights"][i] for i in ids], float)
        return w / w.sum()
    if "ranking" in request:
        roc = [sum(1 / k for k in range(r, n + 1)) / n for r in range(1, n + 1)]
        w, place = np.zeros(n), 0
        for group in request["ranking"]:
            group = group if isinstance(group, list) else [group]
            for i in group:
                w[ids.index(i)] = sum(roc[place:place + len(group)]) / len(group)
            place += len(group)
        return w
    return np.full(n, 1 / n)


def draw_weights(request, ids, n, rng):
    if "weights" in request:
        return np.tile(centre(request, ids), (n, 1))
    w = rng.dirichlet(np.ones(len(ids)), n)
    if "ranking" in request:
        w = -np.sort(-w, axis=1)
        out, place = np.zeros_like(w), 0
        for group in request["ranking"]:
            group = group if isinstance(group, list) else [group]
            block = rng.permuted(w[:, place:place + len(group)], axis=1)
            for k, i in enumerate(group):
                out[:, ids.index(i)] = block[:, k]
            place += len(group)
        w = out
    return w


def scores(w, v):
    known = ~np.isnan(v)
    return (w * np.where(known, v, 0)).sum(-1) / (w * known).sum(-1)


def expected(request, n, seed):
    rng = np.random.default_rng(seed)
    criteria = request["criteria"]
    ids = [c["id"] for c in criteria]
    samples = [o for option in request["options"] for o in option["values"].values()
               if isinstance(o, dict) and "samples" in o]
    count = len(samples[0]["samples"]) if samples else 1
    p = np.array(request.get("probabilities", [1 / count] * count), float)
    w0 = centre(request, ids)
    result = {"options": {}, "pairs": {}}
    means = {o["id"]: np.array([mean(o["values"][i], p) for i in ids]) for o in request["options"]}
    scored = []
    for name, m in means.items():
        broken = [b for b in request.get("dealBreakers", []) if (lambda x: x > b["atMost"] if "atMost" in b
                  else x < b["atLeast"])(m[ids.index(b["criterion"])])]
        if broken:
            result["options"][name] = {"setAside": len(broken)}
            continue
        v = np.array([partial(c, x) for c, x in zip(criteria, m)])
        result["options"][name] = {"value": float(scores(w0, v))}
        scored.append(name)
    if len(scored) < 2:
        return result, scored
    scenario = rng.choice(count, n, p=p)
    by_name = {o["id"]: o for o in request["options"]}
    raw = {s: np.stack([draw(by_name[s]["values"][i], n, scenario, rng) for i in ids], 1) for s in scored}
    v = np.stack([np.stack([partial(c, raw[s][:, k]) for k, c in enumerate(criteria)], 1) for s in scored], 1)
    w = draw_weights(request, ids, n, rng)
    s = scores(w[:, None, :], v)
    greater = (s[:, :, None] < s[:, None, :]).sum(2)
    equal = (s[:, :, None] == s[:, None, :]).sum(2)
    m = len(scored)
    for a, name in enumerate(scored):
        ranks = [float((((greater[:, a] <= r) & (r < greater[:, a] + equal[:, a])) / equal[:, a]).mean())
                 for r in range(m)]
        first = (greater[:, a] == 0) / equal[:, a]
        answer = result["options"][name]
        answer["ranks"] = ranks
        if ranks[0] > 0:
            answer["central"] = dict(zip(ids, (w * first[:, None]).sum(0) / first.sum()))
            answer["firsts"] = float(first.sum())
        result["pairs"][name] = {o: float((s[:, a] > s[:, b]).mean()) for b, o in enumerate(scored) if o != name}
        answer["dominatedBy"] = [o for o in scored if o != name and dominates(means[o], means[name], criteria)]
    if "willingnessToPay" in request:
        f = request["frontier"]
        worth = np.stack([raw[o][:, ids.index(f["effect"])] * request["willingnessToPay"]
                          - raw[o][:, ids.index(f["cost"])] for o in scored], 1)
    else:
        worth = scores(w0[None, None, :], v)
    loss = np.nanmax(worth, 1)[:, None] - worth
    for a, name in enumerate(scored):
        result["options"][name]["loss"] = (float(loss[:, a].mean()), float(loss[:, a].std() / math.sqrt(n)))
    return result, scored


def dominates(a, b, criteria):
    sign = np.array([1 if c["best"] > c["worst"] else -1 for c in criteria])
    return bool((a * sign >= b * sign).all() and (a != b).any())


def table(rng, kind):
    n, m = int(rng.integers(1, 7)), int(rng.integers(2, 7))
    scenarios = int(rng.integers(2, 6))
    criteria = []
    for k in range(n):
        worst, best = (0, 10) if rng.random() < 0.6 else (10, 0)
        c = {"id": f"c{k}", "worst": worst, "best": best}
        if rng.random() < 0.3:
            ys = sorted(round(float(y), 3) for y in rng.random(1))
            c["points"] = [[0, 0], [4, ys[0]], [10, 1]] if best else [[0, 1], [4, ys[0]], [10, 0]]
        if rng.random() < 0.2:
            c["clip"] = False
        criteria.append(c)

    def outcome():
        x = round(float(rng.uniform(-1, 11)), 2)
        r = rng.random()
        if kind == "fixed" or r < 0.4:
            return x
        if kind == "samples":
            return {"samples": [round(float(y), 2) for y in rng.uniform(0, 10, scenarios)]}
        if r < 0.6:
            low, typical, high = sorted(round(float(y), 2) for y in rng.uniform(-1, 11, 3))
            return {"low": low, "typical": typical, "high": high}
        if r < 0.8:
            return {"mean": x, "sd": round(float(rng.uniform(0, 4)), 2)}
        return {"samples": [round(float(y), 2) for y in rng.uniform(0, 10, scenarios)]}

    options = [{"id": f"o{a}", "values": {c["id"]: outcome() for c in criteria}} for a in range(m)]
    if kind == "unknown" and n > 1:
        options[0]["values"]["c0"] = "unknown"
    request = {"criteria": criteria, "options": options, "draws": 200000, "seed": int(rng.integers(1000))}
    way = rng.integers(3)
    if way == 0 or kind == "samples":
        request["weights"] = {c["id"]: int(rng.integers(1, 100)) for c in criteria}
    elif way == 1:
        order = [c["id"] for c in criteria]
        rng.shuffle(order)
        request["ranking"] = order if n < 3 or rng.random() < 0.5 else [order[0], order[1:3], *order[3:]]
    if rng.random() < 0.3:
        request["dealBreakers"] = [{"criterion": "c0", "atMost": 9}]
    if n > 1 and criteria[0]["best"] == 0 and criteria[1]["best"] == 10 and rng.random() < 0.7:
        request["frontier"] = {"cost": "c0", "effect": "c1"}
        if rng.random() < 0.7:
            request["willingnessToPay"] = 2
    return request


def main():
    program, cases = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    rng = np.random.default_rng(2026)
    requests = [table(rng, ["fixed", "samples", "mixed", "unknown"][k % 4]) for k in range(cases)]
    lines = "\n".join(json.dumps({"weigh": r}) for r in requests) + "\n"
    out = subprocess.run([program, *sys.argv[3:]], input=lines, capture_output=True, text=True).stdout
    answers = [json.loads(line) for line in out.splitlines()]
    n, misses, worst, compared, methods = 200000, 0, 0.0, 0, {}

    def check(what, mine, theirs, error, case):
        nonlocal misses, worst, compared
        compared += 1
        z = abs(mine - theirs) / error
        worst = max(worst, z)
        if z > 5.5:
            misses += 1
            print("miss", case, what, mine, theirs, error)

    for case, (request, answer) in enumerate(zip(requests, answers, strict=True)):
        if "error" in answer:
            print("refused", case, answer["error"], json.dumps(request))
            misses += 1
            continue
        answer = answer["weigh"]
        methods[answer["method"]] = methods.get(answer["method"], 0) + 1
        mine, scored = expected(request, n, case)
        for name, m in mine["options"].items():
            theirs = answer["options"][name]
            if "setAside" in m:
                if len(theirs.get("setAside", [])) != m["setAside"]:
                    misses += 1
                    print("miss", case, name, "setAside")
                continue
            check((name, "value"), m["value"], theirs["value"], 1e-12, case)
            if len(scored) < 2:
                continue
            if sorted(m["dominatedBy"]) != sorted(theirs["dominatedBy"]):
                misses += 1
                print("miss", case, name, "dominatedBy", m["dominatedBy"], theirs["dominatedBy"])
            for r, (a, b, e) in enumerate(zip(m["ranks"], theirs["ranks"], theirs["standardError"], strict=True)):
                check((name, "rank", r), a, b, math.sqrt(max(a * (1 - a), 1e-5) / n) + e + 1e-9, case)
            for other, a in mine["pairs"][name].items():
                e = math.sqrt(max(a * (1 - a), 1e-5) / n) * (1 if answer["method"] == "exact" else 1.5)
                check((name, "beats", other), a, answer["pairs"][name][other], e + 1e-9, case)
            if m.get("firsts", 0) > 2000:
                for i, a in m["central"].items():
                    check((name, "central", i), a, theirs["centralWeights"][i],
                          0.5 / math.sqrt(m["firsts"]) + 1e-9, case)
            a, e = m["loss"]
            if not math.isnan(a):
                check((name, "loss"), a, theirs["expectedLoss"], 1.5 * e + 1e-9 * max(1, a), case)
        if len(scored) > 1:
            for index in range(len(scored)):
                total = sum(answer["options"][s]["ranks"][index] for s in scored)
                check(("column", index), 1, total, 1e-10, case)
            losses = [answer["options"][s]["expectedLoss"] for s in scored if "expectedLoss" in answer["options"][s]]
            if len(losses) > 1:
                check("evpi", min(losses), answer["evpi"], 1e-12, case)
    print(f"{cases} tables {methods}, {compared} figures, {misses} misses, "
          f"largest difference {worst:.2f} standard errors")
    sys.exit(1 if misses else 0)


if __name__ == "__main__":
    main()
