"""A quote by the numbered steps of section 4 of the pricing contract.

    python3 quote.py < request.json      one answer
    answer(document, tables)             the same, from Python
"""

import json
import sys
from dataclasses import dataclass, field
from datetime import date, timedelta

import tables as all_tables
from arithmetic import MILLION, largest_remainder, percent_of, round_half_away
from errors import Malformed, Refused
from forms import members
from instalments import apr_of, payments_of
from pricelist import Item, Package
from prices import SCALE, Leg, Session, Vial
from request import (
    check_frame,
    financing_of,
    read_request,
    resolve_dose,
    treatment_item,
)
from strictjson import parse

LARGEST_FIGURE = 999_999_999_999_999
LONGEST_LINE = 4 * 1024 * 1024


def answer(document, tables):
    """The answer to one request, given as bytes, text or a parsed object."""
    try:
        value = parse(document) if isinstance(document, (bytes, str)) else document
        members(value, "$", ("quote",))
        request = read_request(value["quote"], "quote", tables)
        return {"quote": quote(request, tables)}
    except Malformed as error:
        return {"error": {"kind": "malformed", "message": str(error)}}
    except Refused as error:
        return {"error": {"kind": "refused", "message": str(error)}}


def answer_line(line, tables):
    """The answer to one line of a batch; None for a blank one."""
    if not line.strip(b" \t\r\n"):
        return None
    if len(line) > LONGEST_LINE:
        return {"error": {"kind": "malformed", "message": "a line over 4 MiB"}}
    return answer(line, tables)


def quote(request, tables):
    check_frame(request, tables)  # 1
    dose = resolve_dose(request, tables)  # 2
    best = cheapest(request, dose)  # 3 to 9
    deposit = deposit_of(request.price_list.deposit, best.payable)  # 10
    return written(request, tables, dose, best, deposit)  # 11 and 12, and section 5


# Lines -----------------------------------------------------------------------


@dataclass
class Line:
    session: int
    item: Item
    kind: str
    quantity: int
    amount: int
    tax: str | None
    package: Package | None = None
    discount: int = 0

    @property
    def net(self):
        return self.amount - self.discount


@dataclass
class Joint:
    """Lines with one running net: a session's treatment with its maximum or
    minimum line, or any other line alone. The first line names it."""

    lines: list
    taken: int = 0

    @property
    def first(self):
        return self.lines[0]

    @property
    def amount(self):
        return sum(line.amount for line in self.lines)

    @property
    def net(self):
        return self.amount - self.taken

    @property
    def is_treatment(self):
        return self.first.item.role == "treatment"

    def spread(self):
        """What is taken off stands on the treatment line first, then on the minimum."""
        left = self.taken
        for line in self.lines:
            line.discount = max(0, min(left, line.amount))
            left -= line.discount


@dataclass
class Reduction:
    promotion: str
    stage: str
    amount: int


@dataclass
class TaxRow:
    rate: str
    percent_text: str
    taxable: int
    tax: int


@dataclass
class Calculation:
    package: Package | None
    joints: list
    reductions: list = field(default_factory=list)
    taxes: list = field(default_factory=list)
    net: int = 0
    tax: int = 0
    total: int = 0
    payable: int = 0

    @property
    def lines(self):
        return [line for joint in self.joints for line in joint.lines]


def calculate(request, dose, package):
    """Steps 3 to 9 with one package, or with none."""
    calculation = Calculation(package, joints_of(request, dose, package))  # 3 and 4
    apply_promotions(request, calculation, "line")  # 5
    apply_promotions(request, calculation, "order")  # 6
    redeem(request, calculation)  # 7
    for joint in calculation.joints:
        joint.spread()
    add_tax(request.price_list.tax, calculation)  # 8
    calculation.total = calculation.net + calculation.tax  # 9
    step = request.price_list.payable_step
    calculation.payable = round_half_away(calculation.total, step) * step
    return calculation


def cheapest(request, dose):
    """The calculation with the package asked for; for `best` the least total,
    no package before a package, then the lower id."""
    asked = request.package
    if asked is None:
        return calculate(request, dose, None)
    if asked == "best":
        fitting = [p for p in request.price_list.packages if misfit(request, p) is None]
        candidates = [calculate(request, dose, package) for package in [None] + fitting]
        return min(candidates, key=lambda c: (c.total, c.package.id if c.package else ""))
    package = next((p for p in request.price_list.packages if p.id == asked), None)
    if package is None:
        raise Refused(f"no package {asked}")
    if misfit(request, package):
        raise Refused(misfit(request, package))
    return calculate(request, dose, package)


