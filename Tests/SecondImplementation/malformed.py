"""Requests that break a rule of sections 1, 2 or 8, or are not JSON."""

import copy
import json
import re

MARK = "@@again@@"


def spoil(draw, document):
    """The bytes of a good request, spoilt in one way."""
    kind = draw.weighted([(spoil_text, 30), (spoil_anywhere, 35), (spoil_list, 35)])
    return kind(draw, document)


def plain(document):
    return json.dumps(document, ensure_ascii=False).encode()


# Not JSON, or not the JSON asked for -----------------------------------------


def spoil_text(draw, document):
    text = json.dumps(document, ensure_ascii=False)
    return draw.choice(TEXT_WAYS)(draw, text, document)


def truncated(draw, text, document):
    data = text.encode()
    return data[: draw.randint(1, len(data) - 1)]


def another_number(draw, text, document):
    """One integer of the text written in a way that is no integer."""
    places = list(re.finditer(r": (-?\d+)(?=[,}])", text))
    place = draw.choice(places)
    written = draw.choice(BAD_INTEGERS).replace("N", place.group(1))
    return (text[: place.start(1)] + written + text[place.end(1) :]).encode()


BAD_INTEGERS = [
    "01", "+1", "1.", "1.0", "1e2", "1E0", ".5", "0x10", "NaN", "Infinity", "-Infinity", "-1", "--1", "N0000", "NN.0",
    "99999999999999999999", "1" * 5000, "1e400", "-0.0", "1_000", "\uff11", "0b1", "-", "0N", "- 1",
]  # fmt: skip


def punctuation(draw, text, document):
    old, new = draw.choice(
        [("}", ",}"), ("]", ",]"), (":", ""), (":", "::"), (",", ",,"), (", ", "; "), ('"', "'"), ("{", "["), ("}", "]"), (", ", "\u00a0, "), (", ", ",\v"), (", ", ",//x\n".strip() + " "), ("{", "{/**/")]
    )
    places = [i for i in range(len(text)) if text.startswith(old, i)]
    at = draw.choice(places[-3:] + places[:3])
    spoilt = text[:at] + new + text[at + len(old) :]
    return spoilt.encode()


def strange_string(draw, text, document):
    """A text field holding what no JSON text may."""
    bad = draw.choice(
        [b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\x80", b"\x01", b"\x1f", b"\t",
         b"\\ud800", b"\\udc00", b"\\ud800\\u0041", b"\\udc00\\ud800", b"\\x41", b"\\u00g0", b"\\u12", b"\\", b"\\'", b"\\U0041", b"\\a"]
    )  # fmt: skip
    spoilt = with_text_field(document, MARK)
    return plain(spoilt).replace(MARK.encode(), b"a" + bad + b"b")


def with_text_field(document, text):
    spoilt = copy.deepcopy(document)
    spoilt["quote"]["practitioner"] = text
    return spoilt


def nested(draw, text, document):
    depth = draw.choice([62, 63, 65, 100, 5_000, 100_000])
    opened, closed = draw.choice([("[", "]"), ('{"a":', "}")])
    deep = opened * depth + ("1" if draw.chance(0.5) or opened != "[" else "") + closed * depth
    spoilt = json.dumps(with_text_field(document, MARK))
    return spoilt.replace(f'"{MARK}"', deep if draw.chance(0.7) else opened * depth).encode()


def other_document(draw, text, document):
    return draw.choice(
        ["null", "true", "12", '"quote"', "[]", "{}", "[" + text + "]", text + text, text + " x", "x" + text, "{" + text + "}",
         '{"quote": null}', '{"quote": []}', '{"quote": {}}', '{"Quote": {}}', "\\", "-", "\x00", '{"quote"}', text[:-1] + ', "more": 1}',
         text[:-1] + ', "quote": {}}', "True", "nul", "\x0c" + text, text.replace("{", "{\x00", 1), '{"quote": ' + text + "}"]
    ).encode()  # fmt: skip


