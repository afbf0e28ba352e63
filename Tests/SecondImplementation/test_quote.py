"""The second implementation, tested by hand-worked cases and by laws.

Amounts are GBP unless said; each expected number is worked in the comment above it.
"""

import itertools
import json
import unittest
from pathlib import Path

from arithmetic import largest_remainder, round_half_away
from compare import differences
from draw import Draw
from generate import request_line
from instalments import annuity, apr_of, payments_of
from pricelist import Financing
from prices import cheapest_vials, read_price
from quote import answer, answer_line
from random_request import random_request
from strictjson import parse
from tables import EVIDENCE

ONA = "onabotulinumtoxinA"
CONFORMANCE = Path(__file__).resolve().parents[1] / "CalfBaseTests" / "Conformance" / "json" / "test_parsing"


def item(price, **changes):
    return {"id": "ona", "name": "", "role": "treatment", "product": ONA, "price": price} | changes


def fee(amount, **changes):
    price = {"model": "each", "amount": amount}
    return {"id": "fee", "name": "", "role": "fee", "price": price} | changes


def promotion(promotion_id, stage, when=None, **changes):
    found = {"id": promotion_id, "name": "", "stage": stage} | changes
    return found | ({"when": when} if when else {})


def ask(items, listed=None, **changes):
    """A request for 200 units once, with these items and these parts of the list."""
    prices = {"format": "calfcalc.price-list/1", "id": "l", "version": "1", "currency": "GBP"}
    prices |= {"validFrom": "2026-01-01", "items": items} | (listed or {})
    request = {"priceList": prices, "date": "2026-11-22", "product": ONA, "dose": {"total": 200}}
    return {"quote": request | {"sessions": 1, "intervalWeeks": 12} | changes}


def quoted(*given, **changes):
    found = answer(ask(*given, **changes), EVIDENCE)
    if "quote" not in found:
        raise AssertionError(found["error"])
    return found["quote"]


def error(document):
    return answer(document, EVIDENCE).get("error", {}).get("kind")


UNIT_12 = {"model": "unit", "amount": "12.00"}
SESSION_100 = {"model": "session", "amount": "100.00"}


def vat(percent="20", include=True, rounding="perRate"):
    rates = [{"id": "standard", "percent": percent}]
    return {"name": "VAT", "pricesInclude": include, "rounding": rounding, "rates": rates}


class Arithmetic(unittest.TestCase):
    def test_halves_go_away_from_zero(self):
        for numerator, denominator, expected in [(5, 2, 3), (-5, 2, -3), (7, 3, 2), (-7, 3, -2), (0, 9, 0)]:
            self.assertEqual(round_half_away(numerator, denominator), expected)

    def test_largest_remainder(self):
        # 10 over 1:1:1 is 3.33 each: one unit left, to the earliest.
        self.assertEqual(largest_remainder(10, [1, 1, 1]), [4, 3, 3])
        # 5 over 1:2:3 is 0.83, 1.67, 2.5: floors 0 1 2, two left to .83 and .67.
        self.assertEqual(largest_remainder(5, [1, 2, 3]), [1, 2, 2])
        self.assertEqual(largest_remainder(-10, [1, 1, 1]), [-4, -3, -3])
        self.assertEqual(largest_remainder(0, [0, 0]), [0, 0])