def misfit(request, package):
    if package.item.product != request.product:
        return f"package {package.id} is of another product"
    if package.sessions > request.sessions:
        return f"package {package.id} is longer than the course"
    return None


def joints_of(request, dose, package):
    """Steps 3 and 4: every line, in order."""
    items = request.price_list.items
    always = [item for item in items if item.when == "always"]
    joints = [other_line(item, 1, 1, dose) for item in always if item.every == "course"]
    for session in range(1, request.sessions + 1):
        joints += treatment_joints(request, dose, package, session)
        for item in always:
            if item.every == "session":
                joints.append(other_line(item, session, 1, dose))
            elif item.every == "leg":
                joints.append(other_line(item, session, dose.legs, dose))
    for item in items:
        if item.when == "chosen" and request.extras.get(item.id, 0) > 0:
            joints.append(other_line(item, 1, request.extras[item.id], dose))
    return joints


def other_line(item, session, quantity, dose):
    amount = item.price.charge(quantity, dose.legs)
    return Joint([Line(session, item, item.role, quantity, amount, item.tax)])


def treatment_joints(request, dose, package, session):
    item = treatment_item(request)
    if package is not None and session <= package.sessions:
        return package_joints(item, dose, package, session)
    q = max(0, dose.units - item.free_units)
    line = Line(session, item, "treatment", q, item.price.charge(q, dose.legs), item.tax)
    return [Joint([line] + limit_lines(line))]


def limit_lines(treatment):
    """Step 4: a maximum line or a minimum line, if either acts."""
    item, amount = treatment.item, treatment.amount
    lines = []
    if item.maximum is not None and amount > item.maximum:
        lines.append(limit_line(treatment, "maximum", item.maximum - amount))
        amount = item.maximum
    if item.minimum is not None and amount < item.minimum:
        lines.append(limit_line(treatment, "minimum", item.minimum - amount))
    return lines


def limit_line(treatment, kind, amount):
    return Line(treatment.session, treatment.item, kind, 1, amount, treatment.tax)


def package_joints(item, dose, package, session):
    """A covered session: the package line in session 1, and what is in excess."""
    joints = []
    if session == 1:
        tax = package.tax or item.tax
        joints.append(Joint([Line(1, item, "package", 1, package.amount, tax, package)]))
    excess = dose.units - item.free_units - package.units_per_session
    charge = excess_charge(item.price, excess, dose) if excess > 0 else None
    if charge is not None:
        joints.append(Joint([Line(session, item, "excess", excess, charge, item.tax)]))
    return joints


def excess_charge(price, excess, dose):
    if isinstance(price, Leg):
        return None
    if isinstance(price, Session):
        return None if price.extra_unit is None else price.extra(excess)
    return price.charge(excess, dose.legs)


# Promotions ------------------------------------------------------------------


def apply_promotions(request, calculation, stage):
    """Steps 5 and 6: by (priority, id), a group at the place of its first member."""
    promotions = [p for p in request.price_list.promotions if p.stage == stage]
    promotions.sort(key=lambda p: (p.priority, p.id))
    seen = set()
    for promotion in promotions:
        if promotion.group is None:
            contenders = [promotion]
        elif promotion.group in seen:
            continue
        else:
            seen.add(promotion.group)
            contenders = [p for p in promotions if p.group == promotion.group]
        chosen = choose(request, calculation.joints, contenders)
        if chosen is not None:
            apply(calculation, chosen)


def choose(request, joints, contenders):
    """The one promotion of a group that applies now, or None."""
    qualifying = [p for p in contenders if qualifies(request, joints, p)]
    if not qualifying:
        return None
    if contenders[0].choose == "first":
        return qualifying[0]
    return min(qualifying, key=lambda p: (-sum(n for _, n in takes(p, joints)), p.id))


def qualifies(request, joints, promotion):
    when = promotion.when
    return (
        ("from" not in when or request.date >= when["from"])
        and ("through" not in when or request.date <= when["through"])
        and ("code" not in when or when["code"] in request.codes)
        and ("audience" not in when or any(a in request.audience for a in when["audience"]))
        and ("minSessions" not in when or request.sessions >= when["minSessions"])
        and ("minSubtotal" not in when or sum(j.net for j in joints) >= when["minSubtotal"])
        and any(matches(promotion, joint) for joint in joints)
    )


