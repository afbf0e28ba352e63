"""A quote request of section 3: its form, its dose, and what is refused."""

from dataclasses import dataclass
from datetime import date

import forms
from errors import Malformed, Refused
from pricelist import PriceList, optional, read_price_list

REQUIRED = ("priceList", "date", "product", "dose", "sessions")
OPTIONAL = (
    "intervalWeeks", "package", "extras", "codes", "audience", "financing", "recentUnits", "view",
    "detail", "patient", "number", "requestedOn", "scheduledFor", "practitioner",
)  # fmt: skip
CLASSES = ("thin", "medium", "thick")
MOST_SESSIONS = 60


@dataclass
class Request:
    price_list: PriceList
    date: date
    product: str
    dose: dict  # as read: {"left", "right"}, each units or a class
    sessions: int
    interval_weeks: int | None
    package: str | None
    extras: dict
    codes: list
    audience: list
    financing: str | None
    recent_units: int
    detail: str


@dataclass
class Dose:
    left: int
    right: int

    @property
    def units(self):
        return self.left + self.right

    @property
    def legs(self):
        return (self.left > 0) + (self.right > 0)


def read_request(value, path, tables):
    forms.members(value, path, REQUIRED, OPTIONAL)
    if isinstance(value["priceList"], str):
        raise Refused(f"{path}.priceList: no list of that id is loaded here")
    read_printed(value, path)
    sessions = forms.count(value["sessions"], f"{path}.sessions")
    if sessions > 1 and "intervalWeeks" not in value:
        raise Malformed(f"{path}.intervalWeeks: missing for more than one session")
    return Request(
        price_list=read_price_list(value["priceList"], f"{path}.priceList", tables),
        date=forms.day(value["date"], f"{path}.date"),
        product=forms.identifier(value["product"], f"{path}.product"),
        dose=read_dose(value["dose"], f"{path}.dose"),
        sessions=sessions,
        interval_weeks=optional(value, "intervalWeeks", path, forms.count),
        package=optional(value, "package", path, forms.identifier),
        extras=optional(value, "extras", path, read_extras, {}),
        codes=optional(value, "codes", path, read_ids, []),
        audience=optional(value, "audience", path, read_ids, []),
        financing=optional(value, "financing", path, forms.identifier),
        recent_units=optional(value, "recentUnits", path, forms.count, 0),
        detail=optional(
            value, "detail", path, lambda v, p: forms.one_of(v, p, ("full", "lines", "totals")), "full"
        ),
    )


def read_printed(value, path):
    """What is printed or chooses a view, with no effect on money."""
    optional(value, "view", path, lambda v, p: forms.one_of(v, p, ("personal", "public")))
    optional(value, "number", path, forms.identifier)
    optional(value, "requestedOn", path, forms.day)
    optional(value, "scheduledFor", path, forms.day)
    optional(value, "practitioner", path, forms.text)
    if "patient" in value:
        at = f"{path}.patient"
        patient = forms.members(value["patient"], at, (), ("reference", "name", "dateOfBirth"))
        optional(patient, "reference", at, forms.text)
        optional(patient, "name", at, forms.text)
        optional(patient, "dateOfBirth", at, forms.day)


def read_ids(value, path):
    return [forms.identifier(v, f"{path}[{i}]") for i, v in enumerate(forms.array(value, path))]


def read_extras(value, path):
    if not isinstance(value, dict):
        raise Malformed(f"{path}: an object is needed")
    return {
        forms.identifier(key, path): forms.count(number, f"{path}.{key}")
        for key, number in value.items()
    }


def read_dose(value, path):
    """Left and right, each in units or by class."""
    forms.members(value, path, (), ("left", "right", "muscle", "total", "units"))
    keys = set(value)
    if keys == {"units"}:
        forms.count(value["units"], f"{path}.units")
        raise Refused(f"{path}: units per leg or in all? Write left and right, or total")
    if keys == {"muscle"}:
        muscle = forms.one_of(value["muscle"], f"{path}.muscle", CLASSES)
        return {"left": muscle, "right": muscle}
    if keys == {"total"}:
        total = forms.count(value["total"], f"{path}.total")
        return {"left": total - total // 2, "right": total // 2}
    if not keys or not keys <= {"left", "right"}:
        raise Malformed(f"{path}: left and right, or muscle, or total")
    return {leg: read_leg(value[leg], f"{path}.{leg}") if leg in value else 0 for leg in ("left", "right")}


def read_leg(value, path):
    if isinstance(value, str):
        return forms.one_of(value, path, CLASSES)
    return forms.count(value, path)


def check_frame(request, tables):
    """Section 3's refusals that need no dose."""
    prices = request.price_list
    if request.date < prices.valid_from:
        raise Refused("the date precedes validFrom")
    if prices.valid_through is not None and request.date > prices.valid_through:
        raise Refused("the date is past validThrough")
    if not 1 <= request.sessions <= MOST_SESSIONS:
        raise Refused(f"{request.sessions} sessions; 1 to {MOST_SESSIONS} are possible")
    if treatment_item(request) is None:
        raise Refused(f"the list does not price {request.product}")
    product = tables.products[request.product]
    if request.interval_weeks is not None:
        if request.interval_weeks < product.minimum_interval_weeks:
            raise Refused(f"an interval of {request.interval_weeks} weeks is too short")
    chosen = {item.id for item in prices.items if item.when == "chosen"}
    for item in request.extras:
        if item not in chosen:
            raise Refused(f"{item} is not an extra of the list")
    if request.financing is not None and financing_of(request) is None:
        raise Refused(f"no financing {request.financing}")


def treatment_item(request):
    for item in request.price_list.items:
        if item.role == "treatment" and item.product == request.product:
            return item
    return None


def financing_of(request):
    for financing in request.price_list.financing:
        if financing.id == request.financing:
            return financing
    return None


def resolve_dose(request, tables):
    """Units per leg and session, within the product's cap."""
    legs = {leg: units_of(request.product, given, tables) for leg, given in request.dose.items()}
    dose = Dose(legs["left"], legs["right"])
    if dose.units == 0:
        raise Refused("a dose of 0 in all")
    cap = tables.products[request.product].cap_units
    if cap is not None and dose.units + request.recent_units > cap:
        raise Refused(f"{dose.units} + {request.recent_units} units are above the cap of {cap}")
    return dose


def units_of(product, given, tables):
    if isinstance(given, int):
        return given
    if (product, given) not in tables.typical:
        raise Refused(f"the tables hold no {given} dose of {product}")
    return tables.typical[product, given]
