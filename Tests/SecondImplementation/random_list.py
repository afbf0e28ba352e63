"""Random price lists: every feature of section 2, mixed."""

from dataclasses import dataclass
from datetime import date

from draw import Scale, earlier_day, identifier, later_day, percent

CURRENCIES = {0: ["KRW", "JPY", "VND", "CLP"], 2: ["GBP", "USD", "EUR", "SGD", "AUD"], 3: ["KWD", "BHD", "TND"]}
STEPS = {0: ["1", "10", "100", "7"], 2: ["0.01", "0.05", "0.1", "1", "1.00", "10.00", "0.03"], 3: ["0.001", "0.005", "0.25", "1"]}
COUNTRIES = ["GB", "US", "SG", "AU", "KR", "DE", "KW"]
TREATMENT_MODELS = ["unit", "graduated", "volume", "block", "vial", "session", "leg"]
OTHER_MODELS = ["each", "each", "unit", "graduated", "volume", "block", "session"]


@dataclass
class Ask:
    """What a list is drawn around: the request's own figures."""

    product: str
    units: int  # per session
    sessions: int
    day: date
    codes: list
    audience: list
    products: list  # the table's


def random_list(draw, ask):
    digits = draw.weighted([(0, 20), (2, 60), (3, 20)])
    size = draw.weighted([("tiny", 25), ("small", 25), ("usual", 40), ("large", 10)])
    scale = Scale(draw, digits, size)
    prices = {
        "format": "calfcalc.price-list/1",
        "id": identifier(draw, "list"),
        "version": draw.choice(["2026-11-01.1", "v1", "1", "B_2"]),
        "currency": draw.choice(CURRENCIES[digits]),
        "validFrom": earlier_day(draw, ask.day),
    }
    if draw.chance(0.7):
        prices["validThrough"] = later_day(draw, ask.day)
    rates = add_tax(draw, prices)
    prices["items"] = items(draw, scale, ask, rates)
    if draw.chance(0.5):
        prices["packages"] = packages(draw, scale, ask, prices["items"], rates)
    if draw.chance(0.85):
        prices["promotions"] = promotions(draw, scale, ask, prices["items"])
    if draw.chance(0.4):
        prices["payableStep"] = draw.choice(STEPS[digits])
    add_payment(draw, scale, prices)
    add_notes(draw, scale, prices)
    return prices


# Tax


def add_tax(draw, prices):
    """The rate ids; [None] without tax."""
    if draw.chance(0.15):
        return [None]
    names = draw.some(["standard", "reduced", "exempt", "zero"], 1, 3)
    prices["tax"] = {
        "pricesInclude": draw.chance(0.5),
        "rates": [{"id": name, "percent": rate_percent(draw, name)} for name in names],
    }
    if draw.chance(0.5):
        prices["tax"]["rounding"] = draw.choice(["perRate", "perLine", "perLine"])
    if draw.chance(0.5):
        prices["tax"]["name"] = draw.choice(["VAT", "GST"])
    return names


def rate_percent(draw, name):
    if name in ("exempt", "zero"):
        return "0"
    return draw.choice(["20", "10", "5", "9", "7.5", "8.875", "19", "0.0001", "1000", percent(draw)])


def with_tax(draw, value, rates):
    if rates != [None]:
        value["tax"] = draw.choice(rates)
    return value


# Items


def items(draw, scale, ask, rates):
    found = [treatment(draw, scale, ask, ask.product, "ona", rates)]
    others = [product for product in ask.products if product != ask.product]
    for i, product in enumerate(draw.some(others, 0, draw.choice([0, 1, 2]))):
        found.append(treatment(draw, scale, ask, product, f"tx{i}", rates))
    stems = ["consult", "room", "nurse", "scan", "cream"]
    for stem in draw.some(stems, 0, draw.choice([0, 1, 3, 5])):
        found.append(other_item(draw, scale, stem, rates))
    return draw.shuffled(found)


def treatment(draw, scale, ask, product, item_id, rates):
    item = {"id": item_id, "name": draw.name(), "role": "treatment", "product": product}
    q = ask.units
    if draw.chance(0.3):
        item["freeUnits"] = draw.weighted([(0, 1), (draw.randint(1, 30), 4), (draw.near(ask.units, 0, 10_000), 2)])
        q = max(1, ask.units - item["freeUnits"])
    item["price"] = price(draw, scale, draw.choice(TREATMENT_MODELS), q, True)
    if draw.chance(0.15):
        item["discountable"] = draw.chance(0.4)
    limits(draw, scale, item)
    return with_tax(draw, item, rates)