def repeated_key(draw, text, document):
    spoilt = copy.deepcopy(document)
    target = draw.choice([c for c in containers(spoilt) if isinstance(c, dict) and c])
    key = draw.choice(list(target))
    target[MARK] = copy.deepcopy(target[key]) if draw.chance(0.5) else draw.choice([None, 1, "x"])
    again = json.dumps(key)
    if draw.chance(0.3):
        again = f'"\\u{ord(key[0]):04x}{key[1:]}"'
    return json.dumps(spoilt).replace(json.dumps(MARK), again).encode()


TEXT_WAYS = [
    truncated, another_number, another_number, punctuation, strange_string, strange_string, nested,
    other_document, repeated_key, repeated_key,
]  # fmt: skip


# One value anywhere ----------------------------------------------------------


def spoil_anywhere(draw, document):
    spoilt = copy.deepcopy(document)
    places = [(c, key) for c in containers(spoilt) for key in (c if isinstance(c, dict) else range(len(c)))]
    places = [(c, key) for c, key in places if not (c is spoilt)]
    draw.choice(ANYWHERE)(draw, places)
    return plain(spoilt)


def containers(value):
    if isinstance(value, (dict, list)):
        yield value
        for child in value.values() if isinstance(value, dict) else value:
            yield from containers(child)


def null(draw, places):
    container, key = draw.choice(places)
    container[key] = None


def unknown_key(draw, places):
    container, key = draw.choice([p for p in places if isinstance(p[0], dict)])
    container[draw.choice([key + "s", key.upper() + "_", key[:-1] + "\u0435", "", " " + key, "x"])] = container[key]


def missing_key(draw, places):
    container, key = draw.choice([(c, k) for c, k in places if isinstance(c, dict) and not undecided(c, k)])
    del container[key]


def undecided(container, key):
    """Keys the contract does not say are required: who issued the list."""
    return "address" in container or "scheme" in container


def wrong_type(draw, places):
    container, key = draw.choice(places)
    value = container[key]
    if isinstance(value, bool):
        container[key] = draw.choice(["true", 1, 0, [], {}])
    elif isinstance(value, int):
        container[key] = draw.choice([str(value), True, [value], {}, value + 0.5])
    elif isinstance(value, str):
        container[key] = draw.choice([5, True, {"a": value}, 1.5, False])
    elif isinstance(value, list):
        container[key] = draw.choice([{}, "x", 1, True, {str(i): v for i, v in enumerate(value)}])
    else:
        container[key] = draw.choice([[], "x", 1, True, [value], list(value.values())])


def wrong_amount(draw, places):
    container, key = draw.choice([p for p in places if re.fullmatch(r"[0-9.]+", str(p[0][p[1]])) and isinstance(p[0][p[1]], str)])
    container[key] = draw.choice(
        ["-1", "+1", "1,200", "01", "00", "1.", ".5", "1e3", "", " 1", "1 ", "\uff11", "\u0661", "1.23456789", "0x10", "1_000", "9" * 16, "0.000000000000001",
         "NaN", "1.2.3", "$5", "1000.0001", "1" * 60, "1\n", "-0", "1.2345", "999999999999.9999", "1,5", "\u2212" "1"]
    )  # fmt: skip


def wrong_day(draw, places):
    days = [p for p in places if re.fullmatch(r"\d{4}-\d\d-\d\d", str(p[0][p[1]]))]
    container, key = draw.choice(days)
    container[key] = draw.choice(
        ["2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01", "2026-1-01", "0000-01-01", "2026-11-31", "20261122", "2026-11-22T00:00",
         "1900-02-29", "2100-02-29", " 2026-11-22", "2026-11-22 ", "10000-01-01", "2026/11/22", "-001-01-01", "", "2026-11-2\u0662", "2026-11-22\n"]
    )  # fmt: skip


def wrong_id(draw, places):
    ids = [p for p in places if p[1] in ("id", "version", "item", "product", "tax", "code", "group", "package", "financing", "number")]
    container, key = draw.choice(ids)
    if isinstance(container[key], str):
        container[key] = draw.choice(["", "a b", "x" * 65, "\u00e9", "a/b", "a\u0000", "@", "a\n", "caf\u00e9", "a:b", "\u0131d"])


