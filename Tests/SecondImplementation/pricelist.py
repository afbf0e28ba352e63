"""A price list of section 2, read and checked whole."""

from dataclasses import dataclass, field
from datetime import date

import forms
from codes import country, digits_of
from errors import Malformed
from prices import read_price

FORMAT = "calfcalc.price-list/1"
REQUIRED = ("format", "id", "version", "currency", "validFrom", "items")
OPTIONAL = (
    "validThrough", "jurisdiction", "issuer", "source", "tax", "payableStep", "packages",
    "promotions", "deposit", "financing", "cancellation", "touchUp", "quoteValidDays",
)  # fmt: skip
QUOTE_VALID_DAYS = 30
FIRST_AFTER_MONTHS = 1


@dataclass
class Rate:
    id: str
    percent: int
    percent_text: str


@dataclass
class Tax:
    prices_include: bool
    per_line: bool
    rates: list


@dataclass
class Item:
    id: str
    role: str
    product: str | None
    price: object
    tax: str | None
    discountable: bool
    free_units: int
    minimum: int | None
    maximum: int | None
    every: str | None
    when: str | None
    redeemable: int | None


@dataclass
class Package:
    id: str
    item: Item
    sessions: int
    units_per_session: int
    amount: int
    tax: str | None
    expires_months: int | None


@dataclass
class Promotion:
    id: str
    stage: str
    effect: str  # percent, amount or unitPrice
    value: int
    cap: int | None
    priority: int
    group: str | None
    choose: str | None
    when: dict = field(default_factory=dict)


@dataclass
class Deposit:
    percent: int | None
    amount: int | None
    minimum: int


@dataclass
class Financing:
    id: str
    count: int
    annual_rate: int
    fee: int
    first_after_months: int


@dataclass
class PriceList:
    id: str
    version: str
    currency: str
    digits: int
    valid_from: date
    valid_through: date | None
    tax: Tax | None
    payable_step: int
    items: list
    packages: list
    promotions: list
    deposit: Deposit | None
    financing: list
    quote_valid_days: int


def read_price_list(value, path, tables):
    forms.members(value, path, REQUIRED, OPTIONAL)
    forms.one_of(value["format"], f"{path}.format", (FORMAT,))
    digits = digits_of(value["currency"], f"{path}.currency")
    valid_from = forms.day(value["validFrom"], f"{path}.validFrom")
    valid_through = optional(value, "validThrough", path, forms.day)
    if valid_through is not None and valid_through < valid_from:
        raise Malformed(f"{path}.validThrough precedes validFrom")
    read_notes(value, path, digits)
    tax = optional(value, "tax", path, read_tax)
    rates = {rate.id for rate in tax.rates} if tax else set()
    items = listed(value, "items", path, lambda v, p: read_item(v, p, digits, tax, rates, tables))
    products = [item.product for item in items if item.role == "treatment"]
    if len(set(products)) != len(products):
        raise Malformed(f"{path}.items: two treatment items have one product")
    by_id = {item.id: item for item in items}
    promotions = listed(
        value, "promotions", path, lambda v, p: read_promotion(v, p, digits, by_id, tables)
    )
    check_groups(promotions, path)
    return PriceList(
        id=forms.identifier(value["id"], f"{path}.id"),
        version=forms.identifier(value["version"], f"{path}.version"),
        currency=value["currency"],
        digits=digits,
        valid_from=valid_from,
        valid_through=valid_through,
        tax=tax,
        payable_step=read_step(value, path, digits),
        items=items,
        packages=listed(
            value, "packages", path, lambda v, p: read_package(v, p, digits, by_id, rates)
        ),
        promotions=promotions,
        deposit=optional(value, "deposit", path, lambda v, p: read_deposit(v, p, digits)),
        financing=listed(value, "financing", path, lambda v, p: read_financing(v, p, digits)),
        quote_valid_days=optional(value, "quoteValidDays", path, forms.count, QUOTE_VALID_DAYS),
    )


def optional(value, key, path, read, default=None):
    return read(value[key], f"{path}.{key}") if key in value else default


def listed(value, key, path, read):
    """The entries under `key`, none when it is absent; their ids differ."""
    if key not in value:
        return []
    entries = forms.array(value[key], f"{path}.{key}")
    found = [read(entry, f"{path}.{key}[{i}]") for i, entry in enumerate(entries)]
    check_ids(found, f"{path}.{key}")
    return found


def check_ids(entries, path):
    if len({entry.id for entry in entries}) != len(entries):
        raise Malformed(f"{path}: an id repeats")


def reference(value, path, known):
    if forms.identifier(value, path) not in known:
        raise Malformed(f"{path}: {value} is not in the list")
    return value


def known_product(value, path, tables):
    if forms.identifier(value, path) not in tables.products:
        raise Malformed(f"{path}: {value} is not in the products table")
    return value


def read_step(value, path, digits):
    step = optional(value, "payableStep", path, lambda v, p: forms.amount(v, p, digits), 1)
    if step == 0:
        raise Malformed(f"{path}.payableStep is 0")
    return step


