"""Random quote requests that can be answered, and some near the largest figure."""

from draw import Scale, day, decimal_text, identifier, later_day
from quote import LARGEST_FIGURE, answer
from random_list import CURRENCIES, Ask, random_list

CLASSES = ["thin", "medium", "thick"]
OPEN_CAP = 900  # what is asked for where a product has no cap
CODES = ["SPRING", "VIP-1", "x"]
AUDIENCES = ["new", "student", "member"]


def random_request(draw, tables):
    product = draw.choice(list(tables.products.values()))
    dose, units, recent = random_dose(draw, product, tables)
    sessions = draw.weighted([(1, 30), (2, 20), (3, 20), (draw.randint(4, 12), 12), (60, 1)])
    ask = Ask(
        product.id, units, sessions, day(draw), draw.some(CODES, 0, 2), draw.some(AUDIENCES, 0, 2), list(tables.products)
    )
    prices = random_list(draw, ask)
    request = {
        "priceList": prices,
        "date": ask.day.isoformat(),
        "product": product.id,
        "dose": dose,
        "sessions": sessions,
    }
    shortest = product.minimum_interval_weeks
    if sessions > 1 or draw.chance(0.3):
        request["intervalWeeks"] = draw.choice([shortest, shortest + 4, 26, 52])
    if recent or draw.chance(0.1):
        request["recentUnits"] = recent
    if ask.codes:
        request["codes"] = ask.codes
    if ask.audience:
        request["audience"] = ask.audience
    add_choices(draw, request, prices)
    add_printed(draw, request, ask)
    sharpen(draw, request, tables)
    return {"quote": request}


def random_dose(draw, product, tables):
    """The dose as written, its units per session, and recent units within the cap."""
    cap = product.cap_units or OPEN_CAP
    held = [c for c in CLASSES if 2 * tables.typical.get((product.id, c), cap) <= cap]
    held = [c for c in held if (product.id, c) in tables.typical]
    dose, units = dose_by_class(draw, product, tables, held, cap) if held and draw.chance(0.3) else dose_in_units(draw, cap)
    recent = 0
    if product.cap_units and draw.chance(0.25):
        recent = draw.choice([cap - units, draw.randint(0, cap - units)])
    elif not product.cap_units and draw.chance(0.2):
        recent = draw.randint(0, 10_000)
    return dose, units, recent


def dose_by_class(draw, product, tables, held, cap):
    typical = {c: tables.typical[product.id, c] for c in held}
    muscle = draw.choice(held)
    form = draw.choice(["muscle", "pair", "one", "mixed"])
    if form == "muscle":
        return {"muscle": muscle}, 2 * typical[muscle]
    if form == "one":
        return {draw.choice(["left", "right"]): muscle}, typical[muscle]
    if form == "pair":
        other = draw.choice(held)
        return {"left": muscle, "right": other}, typical[muscle] + typical[other]
    units = draw.randint(0, cap - typical[muscle])
    return draw.choice([{"left": muscle, "right": units}, {"right": muscle, "left": units}]), typical[muscle] + units


