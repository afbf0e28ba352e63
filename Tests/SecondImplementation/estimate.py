"""Estimates by simulation: a million futures drawn from the contract, beside the answers that were worked out.

    python3 estimate.py --requests > requests.ndjson
    calfcalc batch < requests.ndjson > answers.ndjson
    python3 estimate.py requests.ndjson answers.ndjson    # exit 1 on a difference

Written from the contract (decision.md section 3) and the words about ranges and plans in Pricing/README.md, not
from the Swift. Prices of a list come from `quote.py`. A percentile q of share p stands when the share of futures
at most q is at least p, and the share below q at most p, within three standard errors of a share.
"""

import argparse
import csv
import json
import math
import sys
from fractions import Fraction

import numpy as np

import quote as quotes
import tables as all_tables

FUTURES = 1_000_000
WITHIN = 3.0
CLASSES = ("thin", "medium", "thick")
DIGITS = {"GBP": 2, "USD": 2, "EUR": 2, "HKD": 2, "CAD": 2, "PHP": 2, "TWD": 2, "JPY": 0, "KRW": 0}


def rows(name):
    with open(all_tables.PRICING / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def minor(text, digits):
    value = Fraction(text) * 10**digits
    assert value.denominator == 1, text
    return int(value)


def three(value, read=int):
    """low, typical, high of a figure or a range."""
    if isinstance(value, dict):
        return tuple(read(value[key]) for key in ("low", "typical", "high"))
    return (read(value),) * 3


def triangle(corners, uniform):
    """Whole numbers from a triangle that reaches half a grain beyond low and high."""
    low, typical, high = corners
    a, b, c = low - 0.5, high + 0.5, float(typical)
    share = (c - a) / (b - a)
    up = a + np.sqrt(uniform * (b - a) * (c - a))
    down = b - np.sqrt((1 - uniform) * (b - a) * (b - c))
    drawn = np.where(uniform < share, up, down)
    return np.clip(np.rint(drawn), low, high).astype(np.int64)


class Plan:
    """Sessions, interval and upkeep of every future."""

    def __init__(self, asked, draw):
        parts = {row["part"]: tuple(int(row[key]) for key in ("low", "typical", "high")) for row in rows("plan.csv")}
        sessions, interval = asked.get("sessions", "unknown"), asked.get("intervalWeeks", "unknown")
        upkeep = asked.get("upkeepEveryWeeks", "unknown" if sessions == "unknown" else "none")
        self.corners_sessions = parts["sessions_first_year"] if sessions == "unknown" else three(sessions)
        self.sessions = triangle(self.corners_sessions, draw())
        self.evenly = interval == "unknown" and sessions == "unknown"
        self.corners_interval = parts["interval_weeks"] if interval == "unknown" else three(interval)
        self.interval = -(-52 // self.sessions) if self.evenly else triangle(self.corners_interval, draw())
        self.upkeep_said = upkeep not in ("unknown", "none")
        self.has_upkeep = upkeep != "none"
        self.corners_upkeep = three(upkeep) if self.upkeep_said else None
        self.upkeep = triangle(self.corners_upkeep, draw()) if self.upkeep_said else self.interval

    def done(self, months, sessions=None, interval=None, upkeep=None):
        """Sessions of the course and of upkeep in the first months, a year being 52 weeks."""
        sessions = self.sessions if sessions is None else sessions
        interval = self.interval if interval is None else interval
        upkeep = self.upkeep if upkeep is None else upkeep
        last = (13 * months - 1) // 3  # the last whole week before months × 52 / 12
        course = np.minimum(sessions, last // interval + 1)
        rest = last - (sessions - 1) * interval
        after = np.where(rest > 0, rest // upkeep, 0) if self.has_upkeep else np.zeros_like(course)
        return course, after

    def corners(self):
        """Every sessions with the shortest and the longest weeks, and the likeliest: enough for least and most."""
        for sessions in range(self.corners_sessions[0], self.corners_sessions[2] + 1):
            if self.evenly:
                intervals = {-(-52 // sessions)}
            else:
                intervals = {self.corners_interval[0], self.corners_interval[2]}
            for interval in intervals:
                for upkeep in {self.corners_upkeep[0], self.corners_upkeep[2]} if self.upkeep_said else {interval}:
                    yield sessions, interval, upkeep

    def typical(self):
        sessions = self.corners_sessions[1]
        interval = -(-52 // sessions) if self.evenly else self.corners_interval[1]
        return sessions, interval, self.corners_upkeep[1] if self.upkeep_said else interval


def dose_of(asked, draw):
    """Units left and right of every future, all that there may be, and the likeliest."""
    product = asked.get("product", "onabotulinumtoxinA")
    table = {
        row["muscle"]: tuple(int(row[f"{key}_units_per_leg"]) for key in ("low", "typical", "high"))
        for row in rows("dosage.csv")
        if row["product"] == product
    }
    dose = asked.get("dose", {"muscle": asked.get("muscle", "unknown")})
    if "total" in dose:
        corners = three(dose["total"])
        total = triangle(corners, draw())
        every = range(corners[0], corners[2] + 1)
        return (total - total // 2, total // 2), [(t - t // 2, t // 2) for t in every], (
            corners[1] - corners[1] // 2,
            corners[1] // 2,
        )
    legs = {"left": dose["muscle"], "right": dose["muscle"]} if "muscle" in dose else dose
    uniform, which = draw(), (draw() * 3).astype(np.int64)
    units, reach, typical = {}, {}, {}
    for leg in ("left", "right"):
        asked_leg = legs.get(leg)
        if asked_leg is None:
            units[leg], reach[leg], typical[leg] = np.zeros(FUTURES, np.int64), [0], 0
        elif asked_leg == "unknown":
            each = [triangle(table[muscle], uniform) for muscle in CLASSES]
            units[leg] = np.choose(which, each)
            reach[leg] = range(min(c[0] for c in table.values()), max(c[2] for c in table.values()) + 1)
            typical[leg] = table["medium"][1]
        else:
            corners = table[asked_leg] if isinstance(asked_leg, str) else three(asked_leg)
            units[leg] = triangle(corners, uniform)
            reach[leg] = range(corners[0], corners[2] + 1)
            typical[leg] = corners[1]
    every = sorted({*zip(units["left"].tolist(), units["right"].tolist())})
    every.append((reach["left"][0], reach["right"][0]))
    every.append((reach["left"][-1], reach["right"][-1]))
    return (units["left"], units["right"]), every, (typical["left"], typical["right"])


class Market:
    """A price per session or per unit."""

    def __init__(self, asked, draw):
        if "region" in asked:
            priced = [r for r in rows("markets.csv") if r["region"] == asked["region"] and any(r[k] for k in ("low", "typical", "high"))]
            wanted = {"perUnit": "per_unit", "perSession": "per_session"}.get(asked.get("basis"))
            order = [wanted] if wanted else ["per_unit", "per_session"]
            row = next(r for measure in order for r in priced if r["measure"] == measure)
            self.per_unit, currency = row["measure"] == "per_unit", row["currency"]
            known = [row[key] for key in ("low", "typical", "high")]
            digits = DIGITS[currency] + (4 if self.per_unit else 0)
            low, typical, high = (minor(cell, digits) if cell else None for cell in known)
            if typical is None:
                typical = (low + high) // 2 if low is not None and high is not None else (low or high)
            self.corners = (typical if low is None else low, typical, typical if high is None else high)
        else:
            self.per_unit, currency = "perUnit" in asked, asked["currency"]
            digits = DIGITS[currency] + (4 if self.per_unit else 0)
            self.corners = three(asked["perUnit" if self.per_unit else "perSession"], lambda text: minor(text, digits))
        self.digits = DIGITS[currency]
        self.price = triangle(self.corners, draw())

    def bill(self, units, price):
        return (units * price + 5000) // 10_000 if self.per_unit else price + 0 * units


def simulate(asked, lists, seed):
    generator = np.random.default_rng(seed)
    draw = lambda: generator.random(FUTURES)
    plan = Plan(asked, draw)
    return listed(asked, lists, plan, draw) if "priceList" in asked else priced(asked, plan, draw)


def priced(asked, plan, draw):
    market = Market(asked, draw)
    if market.per_unit:
        (left, right), every, likeliest = dose_of(asked, draw)
        units = left + right
        reach = sorted({l + r for l, r in every})
        likely = sum(likeliest)
    else:
        units, reach, likely = np.zeros(FUTURES, np.int64), [0], 0
    bills = market.bill(units, market.price)
    ends = [market.bill(u, p) for u in reach for p in market.corners]
    typical_bill = market.bill(likely, market.corners[1])

    def figures(months):
        if months is None:
            return bills * plan.sessions, min(ends) * plan.corners_sessions[0], max(ends) * plan.corners_sessions[2], (
                typical_bill * plan.corners_sessions[1]
            )
        course, after = plan.done(months)
        visits = [sum(plan.done(months, *(np.array([v]) for v in corner)))[0] for corner in plan.corners()]
        typical = sum(plan.done(months, *(np.array([v]) for v in plan.typical())))[0]
        return bills * (course + after), min(ends) * min(visits), max(ends) * max(visits), typical_bill * typical

    result = {"course": figures(None), "firstYear": figures(12), "horizon": figures(asked.get("horizonMonths", 24))}
    result["perSession"] = (bills, min(ends), max(ends), typical_bill)
    course, after = plan.done(asked.get("horizonMonths", 24))
    return market.digits, result, shares_of_product(units if market.per_unit else None, market.price, course + after)


def listed(asked, lists, plan, draw):
    (left, right), every, likeliest = dose_of(asked, draw)
    price_list = lists[asked["priceList"]]
    digits = {"GBP": 2, "USD": 2, "SGD": 2, "AUD": 2, "KRW": 0}[price_list["currency"]]
    read = all_tables.load()
    known = {}

    def paid(units, sessions):
        """What is paid by the end of each session, from none on."""
        if (units, sessions) not in known:
            request = {
                "priceList": price_list,
                "date": asked["date"],
                "product": asked["product"],
                "dose": {leg: n for leg, n in zip(("left", "right"), units) if n},
                "sessions": sessions,
                "intervalWeeks": plan.typical()[1],
                **{key: asked[key] for key in ("package", "extras", "codes", "audience") if key in asked},
            }
            known[units, sessions] = np.cumsum([0] + payables(request))
        return known[units, sessions]

    def payables(request):
        answer = quotes.answer({"quote": request}, read)
        assert "quote" in answer, answer
        return [minor(session["payable"], digits) for session in answer["quote"]["sessions"]]

    singles = {}

    def upkeep(units):
        if not plan.has_upkeep:
            return 0
        if units not in singles:
            lasting = dict(price_list)
            lasting["promotions"] = [
                p for p in price_list.get("promotions", []) if "through" not in p.get("when", {})
            ]
            request = {
                "priceList": lasting,
                "date": asked["date"],
                "product": asked["product"],
                "dose": {leg: n for leg, n in zip(("left", "right"), units) if n},
                "sessions": 1,
                "audience": asked.get("upkeepAudience", []),
            }
            singles[units] = payables(request)[0]
        return singles[units]

    every = sorted({*every, likeliest})
    place = {units: index for index, units in enumerate(every)}
    which = np.array([place[pair] for pair in zip(left.tolist(), right.tolist())])
    low, high = plan.corners_sessions[0], plan.corners_sessions[2]
    table = np.zeros((len(every), high - low + 1, high + 1), np.int64)
    after_price = np.array([upkeep(units) for units in every], np.int64)
    for index, units in enumerate(every):
        for sessions in range(low, high + 1):
            table[index, sessions - low, : sessions + 1] = paid(units, sessions)

    def cost(index, sessions, course, after):
        return table[index, sessions - low, course] + after * after_price[index]

    def figures(months, average=False):
        def at(index, sessions, interval, upkeep_weeks):
            if months is None:
                total = table[index, sessions - low, sessions]
                return (2 * total + sessions) // (2 * sessions) if average else total
            course, after = plan.done(months, sessions, interval, upkeep_weeks)
            return cost(index, sessions, course, after)

        drawn = at(which, plan.sessions, plan.interval, plan.upkeep)
        ends = [
            int(at(np.array([i]), *(np.array([v]) for v in corner))[0])
            for i in range(len(every))
            for corner in plan.corners()
        ]
        typical = int(at(np.array([place[likeliest]]), *(np.array([v]) for v in plan.typical()))[0])
        return drawn, min(ends), max(ends), typical

    result = {
        "course": figures(None),
        "perSession": figures(None, average=True),
        "firstYear": figures(12),
        "horizon": figures(asked.get("horizonMonths", 24)),
    }
    course, after = plan.done(asked.get("horizonMonths", 24))
    return digits, result, shares_by_pairs(which, plan.sessions, course, after, cost)


def shares_of_product(units, price, visits):
    """Shapley shares of a product of independent factors, from its factors' drawn moments."""
    factors = [np.ones(1) if units is None else units.astype(float), price.astype(float), visits.astype(float)]
    spread = [np.var(f) / np.mean(f) ** 2 for f in factors]
    told = lambda told_set: math.prod(1 + spread[i] for i in told_set) - 1
    return shapley(told)


def shares_by_pairs(which, sessions, course, after, cost):
    """Shapley shares where the price is a list: v(dose) by swapping plans between futures that share a dose."""
    every = cost(which, sessions, course, after).astype(float)
    mixed = np.roll(np.arange(len(which)), 1)  # another future, independent of this one
    kept_dose = cost(which, sessions[mixed], course[mixed], after[mixed]).astype(float)
    kept_plan = cost(which[mixed], sessions, course, after).astype(float)
    mean = np.mean(every)
    by_dose = np.mean((every - mean) * (kept_dose - mean))
    by_plan = np.mean((every - mean) * (kept_plan - mean))
    everything = np.var(every)
    value = {(): 0, (0,): by_dose, (2,): by_plan, (0, 2): everything}
    return shapley(lambda told_set: value[tuple(i for i in told_set if i != 1)])


def shapley(told):
    whole = told((0, 1, 2))
    if whole <= 0:
        return None
    shares = []
    for own in range(3):
        others = [i for i in range(3) if i != own]
        adds = lambda known: told(tuple(sorted({*known, own}))) - told(tuple(sorted(known)))
        shares.append(adds(()) / 3 + adds((others[0],)) / 6 + adds((others[1],)) / 6 + adds(tuple(others)) / 3)
    return [share / whole for share in shares]


def requests():
    ona, day = {"product": "onabotulinumtoxinA"}, {"date": "2026-11-22"}
    gb, us = {"priceList": "example-gb", **ona, **day}, {"priceList": "example-us", **ona, **day}
    price = {"low": "350.00", "typical": "500.00", "high": "950.00"}
    return [
        {"region": "GB"},
        {"region": "GB", "sessions": 2, "upkeepEveryWeeks": 26, **ona},
        {"region": "GB", "sessions": {"low": 1, "typical": 2, "high": 4}, "upkeepEveryWeeks": "unknown", "horizonMonths": 60},
        {"region": "US"},
        {"region": "US", "muscle": "thick", "sessions": 3, "intervalWeeks": 16, **ona},
        {"region": "US", "basis": "perSession", "sessions": 4, "horizonMonths": 36},
        {"region": "KR", "muscle": "medium", "product": "prabotulinumtoxinA"},
        {"region": "JP", "dose": {"left": "thin", "right": {"low": 40, "typical": 60, "high": 90}}, **ona},
        {"region": "HK", "dose": {"total": {"low": 100, "typical": 150, "high": 201}}, "sessions": 2},
        {"region": "EU", "horizonMonths": 12},
        {"region": "CA", "dose": {"left": "medium"}, **ona},
        {"perSession": price, "currency": "EUR", "sessions": {"low": 2, "typical": 2, "high": 6}, "intervalWeeks": {"low": 12, "typical": 16, "high": 20}},
        {"perUnit": {"low": "3.125", "typical": "3.5", "high": "7"}, "currency": "GBP", "muscle": "unknown", **ona},
        {**gb},
        {**gb, "muscle": "medium", "sessions": {"low": 1, "typical": 3, "high": 4}, "package": "best", "extras": {"ultrasound": 2}},
        {**gb, "dose": {"left": 94, "right": 94}, "sessions": 3, "intervalWeeks": {"low": 12, "typical": 26, "high": 40}},
        {**gb, "dose": {"left": 94, "right": 94}, "sessions": 3, "intervalWeeks": 26, "codes": ["STAFF"]},
        {**us, "package": "best", "audience": ["member"], "upkeepAudience": ["member"]},
        {**us, "dose": {"total": {"low": 100, "typical": 188, "high": 300}}, "codes": ["FRIEND"], "sessions": 2, "upkeepEveryWeeks": {"low": 20, "typical": 26, "high": 52}, "horizonMonths": 48},
        {"priceList": "example-kr", "product": "onabotulinumtoxinA", **day, "horizonMonths": 36},
        {"priceList": "example-sg", "product": "onabotulinumtoxinA", **day, "muscle": "thin"},
        {"priceList": "example-au", "product": "onabotulinumtoxinA", **day, "dose": {"left": "thick", "right": 80}},
    ]


def differences(asked, answer, lists, seed, tally):
    if "estimate" not in answer:
        yield f"no estimate: {answer}"
        return
    answer = answer["estimate"]
    digits, simulated, shares = simulate(asked, lists, seed)
    for name, (drawn, low, high, typical) in simulated.items():
        figures = {key: minor(text, digits) for key, text in answer[name].items() if isinstance(text, str)}
        for key, expected in (("low", low), ("typical", typical), ("high", high)):
            tally["corners"] += 1
            if figures[key] != expected:
                yield f"{name}.{key}: {figures[key]} for {expected}"
        for share, key in ((0.1, "p10"), (0.5, "p50"), (0.9, "p90")):
            error = WITHIN * math.sqrt(share * (1 - share) / FUTURES)
            upto, below = np.mean(drawn <= figures[key]), np.mean(drawn < figures[key])
            tally["percentiles"] += 1
            tally["widest"] = max(tally["widest"], (share - upto) / error * WITHIN, (below - share) / error * WITHIN)
            if upto < share - error or below > share + error:
                yield f"{name}.{key}: {figures[key]} has {below:.5f} below and {upto:.5f} up to it, for {share}"
    drivers = answer.get("drivers")
    if (drivers is None) != (shares is None):
        yield f"drivers {drivers} for {shares}"
    elif drivers:
        told = [drivers[key]["share"] for key in ("dose", "price", "sessions")]
        if round(sum(told) * 10_000) != 10_000:
            yield f"drivers add to {sum(told)}"
        for key, mine, theirs in zip(("dose", "price", "sessions"), shares, told):
            tally["shares"] += 1
            if abs(mine - theirs) > 0.005:
                yield f"driver {key}: {theirs} for {mine:.4f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--requests", action="store_true", help="write the requests")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("files", nargs="*", help="requests and answers, one a line")
    options = parser.parse_args()
    if options.requests:
        for asked in requests():
            print(json.dumps({"estimate": asked}))
        return 0
    lists = {}
    for path in sorted((all_tables.PRICING / "lists").glob("example-*.json")):
        document = json.loads(path.read_text())
        lists[document["id"]] = document
    with open(options.files[0]) as asked_file, open(options.files[1]) as answer_file:
        pairs = list(zip(asked_file, answer_file, strict=True))
    failed = 0
    tally = {"percentiles": 0, "corners": 0, "shares": 0, "widest": 0.0}
    for number, (asked, answer) in enumerate(pairs, 1):
        for difference in differences(
            json.loads(asked)["estimate"], json.loads(answer), lists, options.seed + number, tally
        ):
            failed += 1
            print(f"line {number}: {difference}\n  {asked.strip()}")
    print(
        f"{len(pairs)} estimates against {FUTURES} futures each: {tally['percentiles']} percentiles "
        f"(the furthest {tally['widest']:.2f} standard errors off), {tally['corners']} corners, "
        f"{tally['shares']} shares; {failed} differences"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