def read_notes(value, path, digits):
    """The parts with no effect on money: issuer, source, terms."""
    optional(value, "jurisdiction", path, country)
    optional(value, "issuer", path, read_issuer)
    optional(value, "source", path, read_source)
    optional(value, "cancellation", path, read_cancellation)
    optional(value, "touchUp", path, lambda v, p: read_touch_up(v, p, digits))


def read_issuer(value, path):
    texts = ("name", "address", "contact", "registration")
    forms.members(value, path, (), texts + ("identifiers",))
    for key in texts:
        optional(value, key, path, forms.text)
    for i, entry in enumerate(optional(value, "identifiers", path, forms.array, [])):
        at = f"{path}.identifiers[{i}]"
        forms.members(entry, at, ("scheme", "value"))
        forms.text(entry["scheme"], f"{at}.scheme")
        forms.text(entry["value"], f"{at}.value")


def read_source(value, path):
    forms.members(value, path, ("kind",), ("url", "readOn"))
    forms.one_of(value["kind"], f"{path}.kind", ("clinic", "web", "example"))
    optional(value, "url", path, forms.text)
    optional(value, "readOn", path, forms.day)


def read_cancellation(value, path):
    for i, rule in enumerate(forms.array(value, path)):
        at = f"{path}[{i}]"
        forms.members(rule, at, ("withinHours", "percent"))
        forms.count(rule["withinHours"], f"{at}.withinHours")
        forms.percent(rule["percent"], f"{at}.percent")


def read_touch_up(value, path, digits):
    forms.members(value, path, ("fromDay", "throughDay", "maximumUnits", "amount"))
    for key in ("fromDay", "throughDay", "maximumUnits"):
        forms.count(value[key], f"{path}.{key}")
    forms.amount(value["amount"], f"{path}.amount", digits)


def read_tax(value, path):
    forms.members(value, path, ("pricesInclude", "rates"), ("name", "rounding"))
    optional(value, "name", path, forms.text)
    choices = ("perRate", "perLine")
    rounding = optional(
        value, "rounding", path, lambda v, p: forms.one_of(v, p, choices), "perRate"
    )
    return Tax(
        prices_include=forms.boolean(value["pricesInclude"], f"{path}.pricesInclude"),
        per_line=rounding == "perLine",
        rates=listed(value, "rates", path, read_rate),
    )


def read_rate(value, path):
    forms.members(value, path, ("id", "percent"))
    return Rate(
        forms.identifier(value["id"], f"{path}.id"),
        forms.percent(value["percent"], f"{path}.percent"),
        value["percent"],
    )


ITEM_REQUIRED = ("id", "name", "role", "price")
TREATMENT_ONLY = ("freeUnits", "minimum", "maximum")
OTHERS_ONLY = ("every", "when", "redeemable")


def read_item(value, path, digits, tax, rates, tables):
    if not isinstance(value, dict) or "role" not in value:
        raise Malformed(f"{path}.role: missing")
    role = forms.one_of(value["role"], f"{path}.role", ("treatment", "fee", "extra"))
    treatment = role == "treatment"
    forms.members(
        value,
        path,
        ITEM_REQUIRED + (("product",) if treatment else ()) + (("tax",) if tax else ()),
        ("tax", "discountable") + (TREATMENT_ONLY if treatment else OTHERS_ONLY),
    )
    forms.text(value["name"], f"{path}.name")

    def money(key):
        return optional(value, key, path, lambda v, p: forms.amount(v, p, digits))

    minimum, maximum = money("minimum"), money("maximum")
    if minimum is not None and maximum is not None and minimum > maximum:
        raise Malformed(f"{path}: minimum exceeds maximum")
    return Item(
        id=forms.identifier(value["id"], f"{path}.id"),
        role=role,
        product=optional(value, "product", path, lambda v, p: known_product(v, p, tables)),
        price=read_price(value["price"], f"{path}.price", role, digits),
        tax=optional(value, "tax", path, lambda v, p: reference(v, p, rates)),
        discountable=optional(value, "discountable", path, forms.boolean, treatment),
        free_units=optional(value, "freeUnits", path, forms.count, 0),
        minimum=minimum,
        maximum=maximum,
        every=read_every(value, path, treatment),
        when=read_item_when(value, path, role),
        redeemable=optional(value, "redeemable", path, forms.percent),
    )


def read_every(value, path, treatment):
    choices = ("course", "session", "leg")
    default = None if treatment else "course"
    return optional(value, "every", path, lambda v, p: forms.one_of(v, p, choices), default)


def read_item_when(value, path, role):
    default = {"treatment": None, "fee": "always", "extra": "chosen"}[role]
    choices = ("always", "chosen")
    return optional(value, "when", path, lambda v, p: forms.one_of(v, p, choices), default)