def matches(promotion, joint):
    line, when = joint.first, promotion.when
    return (
        line.item.discountable
        and ("items" not in when or line.item.id in when["items"])
        and ("products" not in when or line.item.product in when["products"])
        and not (promotion.effect == "unitPrice" and line.kind == "package")
    )


def takes(promotion, joints):
    """What a promotion takes off now: pairs of a joint and its reduction."""
    matching = [joint for joint in joints if matches(promotion, joint)]
    if promotion.stage == "line":
        return [(j, reduction(promotion, j.net, j.first.quantity)) for j in matching]
    weights = [joint.net for joint in matching]
    whole = reduction(promotion, sum(weights), None)
    return list(zip(matching, largest_remainder(whole, weights)))


def reduction(promotion, net, quantity):
    if promotion.effect == "percent":
        off = percent_of(net, promotion.value)
    elif promotion.effect == "amount":
        off = promotion.value
    else:
        off = max(0, net - round_half_away(quantity * promotion.value, SCALE))
    if promotion.cap is not None:
        off = min(off, promotion.cap)
    return min(off, net)


def apply(calculation, promotion):
    whole = take(takes(promotion, calculation.joints))
    if whole > 0:
        calculation.reductions.append(Reduction(promotion.id, promotion.stage, whole))


def take(pairs):
    for joint, off in pairs:
        joint.taken += off
    return sum(off for _, off in pairs)


def redeem(request, calculation):
    """Step 7: each redeemable line gives back a percent of its running net."""
    treatments = [joint for joint in calculation.joints if joint.is_treatment]
    given = {}
    for joint in calculation.joints:
        item = joint.first.item
        if item.redeemable is None:
            continue
        weights = [treatment.net for treatment in treatments]
        back = min(percent_of(joint.net, item.redeemable), sum(weights))
        pairs = zip(treatments, largest_remainder(back, weights))
        given[item.id] = given.get(item.id, 0) + take(list(pairs))
    for item, whole in given.items():
        if whole > 0:
            calculation.reductions.append(Reduction(item, "redemption", whole))


# Tax and totals --------------------------------------------------------------


def add_tax(tax, calculation):
    """Step 8."""
    if tax is None:
        calculation.net = sum(joint.net for joint in calculation.joints)
        return
    for rate in tax.rates:
        nets = [joint.net for joint in calculation.joints if joint.first.tax == rate.id]
        if not nets:
            continue
        parts = nets if tax.per_line else [sum(nets)]
        split = [taxed(part, rate.percent, tax.prices_include) for part in parts]
        row = TaxRow(rate.id, rate.percent_text, sum(n for n, _ in split), sum(t for _, t in split))
        calculation.taxes.append(row)
    calculation.net = sum(row.taxable for row in calculation.taxes)
    calculation.tax = sum(row.tax for row in calculation.taxes)


def taxed(stated, percent, included):
    """The net and the tax of a price as the list states it."""
    if included:
        net = round_half_away(stated * MILLION, MILLION + percent)
        return net, stated - net
    return stated, percent_of(stated, percent)


def deposit_of(deposit, payable):
    """Step 10."""
    if deposit is None:
        return 0
    asked = deposit.amount if deposit.percent is None else percent_of(payable, deposit.percent)
    return min(max(asked, deposit.minimum), payable)


# The answer ------------------------------------------------------------------


class Money:
    """Writes minor units in a currency's digits."""

    def __init__(self, digits):
        self.digits = digits

    def __call__(self, minor):
        if abs(minor) > LARGEST_FIGURE:
            raise Refused("overflow")
        sign, figures = "-" if minor < 0 else "", str(abs(minor)).rjust(self.digits + 1, "0")
        if self.digits == 0:
            return sign + figures
        return f"{sign}{figures[:-self.digits]}.{figures[-self.digits:]}"