class Models(unittest.TestCase):
    TIERS = [{"through": 100, "unit": "14.00", "flat": "5.00"}, {"unit": "12.00", "flat": "1.00"}]

    def charge(self, price, q, legs=2, role="treatment"):
        return read_price(price, "price", role, 2).charge(q, legs)

    def test_unit_rounds_halves_up(self):
        # 3 x 0.005 = 0.015 -> 0.02; 3 x 0.0049 = 0.0147 -> 0.01
        self.assertEqual(self.charge({"model": "unit", "amount": "0.005"}, 3), 2)
        self.assertEqual(self.charge({"model": "unit", "amount": "0.0049"}, 3), 1)

    def test_graduated(self):
        # 100: 1400 + 5; 101: 1405 + 12 + 1 = 1418; 0: nothing, no flat either
        for q, expected in [(0, 0), (1, 1900), (100, 140500), (101, 141800)]:
            self.assertEqual(self.charge({"model": "graduated", "tiers": self.TIERS}, q), expected)

    def test_graduated_is_rounded_once(self):
        # 0.004 + 0.004 = 0.008 -> 0.01; rounded apart it would be 0.00
        tiers = [{"through": 1, "unit": "0.004"}, {"unit": "0.004"}]
        self.assertEqual(self.charge({"model": "graduated", "tiers": tiers}, 2), 1)

    def test_volume(self):
        # 100: 1400 + 5; 101: 101 x 12 + 1 = 1213
        for q, expected in [(0, 0), (100, 140500), (101, 121300)]:
            self.assertEqual(self.charge({"model": "volume", "tiers": self.TIERS}, q), expected)

    def test_block(self):
        for q, expected in [(0, 0), (1, 700), (50, 700), (51, 1400)]:
            self.assertEqual(self.charge({"model": "block", "size": 50, "amount": "7.00"}, q), expected)

    def test_session(self):
        # 150 included of 160: 100 + 10 x 2.005 = 120.05
        price = SESSION_100 | {"includes": 150, "extraUnit": "2.005"}
        self.assertEqual(self.charge(price, 160), 12005)
        self.assertEqual(self.charge(price, 0), 10000)

    def test_leg_and_each(self):
        self.assertEqual(self.charge({"model": "leg", "amount": "90.00"}, 0, legs=2), 18000)
        self.assertEqual(self.charge({"model": "each", "amount": "1.50"}, 3, role="fee"), 450)

    def test_vials(self):
        # At 1.00 a unit 50 + 100 and 3 x 50 cost the same and waste nothing: fewer vials.
        self.assertEqual(cheapest_vials(((100, 10000), (50, 5000)), 150), (15000, 150, (1, 1)))
        # 120 units: one 200 at 9 beats 100 + 50 at 10.
        self.assertEqual(cheapest_vials(((200, 900), (100, 600), (50, 400)), 120), (900, 200, (1, 0, 0)))
        # Same price, less left over: 150 in 100 + 50 (10) before one 200 (10).
        self.assertEqual(cheapest_vials(((200, 1000), (100, 600), (50, 400)), 150), (1000, 150, (0, 1, 1)))
        # Same price, leftover and number: 150 + 50, not 100 + 100.
        vials = ((150, 1500), (100, 1000), (50, 500))
        self.assertEqual(cheapest_vials(vials, 200), (2000, 200, (1, 0, 1)))

    def test_vials_against_every_set(self):
        draw = Draw(7)
        for _ in range(60):
            sizes = sorted(draw.sample(range(1, 9), 3), reverse=True)
            vials = tuple((size, draw.randint(0, 12)) for size in sizes)
            q = draw.randint(1, 16)
            sets = itertools.product(*(range(-(-q // size) + 1) for size in sizes))
            enough = [s for s in sets if sum(n * size for n, size in zip(s, sizes)) >= q]

            def order(counts):
                total = sum(n * size for n, size in zip(counts, sizes))
                cost = sum(n * amount for n, (_, amount) in zip(counts, vials))
                return cost, total, sum(counts), [-n for n in counts]

            self.assertEqual(cheapest_vials(vials, q)[2], min(enough, key=order))


class Quotes(unittest.TestCase):
    def test_the_contract_s_example(self):
        # 200 x 12 = 2400; 10 % off is 240; 2160 / 1.2 = 1800 and tax 360; half down is
        # 1080. i = 9.9 % / 12: the annuity of 1080 over 6 is 185.2346, the last 185.26.
        listed = {
            "tax": vat(),
            "promotions": [promotion("spring", "order", {"code": "SPRING"}, percent="10")],
            "deposit": {"percent": "50", "minimum": "50.00"},
            "financing": [{"id": "six", "name": "", "count": 6, "annualRatePercent": "9.9"}],
        }
        found = quoted([item(UNIT_12, tax="standard")], listed, codes=["SPRING"], financing="six")
        self.assertEqual(
            found["totals"],
            {"lines": "2400.00", "discounts": "240.00", "net": "1800.00", "tax": "360.00", "total": "2160.00",
             "rounding": "0.00", "payable": "2160.00", "deposit": "1080.00", "balance": "1080.00"},
        )  # fmt: skip
        self.assertEqual(
            found["instalments"],
            {"payments": ["185.23"] * 5 + ["185.26"], "totalToPay": "1111.41", "costOfCredit": "31.41", "apr": "10.37"},
        )
        self.assertEqual(found["validUntil"], "2026-12-22")

    def test_order_of_lines(self):
        items = [
            fee("1.00", id="chosen", when="chosen", every="session"),
            fee("2.00", id="each-leg", every="leg"),
            item(UNIT_12),
            fee("3.00", id="course"),
            fee("4.00", id="visit", every="session"),
        ]
        found = quoted(items, sessions=2, extras={"chosen": 3})
        self.assertEqual(
            [(line["session"], line["item"], line["quantity"], line["amount"]) for line in found["lines"]],
            [(1, "course", 1, "3.00"), (1, "ona", 200, "2400.00"), (1, "each-leg", 2, "4.00"), (1, "visit", 1, "4.00"),
             (2, "ona", 200, "2400.00"), (2, "each-leg", 2, "4.00"), (2, "visit", 1, "4.00"), (1, "chosen", 3, "3.00")],
        )  # fmt: skip
        # Session 1: 3 + 2400 + 4 + 4 + 3; session 2: 2400 + 4 + 4.
        self.assertEqual([s["payable"] for s in found["sessions"]], ["2414.00", "2408.00"])
        self.assertEqual(found["sessions"][1]["date"], "2027-02-14")

    def test_a_discount_reaches_the_minimum_line(self):
        # 10 units at 3 = 30, brought up to 100; 50 off: 30 of the treatment, 20 of the minimum.
        listed = {"promotions": [promotion("p", "line", amount="50.00")]}
        found = quoted([item({"model": "unit", "amount": "3"}, minimum="100.00")], listed, dose={"left": 10})
        self.assertEqual(
            [(line["kind"], line["amount"], line["discount"], line["net"]) for line in found["lines"]],
            [("treatment", "30.00", "30.00", "0.00"), ("minimum", "70.00", "20.00", "50.00")],
        )

    def test_a_maximum_comes_before_discounts(self):
        # 2400 brought down to 500; 10 % of 500 is 50, on the treatment line.
        listed = {"promotions": [promotion("p", "line", percent="10")]}
        found = quoted([item(UNIT_12, maximum="500")], listed)
        self.assertEqual(
            [(line["kind"], line["amount"], line["discount"], line["net"]) for line in found["lines"]],
            [("treatment", "2400.00", "50.00", "2350.00"), ("maximum", "-1900.00", "0.00", "-1900.00")],
        )

    def test_a_package_and_its_excess(self):
        # 200 - 20 free - 150 = 30 above, 360.00 in each of two sessions; the third is 180 x 12.
        package = {"id": "two", "name": "", "item": "ona", "sessions": 2, "unitsPerSession": 150, "amount": "3000.00"}
        found = quoted([item(UNIT_12, freeUnits=20)], {"packages": [package]}, sessions=3, package="two")
        self.assertEqual(
            [(line["session"], line["kind"], line["quantity"], line["amount"]) for line in found["lines"]],
            [(1, "package", 1, "3000.00"), (1, "excess", 30, "360.00"), (2, "excess", 30, "360.00"), (3, "treatment", 180, "2160.00")],
        )

    def test_best_package(self):
        def package(name, amount, sessions=1):
            return {"id": name, "name": "", "item": "ona", "sessions": sessions, "unitsPerSession": 200, "amount": amount}

        def best(*packages):
            return quoted([item(UNIT_12)], {"packages": list(packages)}, package="best")["package"]

        self.assertIsNone(best(package("a", "2400.00")))  # a tie: none
        self.assertEqual(best(package("b", "2399.99"), package("a", "2399.99")), "a")
        self.assertIsNone(best(package("long", "0.00", sessions=2)))  # longer than the course

    def test_groups(self):
        # On 2400: a takes 100, b 120 (5 %); c is ungrouped and works on what is left.
        members = [("a", {"amount": "100.00"}), ("b", {"percent": "5"})]
        listed = [promotion(name, "order", group="g", **effect) for name, effect in members]
        listed.append(promotion("c", "order", percent="10", priority=1))

        def reductions(choose):
            marked = [p | ({"choose": choose} if choose and "group" in p else {}) for p in listed]
            found = quoted([item(UNIT_12)], {"promotions": marked})
            return [(r["promotion"], r["amount"]) for r in found["reductions"]], found["notApplied"]

        self.assertEqual(reductions(None), ([("b", "120.00"), ("c", "228.00")], ["a"]))
        self.assertEqual(reductions("first"), ([("a", "100.00"), ("c", "230.00")], ["b"]))

    def test_an_order_reduction_is_shared(self):
        # 0.05 off three lines of 1.00: 1.67 each; floors 1 1 1, two left to the first two.
        items = [item({"model": "session", "amount": "1.00"})]
        found = quoted(items, {"promotions": [promotion("p", "order", amount="0.05")]}, sessions=3)
        self.assertEqual([line["discount"] for line in found["lines"]], ["0.02", "0.02", "0.01"])

    def test_unit_price_counts_only_if_lower(self):
        # 200 x 13 is dearer than 2400: nothing. 200 x 10 = 2000: 400 off, capped at 300.
        def discount(**changes):
            listed = {"promotions": [promotion("p", "line", **changes)]}
            found = quoted([item(UNIT_12)], listed)
            return found["totals"]["discounts"], found["notApplied"]

        self.assertEqual(discount(unitPrice="13"), ("0.00", ["p"]))
        self.assertEqual(discount(unitPrice="10", cap="300.00"), ("300.00", []))

    def test_minimum_subtotal_counts_fees(self):
        # 2400 + 100 reaches 2500.00 and not 2500.01.
        def discount(least):
            listed = {"promotions": [promotion("p", "order", {"minSubtotal": least}, amount="1.00")]}
            return quoted([item(UNIT_12), fee("100.00")], listed)["totals"]["discounts"]

        self.assertEqual(discount("2500.00"), "1.00")
        self.assertEqual(discount("2500.01"), "0.00")

    def test_redemption(self):
        # A 50.00 consultation, half given back: 25.00 over two sessions of 100: 12.50 each.
        found = quoted([item(SESSION_100), fee("50.00", redeemable="50")], sessions=2)
        self.assertEqual([line["discount"] for line in found["lines"]], ["0.00", "12.50", "12.50"])
        self.assertEqual(found["reductions"], [{"promotion": "fee", "stage": "redemption", "amount": "25.00"}])
        # Given back at most what the treatment comes to: 100.00 of 150.00.
        found = quoted([item(SESSION_100), fee("150.00", redeemable="100")])
        self.assertEqual(found["totals"]["discounts"], "100.00")

    def test_tax_per_rate_and_per_line(self):
        # Three lines of 0.03 at 20 % on top: together 0.018 -> 0.02; apart 0.006 -> 0.01 each.
        items = [item({"model": "session", "amount": "0.03"}, tax="standard")]
        for rounding, tax in [("perRate", "0.02"), ("perLine", "0.03")]:
            found = quoted(items, {"tax": vat(include=False, rounding=rounding)}, sessions=3)
            self.assertEqual(found["totals"]["tax"], tax)

    def test_payable_step(self):
        # 1005 won to the next 10, halves away from zero: 1010.
        listed = {"currency": "KRW", "payableStep": "10"}
        found = quoted([item({"model": "session", "amount": "1005"})], listed)
        self.assertEqual((found["totals"]["payable"], found["totals"]["rounding"]), ("1010", "5"))

    def test_deposit_bounds(self):
        def deposit(**given):
            return quoted([item(SESSION_100)], {"deposit": given})["totals"]["deposit"]

        self.assertEqual(deposit(percent="10", minimum="20.00"), "20.00")
        self.assertEqual(deposit(amount="20.00", minimum="500.00"), "100.00")
        self.assertEqual(deposit(percent="33.3333"), "33.33")

    def test_the_largest_figure(self):
        largest = {"model": "session", "amount": "9999999999999.99"}
        self.assertEqual(quoted([item(largest)])["totals"]["payable"], "9999999999999.99")
        self.assertEqual(error(ask([item(largest), fee("0.01")])), "refused")


class Instalments(unittest.TestCase):
    def financing(self, **changes):
        return Financing(**({"id": "f", "count": 3, "annual_rate": 0, "fee": 0, "first_after_months": 1} | changes))

    def test_without_interest(self):
        # 10.00 in three: 3.34 3.33 3.33; a fee of 0.50 stands in the first.
        self.assertEqual(payments_of(1000, self.financing(fee=50)), [384, 333, 333])

    def test_annuity(self):
        # 1 % a month for a month: 1000 x 1.01. For two: 1000 x 0.01 x 1.0201 / 0.0201 = 507.51
        self.assertEqual(annuity(1000, 12, 1200, 1), 1010)
        self.assertEqual(annuity(100000, 12, 1200, 2), 50751)

    def test_payments_settle(self):
        # 1000.00 at 1 % a month: 507.51 twice (1010.00 - 507.51 = 502.49, and 5.02 on it).
        self.assertEqual(payments_of(100000, self.financing(count=2, annual_rate=120_000)), [50751, 50751])
        # 0.10 in four at 12 %: the annuity 2.56 is 3; 3, 3, 3 and the 1 that is left.
        self.assertEqual(payments_of(10, self.financing(count=4, annual_rate=120_000)), [3, 3, 3, 1])
        # 0.01 in three at 1000 %: the annuity 0.995 is 1, the interest 0.83 is 1: 1, 1, and 1 + 1.
        self.assertEqual(payments_of(1, self.financing(annual_rate=10_000_000)), [1, 1, 2])

    def test_apr(self):
        # 1 % a month is 1.01^12 - 1 = 12.6825 % a year.
        self.assertEqual(str(apr_of(10000, [10100], 1)), "12.68")
        # 200.00 against 202.01 a year later: 1.005 % exactly, a half: 1.01.
        self.assertEqual(str(apr_of(20000, [20201], 12)), "1.01")
        self.assertEqual(str(apr_of(10000, [5000, 5000], 1)), "0.00")
        # More than the balance paid at once: no rate solves it.
        self.assertIsNone(apr_of(10000, [10001, 1], 0))
        # 100.01 for 0.01 after a month: 10001^12, beyond what is shown.
        self.assertIsNone(apr_of(1, [10001], 1))

    def test_apr_of_a_car_loan(self):
        # Published: 36 payments of 166.07 on 5000 are 1 % a month (annuity 166.0715).
        self.assertAlmostEqual(float(apr_of(500000, [16607] * 36, 1)), 12.68, delta=0.005)

    def test_nothing_to_finance(self):
        financing = [{"id": "f", "name": "", "count": 3, "annualRatePercent": "0", "fee": "5"}]
        found = quoted([item({"model": "session", "amount": "0"})], {"financing": financing}, financing="f")
        self.assertEqual(found["instalments"], {"payments": [], "totalToPay": "0.00", "costOfCredit": "0.00"})


class Errors(unittest.TestCase):
    def test_refused(self):
        good = [item(UNIT_12)]
        package = {"id": "p", "name": "", "item": "ona", "sessions": 2, "unitsPerSession": 1, "amount": "1"}
        for document in [
            ask(good, date="2025-12-31"),
            ask(good, {"validThrough": "2026-11-21"}),
            ask(good, product="incobotulinumtoxinA"),
            ask(good, sessions=0),
            ask(good, sessions=61),
            ask(good, intervalWeeks=11),
            ask(good, recentUnits=201),
            ask(good, dose={"units": 200}),
            ask(good, dose={"left": 0}),
            ask(good, {"packages": [package]}, package="p"),
            ask(good, package="none"),
            ask(good, extras={"ona": 1}),
            ask([item(UNIT_12, product="lanbotulinumtoxinA")], product="lanbotulinumtoxinA", dose={"muscle": "thin"}),
        ]:
            self.assertEqual(error(document), "refused", document)

    def test_on_the_right_side(self):
        good = [item(UNIT_12)]
        for changes in [{"recentUnits": 200}, {"sessions": 60}, {"dose": {"left": 0, "right": 1}}]:
            self.assertIsNone(error(ask(good, **changes)), changes)
        self.assertIsNone(error(ask(good, {"validThrough": "2026-11-22"})))

    def test_malformed(self):
        for price in [
            {"model": "unit", "amount": "1,200"},
            {"model": "unit", "amount": "01"},
            {"model": "unit", "amount": "1."},
            {"model": "unit", "amount": "1.1234567"},
            {"model": "unit", "amount": 12},
            {"model": "unit", "amount": "1" * 16},
            {"model": "leg", "amount": "1.123"},
            {"model": "each", "amount": "1"},
            {"model": "graduated", "tiers": []},
            {"model": "graduated", "tiers": [{"unit": "1", "through": 1}]},
            {"model": "vial", "vials": [{"units": 1, "amount": "1"}, {"units": 1, "amount": "2"}]},
            {"model": "session", "amount": "1", "includes": 1},
        ]:
            self.assertEqual(error(ask([item(price)])), "malformed", price)
        good = [item(UNIT_12)]
        for changes in [
            {"dose": {}},
            {"dose": {"muscle": "Thin"}},
            {"sessions": True},
            {"sessions": 2.0},
            {"sessions": 10_001},
            {"date": "2026-02-29"},
            {"package": None},
            {"colour": "red"},
        ]:
            self.assertEqual(error(ask(good, **changes)), "malformed", changes)

    def test_json(self):
        for text in ['{"a":1,"a":1}', "[01]", "[NaN]", "[1,]", '["\\ud800"]', "[" * 65 + "]" * 65, '["\t"]', "", "[1] 2"]:
            with self.subTest(text=text), self.assertRaises(Exception):
                parse(text)
        for data in [b'["\xff"]', b'["\xed\xa0\x80"]', b'["\xc0\xaf"]']:
            with self.subTest(data=data), self.assertRaises(Exception):
                parse(data)
        self.assertEqual(parse("[" * 64 + "]" * 64), parse(b"[" * 64 + b"]" * 64))

    def test_blank_lines_are_passed_over(self):
        self.assertIsNone(answer_line(b" \t\r", EVIDENCE))

    @unittest.skipUnless(CONFORMANCE.is_dir(), "JSONTestSuite is not here")
    def test_json_test_suite(self):
        for path in CONFORMANCE.glob("*.json"):
            with self.subTest(path=path.name):
                try:
                    parse(path.read_bytes())
                    accepted = True
                except Exception as problem:
                    self.assertEqual(type(problem).__name__, "Malformed")
                    accepted = "repeated key" in str(problem)  # legal JSON, refused by section 1
                if path.name[0] != "i":
                    self.assertEqual(accepted, path.name[0] == "y")


class Laws(unittest.TestCase):
    """Section 5's invariants, over random good requests."""

    def requests(self, count=300):
        for number in range(count):
            document = random_request(Draw(f"law:{number}"), EVIDENCE)
            document["quote"].pop("detail", None)
            yield document

    def minor(self, text):
        return int(text.replace(".", ""))

    def add_up(self, texts):
        return sum(self.minor(text) for text in texts)

    def test_sums(self):
        for document in self.requests():
            found = answer(document, EVIDENCE)["quote"]
            lines, totals = found["lines"], found["totals"]
            tax = document["quote"]["priceList"].get("tax")
            whole = "net" if tax and not tax["pricesInclude"] else "total"
            self.assertEqual(self.add_up(line["amount"] for line in lines), self.minor(totals["lines"]))
            self.assertEqual(self.add_up(line["discount"] for line in lines), self.minor(totals["discounts"]))
            self.assertEqual(self.add_up(line["net"] for line in lines), self.minor(totals[whole]))
            self.assertEqual(self.add_up(r["amount"] for r in found["reductions"]), self.minor(totals["discounts"]))
            self.assertEqual(self.add_up(s["payable"] for s in found["sessions"]), self.minor(totals["payable"]))
            self.assertEqual(self.minor(totals["net"]) + self.minor(totals["tax"]), self.minor(totals["total"]))
            if "instalments" in found:
                plan = found["instalments"]
                self.assertEqual(self.add_up(plan["payments"]), self.minor(plan["totalToPay"]))

    def test_no_amount_is_negative(self):
        for document in self.requests():
            found = answer(document, EVIDENCE)["quote"]
            found["totals"].pop("rounding")
            found["lines"] = [line for line in found["lines"] if line["kind"] != "maximum"]
            self.assertNotIn('"-', json.dumps(found))

    def test_the_order_of_promotions_changes_nothing(self):
        for document in self.requests():
            found = answer(document, EVIDENCE)
            document["quote"]["priceList"].get("promotions", []).reverse()
            self.assertEqual(answer(document, EVIDENCE), found)

    def test_one_more_promotion_never_raises_the_total(self):
        """Without redemption: a discount on a fee lowers what the fee gives back, and
        that can be more, where over 100 % is given back or the tax rates differ."""
        for document in self.requests():
            prices = document["quote"]["priceList"]
            for entry in prices["items"]:
                entry.pop("redeemable", None)
            for given in prices.get("promotions", []):
                for key in ("group", "choose"):
                    given.pop(key, None)
                given.get("when", {}).pop("minSubtotal", None)
            before = answer(document, EVIDENCE)["quote"]["totals"]["total"]
            prices["promotions"] = prices.get("promotions", []) + [promotion("0", "line", percent="7")]
            after = answer(document, EVIDENCE)["quote"]["totals"]["total"]
            self.assertLessEqual(self.minor(after), self.minor(before), document)


class Generator(unittest.TestCase):
    def test_the_same_seed_gives_the_same_bytes(self):
        first, again = ([request_line(3, n, EVIDENCE) for n in range(50)] for _ in range(2))
        self.assertEqual(first, again)
        self.assertNotEqual(first, [request_line(4, n, EVIDENCE) for n in range(50)])

    def test_shares(self):
        kinds = [answer_line(request_line(5, n, EVIDENCE), EVIDENCE) for n in range(1000)]
        good = sum("quote" in found for found in kinds)
        malformed = sum(found.get("error", {}).get("kind") == "malformed" for found in kinds)
        self.assertTrue(600 <= good <= 800 and 50 <= malformed <= 150, (good, malformed))

    def test_a_changed_cent_is_found(self):
        found = answer(ask([item(UNIT_12)]), EVIDENCE)
        other = json.loads(json.dumps(found))
        other["quote"]["totals"]["payable"] = "2400.01"
        self.assertEqual([d[0] for d in differences(found, other, "full")], ["totals.payable"])


if __name__ == "__main__":
    unittest.main()