def read_package(value, path, digits, items, rates):
    forms.members(
        value,
        path,
        ("id", "name", "item", "sessions", "unitsPerSession", "amount"),
        ("expiresMonths", "refund", "tax"),
    )
    forms.text(value["name"], f"{path}.name")
    package_id = forms.identifier(value["id"], f"{path}.id")
    if package_id == "best":
        raise Malformed(f"{path}.id: no package is called best")
    item = items[reference(value["item"], f"{path}.item", items)]
    if item.role != "treatment":
        raise Malformed(f"{path}.item: not a treatment")
    refunds = ("usedAtListPrice", "proRata", "none")
    optional(value, "refund", path, lambda v, p: forms.one_of(v, p, refunds))
    return Package(
        id=package_id,
        item=item,
        sessions=forms.size(value["sessions"], f"{path}.sessions"),
        units_per_session=forms.count(value["unitsPerSession"], f"{path}.unitsPerSession"),
        amount=forms.amount(value["amount"], f"{path}.amount", digits),
        tax=optional(value, "tax", path, lambda v, p: reference(v, p, rates)),
        expires_months=optional(value, "expiresMonths", path, forms.count),
    )


EFFECTS = ("percent", "amount", "unitPrice")


def read_promotion(value, path, digits, items, tables):
    forms.members(
        value, path, ("id", "name", "stage"), EFFECTS + ("cap", "priority", "group", "choose", "when")
    )
    forms.text(value["name"], f"{path}.name")
    stage = forms.one_of(value["stage"], f"{path}.stage", ("line", "order"))
    effects = [key for key in EFFECTS if key in value]
    if len(effects) != 1:
        raise Malformed(f"{path}: exactly one of percent, amount, unitPrice")
    effect = effects[0]
    if effect == "unitPrice" and stage != "line":
        raise Malformed(f"{path}.unitPrice: line stage only")
    group = optional(value, "group", path, forms.identifier)
    choose = optional(value, "choose", path, lambda v, p: forms.one_of(v, p, ("best", "first")))
    if choose is not None and group is None:
        raise Malformed(f"{path}.choose: without a group")
    return Promotion(
        id=forms.identifier(value["id"], f"{path}.id"),
        stage=stage,
        effect=effect,
        value=read_effect(effect, value[effect], f"{path}.{effect}", digits),
        cap=optional(value, "cap", path, lambda v, p: forms.amount(v, p, digits)),
        priority=optional(value, "priority", path, forms.priority, 0),
        group=group,
        choose=choose,
        when=optional(
            value, "when", path, lambda v, p: read_conditions(v, p, digits, items, tables), {}
        ),
    )


def read_effect(effect, value, path, digits):
    if effect == "percent":
        return forms.percent(value, path)
    if effect == "amount":
        return forms.amount(value, path, digits)
    return forms.unit_price(value, path, digits)


def read_conditions(value, path, digits, items, tables):
    readers = {
        "from": forms.day,
        "through": forms.day,
        "code": forms.identifier,
        "audience": read_audience,
        "minSessions": forms.count,
        "minSubtotal": lambda v, p: forms.amount(v, p, digits),
        "items": lambda v, p: some(v, p, lambda e, q: reference(e, q, items)),
        "products": lambda v, p: some(v, p, lambda e, q: known_product(e, q, tables)),
    }
    forms.members(value, path, (), tuple(readers))
    return {key: readers[key](value[key], f"{path}.{key}") for key in value}


def read_audience(value, path):
    if isinstance(value, str):
        return [forms.identifier(value, path)]
    return some(value, path, forms.identifier)


def some(value, path, read):
    """A list of at least one entry."""
    entries = forms.array(value, path)
    if not entries:
        raise Malformed(f"{path}: empty")
    return [read(entry, f"{path}[{i}]") for i, entry in enumerate(entries)]


def check_groups(promotions, path):
    groups = {}
    for promotion in promotions:
        if promotion.group is not None:
            groups.setdefault(promotion.group, []).append(promotion)
    for name, group in groups.items():
        if len({p.stage for p in group}) > 1:
            raise Malformed(f"{path}.promotions: group {name} is in two stages")
        if len({p.choose for p in group}) > 1:
            raise Malformed(f"{path}.promotions: group {name} does not agree on choose")


def read_deposit(value, path, digits):
    forms.members(value, path, (), ("percent", "amount", "minimum", "refundableUntilHours"))
    if ("percent" in value) == ("amount" in value):
        raise Malformed(f"{path}: one of percent, amount")
    optional(value, "refundableUntilHours", path, forms.count)

    def money(key, default):
        return optional(value, key, path, lambda v, p: forms.amount(v, p, digits), default)

    return Deposit(
        optional(value, "percent", path, forms.percent), money("amount", None), money("minimum", 0)
    )


def read_financing(value, path, digits):
    forms.members(
        value, path, ("id", "name", "count", "annualRatePercent"), ("fee", "firstAfterMonths")
    )
    forms.text(value["name"], f"{path}.name")
    return Financing(
        id=forms.identifier(value["id"], f"{path}.id"),
        count=forms.size(value["count"], f"{path}.count"),
        annual_rate=forms.percent(value["annualRatePercent"], f"{path}.annualRatePercent"),
        fee=optional(value, "fee", path, lambda v, p: forms.amount(v, p, digits), 0),
        first_after_months=optional(
            value, "firstAfterMonths", path, forms.count, FIRST_AFTER_MONTHS
        ),
    )