def wrong_choice(draw, places):
    keys = ("role", "stage", "model", "kind", "rounding", "choose", "refund", "view", "detail", "every", "when", "format", "currency", "jurisdiction", "muscle")
    container, key = draw.choice([p for p in places if p[1] in keys and isinstance(p[0][p[1]], str)])
    container[key] = draw.choice(["", "Unit", "both", "ZZZ", "gbp", "AB", "gb", "GBR", "calfcalc.price-list/2", container[key] + " ", container[key].swapcase()])


def out_of_range(draw, places):
    container, key = draw.choice([p for p in places if type(p[0][p[1]]) is int])
    container[key] = draw.choice([-1, -10_001, 10_001, 2**31, 2**63, 2**64, -(2**63) - 1, 10**30])


ANYWHERE = [
    null, unknown_key, unknown_key, missing_key, missing_key, wrong_type, wrong_type, wrong_amount, wrong_amount,
    wrong_day, wrong_id, wrong_choice, out_of_range,
]  # fmt: skip


# The refusals of a price list, and the rules of section 8 ---------------------


def spoil_list(draw, document):
    spoilt = copy.deepcopy(document)
    prices = spoilt["quote"]["priceList"]
    own = next(i for i in prices["items"] if i.get("product") == spoilt["quote"]["product"])
    draw.choice(LIST_WAYS)(draw, prices, own, spoilt["quote"])
    return plain(spoilt)


def more(prices, key, entry):
    prices[key] = prices.get(key, []) + [entry]


def fee(prices, own, **changes):
    entry = {"id": "more-fee", "name": "", "role": "fee", "price": {"model": "each", "amount": "1"}} | changes
    if "tax" in own:
        entry["tax"] = own["tax"]
    more(prices, "items", entry)


def promote(prices, **changes):
    entry = {"id": "more-promotion", "name": "", "stage": "line"} | changes
    more(prices, "promotions", entry)


def pack(prices, own, **changes):
    entry = {"id": "more-package", "name": "", "item": own["id"], "sessions": 1, "unitsPerSession": 1, "amount": "1"}
    more(prices, "packages", entry | changes)


def backwards(draw, prices, own, request):
    prices["validThrough"], prices["validFrom"] = "2020-01-01", "2020-01-02"


def repeated_id(draw, prices, own, request):
    key = draw.choice([k for k in ("items", "packages", "promotions", "financing") if prices.get(k)])
    again = copy.deepcopy(draw.choice(prices[key]))
    if again.get("role") == "treatment":
        again = {"id": again["id"], "name": "", "role": "fee", "price": {"model": "each", "amount": "1"}}
        again |= {"tax": own["tax"]} if "tax" in own else {}
    prices[key].append(again)


def repeated_rate(draw, prices, own, request):
    if "tax" in prices:
        prices["tax"]["rates"].append(copy.deepcopy(prices["tax"]["rates"][0]))
    else:
        own["tax"] = "standard"


def missing_rate(draw, prices, own, request):
    draw.choice(prices["items"])["tax"] = "nothing"


def missing_item(draw, prices, own, request):
    draw.choice([lambda: pack(prices, own, item="nothing"), lambda: promote(prices, percent="1", when={"items": ["nothing"]})])()


def missing_product(draw, prices, own, request):
    unknown = draw.choice(["Botox", "ONABOTULINUMTOXINA", "onabotulinumtoxina"])
    draw.choice([lambda: own.update(product=unknown), lambda: promote(prices, percent="1", when={"products": [own["product"], unknown]})])()


def bad_tiers(draw, prices, own, request):
    ends = draw.choice([[10, 10, None], [10, 5, None], [10, 20], [5], [None, None], [None, 5], [0, None], [10, None, 20, None], []])
    model = draw.choice(["graduated", "volume"])
    own["price"] = {"model": model, "tiers": [{"unit": "1"} | ({"through": e} if e is not None else {}) for e in ends]}


def minimum_above(draw, prices, own, request):
    own["minimum"], own["maximum"] = draw.choice([("2", "1"), ("100", "99"), ("1", "0")])


