"""Requests that read well and are refused: section 3's list, and section 8's."""

from datetime import date, timedelta


def refuse(draw, document, tables):
    """Changes a good request so that it is refused, or stands just on the right side."""
    request = document["quote"]
    draw.choice(WAYS)(draw, request, request["priceList"], tables)
    return document


def too_early(draw, request, prices, tables):
    start = date.fromisoformat(prices["validFrom"])
    if start > date.min:
        request["date"] = (start - timedelta(days=1)).isoformat()
    else:
        too_late(draw, request, prices, tables)


def too_late(draw, request, prices, tables):
    prices["validThrough"] = max(prices["validFrom"], prices.get("validThrough", request["date"]))
    last = date.fromisoformat(prices["validThrough"])
    request["date"] = (last + timedelta(days=draw.choice([0, 1, 1, 100]))).isoformat()


def not_priced(draw, request, prices, tables):
    priced = {item.get("product") for item in prices["items"]}
    request["product"] = draw.choice(["unknown", "Botox", *(p for p in tables.products if p not in priced)])


def sessions_out_of_range(draw, request, prices, tables):
    request["sessions"] = draw.choice([0, 61, 60, 100, 10_000])
    request.setdefault("intervalWeeks", 12)


def short_interval(draw, request, prices, tables):
    shortest = tables.products[request["product"]].minimum_interval_weeks
    request["intervalWeeks"] = draw.choice([0, 1, shortest - 1, shortest - 1, shortest])


def over_the_cap(draw, request, prices, tables):
    cap = tables.products[request["product"]].cap_units
    if cap is None:
        return no_dose(draw, request, prices, tables)
    over = cap + draw.choice([1, 1, 0, 100])
    recent = draw.choice([0, draw.randint(0, cap), cap])
    request["recentUnits"] = recent
    units = over - recent
    request["dose"] = draw.choice([{"total": units}, {"left": units}, {"left": units // 2, "right": units - units // 2}])


def class_not_held(draw, request, prices, tables):
    muscle = draw.choice(["thin", "medium", "thick"])
    request["dose"] = draw.choice([{"muscle": muscle}, {"left": muscle, "right": 0}, {"right": muscle}])
    unheld = {product for product, _ in tables.typical}
    for item in prices["items"]:
        if item.get("product") not in unheld | {None}:
            request["product"] = item["product"]


def undecided_dose(draw, request, prices, tables):
    request["dose"] = {"units": draw.choice([0, 1, 200])}


def no_dose(draw, request, prices, tables):
    request["dose"] = draw.choice([{"left": 0}, {"right": 0}, {"left": 0, "right": 0}, {"total": 0}])


def package_too_long(draw, request, prices, tables):
    own = next(i for i in prices["items"] if i.get("product") == request["product"])
    request["package"] = "long"
    more = {"id": "long", "name": "", "item": own["id"], "sessions": request["sessions"] + 1, "unitsPerSession": 100, "amount": "1"}
    prices["packages"] = prices.get("packages", []) + [more]


def package_of_another_product(draw, request, prices, tables):
    others = [i for i in prices["items"] if i.get("product") not in (None, request["product"])]
    if not others:
        return unknown_package(draw, request, prices, tables)
    request["package"] = "other"
    more = {"id": "other", "name": "", "item": others[0]["id"], "sessions": 1, "unitsPerSession": 100, "amount": "0"}
    prices["packages"] = prices.get("packages", []) + [more]


def unknown_package(draw, request, prices, tables):
    request["package"] = draw.choice(["nothing", "none", "BEST", "Best"])


def unknown_financing(draw, request, prices, tables):
    request["financing"] = "nothing"


def wrong_extra(draw, request, prices, tables):
    always = [i["id"] for i in prices["items"] if i.get("when", "always" if i["role"] == "fee" else "") == "always"]
    own = next(i["id"] for i in prices["items"] if i.get("product") == request["product"])
    request["extras"] = request.get("extras", {}) | {draw.choice(["nothing", own, *always]): draw.choice([0, 1])}


def no_interval(draw, request, prices, tables):
    request.pop("intervalWeeks", None)
    request["sessions"] = draw.choice([2, 2, 1])


def list_by_id(draw, request, prices, tables):
    request["priceList"] = "no-such-list"


WAYS = [
    too_early, too_late, not_priced, sessions_out_of_range, short_interval, over_the_cap, over_the_cap,
    class_not_held, undecided_dose, no_dose, package_too_long, package_of_another_product,
    unknown_package, unknown_financing, wrong_extra, no_interval, list_by_id,
]  # fmt: skip