def limits(draw, scale, item):
    least = scale.minor()
    if draw.chance(0.25):
        item["minimum"] = scale.text(least)
    if draw.chance(0.25):
        item["maximum"] = scale.text(least + draw.choice([0, scale.minor()]))


def other_item(draw, scale, stem, rates):
    item = {"id": stem, "name": draw.name(), "role": draw.choice(["fee", "extra"])}
    item["price"] = price(draw, scale, draw.choice(OTHER_MODELS), draw.choice([1, 2, 3, 10]), False)
    if draw.chance(0.6):
        item["every"] = draw.choice(["course", "session", "leg"])
    if draw.chance(0.5):
        item["when"] = draw.choice(["always", "chosen"])
    if draw.chance(0.4):
        item["discountable"] = draw.chance(0.7)
    if item["role"] == "fee" and draw.chance(0.5):
        item["redeemable"] = draw.choice(["100", "50", "33.3333", "0", "1000", percent(draw)])
    return with_tax(draw, item, rates)


def price(draw, scale, model, q, treatment_role):
    """A price of this model whose charge for about q is of the list's size."""
    if model == "unit":
        return {"model": model, "amount": scale.unit_price(q)}
    if model in ("graduated", "volume"):
        return {"model": model, "tiers": tiers(draw, scale, q)}
    if model == "block":
        size = draw.choice([1, 10, 25, draw.near(q, 1, 10_000), draw.randint(1, max(2, q))])
        return {"model": model, "size": size, "amount": scale.amount(size / max(q, size))}
    if model == "vial":
        return {"model": model, "vials": vials(draw, scale, q)}
    found = {"model": model, "amount": scale.amount()}
    if model == "session" and treatment_role and draw.chance(0.6):
        found["includes"] = draw.choice([0, q // 2, draw.near(q, 0, 10_000)])
        found["extraUnit"] = scale.unit_price(max(1, q // 4))
    return found


def tiers(draw, scale, q):
    """Ends at or beside q, so that bounds are met."""
    ends = {draw.near(draw.choice([q, max(1, q // 2), draw.randint(1, max(2, 2 * q))]), 1, 10_000) for _ in range(draw.randint(0, 3))}
    found = []
    for end in sorted(ends) + [None]:
        tier = {"unit": scale.unit_price(q)}
        if end is not None:
            tier["through"] = end
        if draw.chance(0.4):
            tier["flat"] = scale.amount(0.3)
        found.append(tier)
    return found


def vials(draw, scale, q):
    sizes = draw.some([50, 100, 200, 150, 30, 70, 1, 7, 300], 1, 4)
    if draw.chance(0.5):  # a price in proportion makes ties
        unit = scale.minor(1 / max(1, q))
        return [{"units": s, "amount": scale.text(s * unit)} for s in sizes]
    return [{"units": s, "amount": scale.amount(min(1.0, s / max(1, q)))} for s in sizes]


# Packages


def packages(draw, scale, ask, listed, rates):
    treatments = [item for item in listed if item["role"] == "treatment"]
    own = [item for item in treatments if item["product"] == ask.product]
    found = []
    for name in draw.some(["three", "two", "one", "all", "Zed"], 1, 3):
        item = draw.choice(own * 4 + treatments)
        package = {
            "id": name,
            "name": draw.name(),
            "item": item["id"],
            "sessions": draw.choice([1, ask.sessions, ask.sessions, draw.randint(1, ask.sessions), min(60, ask.sessions + 1)]),
            "unitsPerSession": draw.choice([0, ask.units // 2, draw.near(ask.units, 0, 10_000), draw.near(max(0, ask.units - item.get("freeUnits", 0)), 0, 10_000)]),
            "amount": scale.amount(),
        }
        if draw.chance(0.3):
            package["expiresMonths"] = draw.choice([0, 1, 6, 12, 36])
        if draw.chance(0.3):
            package["refund"] = draw.choice(["usedAtListPrice", "proRata", "none"])
        if draw.chance(0.4):
            with_tax(draw, package, rates)
        found.append(package)
    if len(found) > 1 and draw.chance(0.3):  # a tie for `best`
        found[1]["amount"] = found[0]["amount"]
    return found


# Promotions


def promotions(draw, scale, ask, listed):
    groups = {
        name: {"stage": draw.choice(["line", "order"]), "choose": draw.choice([None, "best", "first"])}
        for name in ["g1", "g2"]
    }
    names = ["spring", "loyal", "new-client", "a", "B", "z.9", "m_1", "Early"]
    return [
        promotion(draw, scale, ask, listed, name, groups)
        for name in draw.some(names, 1, draw.choice([1, 2, 4, 6]))
    ]


def promotion(draw, scale, ask, listed, name, groups):
    found = {"id": name, "name": draw.name(), "stage": draw.choice(["line", "order"])}
    if draw.chance(0.45):
        found["group"] = draw.choice(list(groups))
        group = groups[found["group"]]
        found["stage"] = group["stage"]
        if group["choose"]:
            found["choose"] = group["choose"]
    effect(draw, scale, ask, found)
    if draw.chance(0.25):
        found["cap"] = scale.amount(0.2)
    if draw.chance(0.5):
        found["priority"] = draw.choice([0, 1, 2, -1, 10_000, -10_000])
    if draw.chance(0.7):
        found["when"] = conditions(draw, scale, ask, listed)
    return found


def effect(draw, scale, ask, found):
    kinds = ["percent", "percent", "amount"] + (["unitPrice"] if found["stage"] == "line" else [])
    kind = draw.choice(kinds)
    if kind == "percent":
        found[kind] = percent(draw, 1000 if draw.chance(0.05) else 60 if draw.chance(0.8) else 100)
    elif kind == "amount":
        found[kind] = scale.amount(0.3)
    else:
        found[kind] = scale.unit_price(2 * ask.units)


def conditions(draw, scale, ask, listed):
    when = {}
    if draw.chance(0.2):
        when["from"] = earlier_day(draw, ask.day) if draw.chance(0.8) else later_day(draw, ask.day)
    if draw.chance(0.2):
        when["through"] = later_day(draw, ask.day) if draw.chance(0.8) else earlier_day(draw, ask.day)
    if draw.chance(0.2):
        when["code"] = draw.choice(ask.codes + ["SPRING"])
    if draw.chance(0.2):
        known = sorted({"member", *ask.audience})
        when["audience"] = draw.choice(known) if draw.chance(0.5) else draw.some(known, 1)
    if draw.chance(0.2):
        when["minSessions"] = draw.near(ask.sessions, 0, 60)
    if draw.chance(0.2):
        when["minSubtotal"] = scale.amount(draw.choice([0.5, 1, ask.sessions]))
    if draw.chance(0.25):
        when["items"] = draw.some([item["id"] for item in listed], 1)
    if draw.chance(0.15):
        when["products"] = draw.some(sorted({ask.product, *ask.products[:2]}), 1, 2) if draw.chance(0.5) else [ask.product]
    return when


# Deposit, financing, and what has no effect on money


def add_payment(draw, scale, prices):
    if draw.chance(0.4):
        deposit = draw.choice([{"percent": percent(draw)}, {"amount": scale.amount(0.5)}, {"amount": scale.amount(0.2)}, {"percent": draw.choice(["20", "50", "1000"])}])
        if draw.chance(0.4):
            deposit["minimum"] = scale.amount(0.5)
        if draw.chance(0.3):
            deposit["refundableUntilHours"] = draw.choice([0, 24, 48])
        prices["deposit"] = deposit
    if draw.chance(0.6):
        prices["financing"] = [financing(draw, scale, name) for name in draw.some(["six-months", "year", "slow"], 1)]


def financing(draw, scale, name):
    found = {
        "id": name,
        "name": draw.name(),
        "count": draw.weighted([(1, 8), (2, 8), (3, 15), (6, 25), (12, 25), (draw.randint(1, 60), 18), (360, 1)]),
        "annualRatePercent": draw.choice(["0", "0", "0.0001", "5.9", "9.9", "12", "19.99", "100", "1000", percent(draw)]),
    }
    if draw.chance(0.35):
        found["fee"] = scale.amount(draw.choice([0.01, 0.1, 1]))
    if draw.chance(0.35):
        found["firstAfterMonths"] = draw.choice([0, 1, 2, 3, 12, 60])
    return found


def add_notes(draw, scale, prices):
    if draw.chance(0.5):
        prices["jurisdiction"] = draw.choice(COUNTRIES)
    if draw.chance(0.4):
        prices["issuer"] = {"name": draw.name(), "address": draw.name(), "contact": draw.name(), "registration": draw.name()}
        if draw.chance(0.3):
            prices["issuer"]["identifiers"] = [{"scheme": "NPI", "value": draw.name()}]
    if draw.chance(0.4):
        prices["source"] = {"kind": draw.choice(["clinic", "web", "example"])}
        if draw.chance(0.5):
            prices["source"] |= {"url": "https://example.org/", "readOn": "2026-11-20"}
    if draw.chance(0.2):
        prices["cancellation"] = [{"withinHours": draw.choice([0, 24, 72]), "percent": percent(draw)}]
    if draw.chance(0.2):
        prices["touchUp"] = {"fromDay": 14, "throughDay": 28, "maximumUnits": 20, "amount": scale.amount()}
    if draw.chance(0.4):
        prices["quoteValidDays"] = draw.choice([0, 1, 7, 90, 365])