def no_step(draw, prices, own, request):
    prices["payableStep"] = draw.choice(["0", "0.", "0.0000000"])


def second_treatment(draw, prices, own, request):
    more(prices, "items", copy.deepcopy(own) | {"id": "again"})


def vial_twice(draw, prices, own, request):
    sizes = draw.choice([[50, 50], [50, 100, 50], [], [0], [10_001]])
    own["price"] = {"model": "vial", "vials": [{"units": s, "amount": str(i)} for i, s in enumerate(sizes)]}


def too_precise(draw, prices, own, request):
    own["price"] = {"model": draw.choice(["leg", "session"]), "amount": "1.2345"}


def wrong_role(draw, prices, own, request):
    draw.choice(
        [
            lambda: own.update(price={"model": "each", "amount": "1"}),
            lambda: fee(prices, own, price={"model": "vial", "vials": [{"units": 1, "amount": "1"}]}),
            lambda: fee(prices, own, price={"model": "leg", "amount": "1"}),
            lambda: fee(prices, own, price={"model": "session", "amount": "1", "includes": 1, "extraUnit": "1"}),
            lambda: fee(prices, own, freeUnits=1),
            lambda: fee(prices, own, minimum="1"),
            lambda: fee(prices, own, maximum="1"),
            lambda: fee(prices, own, product=own["product"]),
            lambda: own.update(every="session"),
            lambda: own.update(when="always"),
            lambda: own.update(redeemable="10"),
            lambda: own.pop("product"),
        ]
    )()


def half_a_session(draw, prices, own, request):
    own["price"] = {"model": "session", "amount": "1"} | draw.choice([{"includes": 1}, {"extraUnit": "1"}])


def bad_package(draw, prices, own, request):
    if draw.chance(0.5):
        return pack(prices, own, id="best")
    fee(prices, own)
    pack(prices, own, item="more-fee")


def bad_promotion(draw, prices, own, request):
    draw.choice(
        [
            lambda: promote(prices),
            lambda: promote(prices, percent="1", amount="1"),
            lambda: promote(prices, percent="1", unitPrice="1"),
            lambda: promote(prices, stage="order", unitPrice="1"),
            lambda: promote(prices, percent="1", choose="best"),
            lambda: promote(prices, percent="1", when={"items": []}),
            lambda: promote(prices, percent="1", when={"products": []}),
            lambda: promote(prices, percent="1", when={"audience": []}),
            lambda: promote(prices, percent="1", when={"items": own["id"]}),
            lambda: promote(prices, percent="1", when={"code": ["a"]}),
            lambda: promote(prices, percent="1", when={"sessions": 1}),
            lambda: promote(prices, percent="1000.0001"),
        ]
    )()


def bad_group(draw, prices, own, request):
    one = {"percent": "1", "group": "more"}
    first, second = draw.choice([({"choose": "best"}, {"choose": "first"}), ({"choose": "best"}, {}), ({"stage": "line"}, {"stage": "order"})])
    promote(prices, **one, **first)
    promote(prices, **one, **second, id="second-promotion")


def bad_deposit(draw, prices, own, request):
    prices["deposit"] = draw.choice([{}, {"percent": "1", "amount": "1"}, {"minimum": "1"}, {"percent": "1", "maximum": "1"}])


def bad_dose(draw, prices, own, request):
    request["dose"] = draw.choice(
        [{}, {"left": 1, "total": 2}, {"muscle": "thin", "left": 1}, {"muscle": "Thin"}, {"left": "100"}, {"left": "huge"}, {"both": 1}, {"left": 10_001},
         {"muscle": 5}, {"total": "thin"}, 200, [100, 100], "thin", {"units": 200, "left": 1}]
    )  # fmt: skip


LIST_WAYS = [
    backwards, repeated_id, repeated_rate, missing_rate, missing_item, missing_product, bad_tiers, bad_tiers, minimum_above, no_step,
    second_treatment, vial_twice, too_precise, wrong_role, wrong_role, half_a_session, bad_package, bad_promotion, bad_promotion,
    bad_group, bad_deposit, bad_dose,
]  # fmt: skip