def written(request, tables, dose, best, deposit):
    prices = request.price_list
    money = Money(prices.digits)
    balance = best.payable - deposit
    result = {
        "priceList": {"id": prices.id, "version": prices.version},
        "date": request.date.isoformat(),
        "validUntil": valid_until(request).isoformat(),
        "currency": prices.currency,
        "package": best.package.id if best.package else None,
        "lines": [line_of(seq, line, money) for seq, line in enumerate(best.lines, 1)],
        "reductions": [
            {"promotion": r.promotion, "stage": r.stage, "amount": money(r.amount)}
            for r in best.reductions
        ],
        "notApplied": not_applied(prices, best),
        "taxes": [
            {
                "rate": row.rate,
                "percent": row.percent_text,
                "taxable": money(row.taxable),
                "tax": money(row.tax),
            }
            for row in best.taxes
        ],
        "totals": totals_of(best, deposit, balance, money),
        "vials": vials_of(best),
        "sessions": sessions_of(request, dose, best, money),
        "warnings": sorted(warnings_of(request, tables, dose, best)),
    }
    if request.financing is not None:
        result["instalments"] = instalments_of(balance, financing_of(request), money)
    return result


def line_of(seq, line, money):
    written_line = {
        "seq": seq,
        "session": line.session,
        "item": line.item.id,
        "kind": line.kind,
        "quantity": line.quantity,
        "amount": money(line.amount),
        "discount": money(line.discount),
        "net": money(line.net),
    }
    if line.tax is not None:
        written_line["tax"] = line.tax
    if line.package is not None:
        written_line["package"] = line.package.id
    return written_line


def not_applied(prices, best):
    applied = {r.promotion for r in best.reductions if r.stage != "redemption"}
    return sorted(p.id for p in prices.promotions if p.id not in applied)


def totals_of(best, deposit, balance, money):
    return {
        "lines": money(sum(line.amount for line in best.lines)),
        "discounts": money(sum(line.discount for line in best.lines)),
        "net": money(best.net),
        "tax": money(best.tax),
        "total": money(best.total),
        "rounding": money(best.payable - best.total),
        "payable": money(best.payable),
        "deposit": money(deposit),
        "balance": money(balance),
    }


def vials_of(best):
    """The vials charged, session by session."""
    plans = []
    for line in best.lines:
        price = line.item.price
        if isinstance(price, Vial) and line.kind in ("treatment", "excess"):
            used, leftover = price.plan(line.quantity)
            vials = [{"units": units, "count": n} for units, n in used]
            plans.append({"session": line.session, "vials": vials, "leftover": leftover})
    return plans


def sessions_of(request, dose, best, money):
    """Step 12."""
    weights = [0] * request.sessions
    for line in best.lines:
        weights[line.session - 1] += line.net
    shares = largest_remainder(best.payable, weights)
    return [
        {
            "number": i + 1,
            "date": session_day(request, i + 1).isoformat(),
            "units": dose.units,
            "payable": money(share),
        }
        for i, share in enumerate(shares)
    ]


def session_day(request, number):
    return later(request.date, 7 * (request.interval_weeks or 0) * (number - 1))


def valid_until(request):
    prices = request.price_list
    last = prices.valid_through
    try:
        until = request.date + timedelta(days=prices.quote_valid_days)
    except OverflowError:
        until = date.max
    return until if last is None else min(until, last)


def later(start, days):
    try:
        return start + timedelta(days=days)
    except OverflowError:
        raise Refused("a day past the year 9999") from None


def instalments_of(balance, financing, money):
    """Step 11."""
    payments = payments_of(balance, financing)
    total = sum(payments)
    result = {
        "payments": [money(payment) for payment in payments],
        "totalToPay": money(total),
        "costOfCredit": money(total - balance if payments else 0),
    }
    apr = apr_of(balance, payments, financing.first_after_months)
    if apr is not None:
        result["apr"] = f"{apr:f}"
    return result


def warnings_of(request, tables, dose, best):
    """Kinds of warnings: section 3's, and unknown codes of section 8."""
    product = tables.products[request.product]
    if product.unit_scale.startswith("ona"):
        if max(dose.left, dose.right) > 150:
            yield "over 150 units a leg"
        if dose.units > 300:
            yield "over 300 units in all"
    if product.cap_units is None:
        yield "no labelled body dose"
    if best.package is not None and expires_early(request, best.package):
        yield "package expires before its last session"
    known = {p.when["code"] for p in request.price_list.promotions if "code" in p.when}
    if any(code not in known for code in request.codes):
        yield "unknown code"


def expires_early(request, package):
    if package.expires_months is None:
        return False
    return session_day(request, package.sessions) > months_later(request.date, package.expires_months)


def months_later(start, months):
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > 9999:
        return date.max
    for day in range(start.day, 0, -1):  # the 31st becomes the month's last day
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    raise AssertionError("every month has a first day")


if __name__ == "__main__":
    print(json.dumps(answer(sys.stdin.buffer.read(), all_tables.load()), indent=1))