def dose_in_units(draw, cap):
    units = draw.weighted(
        [(draw.randint(1, 12), 15), (draw.randint(1, cap), 45), (min(cap, draw.choice([100, 200, 300])), 25), (cap, 5)]
    )
    form = draw.choice(["pair", "pair", "one", "zero", "total"])
    if form == "total":
        return {"total": units}, units
    if form == "one":
        return {draw.choice(["left", "right"]): units}, units
    left = draw.choice([units // 2, draw.randint(0, units)]) if form == "pair" else draw.choice([0, units])
    return {"left": left, "right": units - left}, units


def add_choices(draw, request, prices):
    if "packages" in prices and draw.chance(0.8):
        fitting = [p["id"] for p in prices["packages"] if fits(p, request, prices)]
        request["package"] = draw.choice(fitting) if fitting and draw.chance(0.6) else "best"
    elif draw.chance(0.05):
        request["package"] = "best"
    chosen = [i["id"] for i in prices["items"] if i.get("when", "chosen" if i["role"] == "extra" else "") == "chosen"]
    if chosen and draw.chance(0.85):
        request["extras"] = {item: draw.choice([0, 1, 1, 2, 3, 10]) for item in draw.some(chosen, 1)}
    if "financing" in prices and draw.chance(0.85):
        request["financing"] = draw.choice(prices["financing"])["id"]
    if draw.chance(0.3):
        request["view"] = draw.choice(["personal", "public"])
    if draw.chance(0.3):
        request["detail"] = draw.choice(["full", "lines", "lines", "totals"])


def fits(package, request, prices):
    item = next(i for i in prices["items"] if i["id"] == package["item"])
    return item["product"] == request["product"] and package["sessions"] <= request["sessions"]


def add_printed(draw, request, ask):
    if draw.chance(0.2):
        request["patient"] = {"reference": draw.name(), "name": draw.name(), "dateOfBirth": "1990-02-28"}
    if draw.chance(0.1):
        request["number"] = identifier(draw, "q")
    if draw.chance(0.1):
        request["requestedOn"] = ask.day.isoformat()
        request["scheduledFor"] = later_day(draw, ask.day)
    if draw.chance(0.1):
        request["practitioner"] = draw.name()


def sharpen(draw, request, tables):
    """At times a minSubtotal exactly at the sum of the lines, or one unit beside it."""
    prices = request["priceList"]
    if "promotions" not in prices or not draw.chance(0.08):
        return
    plain = {"quote": request | {"detail": "full", "priceList": prices | {"promotions": []}}}
    found = answer(plain, tables)
    if "quote" not in found:
        return
    text = found["quote"]["totals"]["lines"]
    digits = len(text.partition(".")[2])
    minor = max(0, int(text.replace(".", "")) + draw.choice([-1, 0, 0, 1]))
    promotion = draw.choice(prices["promotions"])
    promotion.setdefault("when", {})["minSubtotal"] = decimal_text(draw, minor, digits)


def near_the_limit(draw, tables):
    """Amounts whose sums lie at, just under or well over the largest figure."""
    digits = draw.choice([0, 2, 3])
    scale = Scale(draw, digits, "small")
    part = draw.choice([1, 1, 2, 3, 11])
    item = {"id": "ona", "name": "Treatment", "role": "treatment", "product": "onabotulinumtoxinA"}
    big = LARGEST_FIGURE // part + draw.choice([-1, 0, 0, 1 - part, 1, -draw.randint(0, 10**6)])
    big = min(big, LARGEST_FIGURE)
    item["price"] = draw.choice(
        [
            {"model": "session", "amount": scale.text(big)},
            {"model": "leg", "amount": scale.text(big // 2)},
            {"model": "block", "size": 100, "amount": scale.text(big // 2)},
            {"model": "unit", "amount": str(big // 200 // 10**digits)},
            {"model": "vial", "vials": [{"units": 100, "amount": scale.text(big // 2)}, {"units": 50, "amount": scale.text(big // 3)}]},
            {"model": "graduated", "tiers": [{"through": 100, "unit": "0", "flat": scale.text(big)}, {"unit": "0.0001"}]},
            {"model": "volume", "tiers": [{"unit": str(10 ** (15 - draw.randint(2, 6)) - 1)}]},
            {"model": "unit", "amount": "9" * 15},
        ]
    )
    prices = {
        "format": "calfcalc.price-list/1", "id": "big", "version": "1", "validFrom": "2026-01-01",
        "currency": draw.choice(CURRENCIES[digits]), "items": [item],
    }  # fmt: skip
    request = {
        "priceList": prices, "date": "2026-11-22", "product": "onabotulinumtoxinA",
        "dose": {"left": 100, "right": 100}, "sessions": draw.choice([1, 1, 1, 2, 3]), "intervalWeeks": 12,
    }  # fmt: skip
    add_large_parts(draw, scale, prices, item, request)
    return {"quote": request}


def add_large_parts(draw, scale, prices, item, request):
    """Parts whose products need more than 64 bits; most are limits that do not act."""
    huge = "9" * 15
    if draw.chance(0.4):
        rate = draw.choice(["20", "1000", "0.0001", "999.9999"])
        prices["tax"] = {"pricesInclude": draw.chance(0.6), "rates": [{"id": "r", "percent": rate}]}
        prices["tax"]["rounding"] = draw.choice(["perRate", "perLine"])
        item["tax"] = "r"
    if draw.chance(0.3):
        item["maximum"] = huge
    if draw.chance(0.5):
        effects = [{"percent": "33.3333"}, {"percent": "1000", "cap": huge}, {"percent": "0.0001"}, {"amount": huge, "cap": "1"}, {"amount": "1"}]
        stage = draw.choice(["line", "order"])
        if stage == "line":
            effects.append({"unitPrice": huge})
        prices["promotions"] = [{"id": "p", "name": "", "stage": stage} | draw.choice(effects)]
    if draw.chance(0.4):
        prices["deposit"] = draw.choice([{"percent": "1000"}, {"percent": "33.3333"}, {"amount": "1", "minimum": huge}])
    if draw.chance(0.3):
        prices["payableStep"] = draw.choice(["1", "7", "10", "1000000", huge])
    if draw.chance(0.5):
        prices["financing"] = [
            {"id": "f", "name": "", "count": draw.choice([1, 12, 60, 360]), "annualRatePercent": draw.choice(["0", "0.0001", "9.9", "1000"])}
        ]
        request["financing"] = "f"
