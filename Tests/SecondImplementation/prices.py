"""The eight price models of section 2: what each charges for a quantity q."""

from dataclasses import dataclass
from functools import lru_cache

import forms
from arithmetic import round_half_away
from errors import Malformed

SCALE = 10**forms.UNIT_PRICE_EXTRA_DIGITS  # a unit price is held in 1/SCALE minor units

TREATMENT_MODELS = ("unit", "graduated", "volume", "block", "vial", "session", "leg")
OTHER_MODELS = ("each", "unit", "graduated", "volume", "block", "session")


@dataclass(frozen=True)
class Unit:
    unit: int

    def charge(self, q, legs):
        return round_half_away(q * self.unit, SCALE)


@dataclass(frozen=True)
class Tier:
    through: int | None
    unit: int
    flat: int


@dataclass(frozen=True)
class Graduated:
    tiers: tuple

    def charge(self, q, legs):
        exact, below = 0, 0
        for tier in self.tiers:
            if q <= below:
                break
            top = q if tier.through is None else min(q, tier.through)
            exact += (top - below) * tier.unit + tier.flat * SCALE
            below = tier.through if tier.through is not None else q
        return round_half_away(exact, SCALE)


@dataclass(frozen=True)
class Volume:
    tiers: tuple

    def charge(self, q, legs):
        if q == 0:
            return 0
        tier = next(t for t in self.tiers if t.through is None or q <= t.through)
        return round_half_away(q * tier.unit + tier.flat * SCALE, SCALE)


@dataclass(frozen=True)
class Block:
    size: int
    amount: int

    def charge(self, q, legs):
        return -(-q // self.size) * self.amount


@dataclass(frozen=True)
class Vial:
    vials: tuple  # (units, amount), the largest first

    def charge(self, q, legs):
        return cheapest_vials(self.vials, q)[0]

    def plan(self, q):
        """Counts by size, and the units left over."""
        _, total, counts = cheapest_vials(self.vials, q)
        used = [(units, n) for (units, _), n in zip(self.vials, counts) if n]
        return used, total - q


@dataclass(frozen=True)
class Session:
    amount: int
    includes: int | None
    extra_unit: int | None

    def charge(self, q, legs):
        if self.includes is None:
            return self.amount
        return self.amount + self.extra(max(0, q - self.includes))

    def extra(self, units):
        return round_half_away(units * self.extra_unit, SCALE)


@dataclass(frozen=True)
class Leg:
    amount: int

    def charge(self, q, legs):
        return self.amount * legs


@dataclass(frozen=True)
class Each:
    amount: int

    def charge(self, q, legs):
        return q * self.amount


@lru_cache(maxsize=4096)
def cheapest_vials(vials, q):
    """(cost, units in all, counts) of the best set of whole vials covering q.

    Least cost, then least units, then fewest vials, then the larger sizes. A
    best set never holds a vial that could be left out, so its units stay below
    q plus the largest size. `best[t]` is the best set of exactly t units; adding
    the same vial to two sets keeps their order, so it is built up from below.
    """
    if q == 0:
        return 0, 0, (0,) * len(vials)
    most = q + vials[0][0] - 1
    nothing = (0, 0, (0,) * len(vials))  # cost, vials, counts negated: largest size first
    best = [nothing] + [None] * most
    for total in range(1, most + 1):
        for i, (units, amount) in enumerate(vials):
            rest = best[total - units] if units <= total else None
            if rest is None:
                continue
            cost, number = rest[0] + amount, rest[1] + 1
            now = best[total]
            if now is not None and (cost, number) > (now[0], now[1]):
                continue
            counts = rest[2][:i] + (rest[2][i] - 1,) + rest[2][i + 1 :]
            if now is None or (cost, number, counts) < now:
                best[total] = (cost, number, counts)
    cost, total, _, counts = min(
        (found[0], total, found[1], found[2])
        for total, found in enumerate(best)
        if total >= q and found is not None
    )
    return cost, total, tuple(-n for n in counts)


def read_price(value, path, role, digits):
    """A price of an item of this role, or Malformed."""
    if not isinstance(value, dict) or "model" not in value:
        raise Malformed(f"{path}.model: missing")
    models = TREATMENT_MODELS if role == "treatment" else OTHER_MODELS
    model = forms.one_of(value["model"], f"{path}.model", models)
    return READERS[model](value, path, role, digits)


def read_unit(value, path, role, digits):
    forms.members(value, path, ("model", "amount"))
    return Unit(forms.unit_price(value["amount"], f"{path}.amount", digits))


def read_graduated(value, path, role, digits):
    return Graduated(read_tiers(value, path, digits))


def read_volume(value, path, role, digits):
    return Volume(read_tiers(value, path, digits))


def read_tiers(value, path, digits):
    forms.members(value, path, ("model", "tiers"))
    tiers = forms.array(value["tiers"], f"{path}.tiers")
    if not tiers:
        raise Malformed(f"{path}.tiers: empty")
    read = [read_tier(tier, f"{path}.tiers[{i}]", digits) for i, tier in enumerate(tiers)]
    if read[-1].through is not None or any(t.through is None for t in read[:-1]):
        raise Malformed(f"{path}.tiers: the last tier, and no other, is open")
    ends = [tier.through for tier in read[:-1]]
    if any(later <= earlier for earlier, later in zip(ends, ends[1:])):
        raise Malformed(f"{path}.tiers: through must rise")
    return tuple(read)


def read_tier(value, path, digits):
    forms.members(value, path, ("unit",), ("through", "flat"))
    return Tier(
        through=forms.size(value["through"], f"{path}.through") if "through" in value else None,
        unit=forms.unit_price(value["unit"], f"{path}.unit", digits),
        flat=forms.amount(value["flat"], f"{path}.flat", digits) if "flat" in value else 0,
    )


def read_block(value, path, role, digits):
    forms.members(value, path, ("model", "size", "amount"))
    return Block(
        forms.size(value["size"], f"{path}.size"),
        forms.amount(value["amount"], f"{path}.amount", digits),
    )


def read_vial(value, path, role, digits):
    forms.members(value, path, ("model", "vials"))
    vials = []
    for i, vial in enumerate(forms.array(value["vials"], f"{path}.vials")):
        at = f"{path}.vials[{i}]"
        forms.members(vial, at, ("units", "amount"))
        units = forms.size(vial["units"], f"{at}.units")
        vials.append((units, forms.amount(vial["amount"], f"{at}.amount", digits)))
    if not vials:
        raise Malformed(f"{path}.vials: empty")
    if len({units for units, _ in vials}) != len(vials):
        raise Malformed(f"{path}.vials: a size stands twice")
    return Vial(tuple(sorted(vials, reverse=True)))


def read_session(value, path, role, digits):
    extras = ("includes", "extraUnit") if role == "treatment" else ()
    forms.members(value, path, ("model", "amount"), extras)
    if ("includes" in value) != ("extraUnit" in value):
        raise Malformed(f"{path}: includes and extraUnit, both or neither")
    amount = forms.amount(value["amount"], f"{path}.amount", digits)
    if "includes" not in value:
        return Session(amount, None, None)
    return Session(
        amount,
        forms.count(value["includes"], f"{path}.includes"),
        forms.unit_price(value["extraUnit"], f"{path}.extraUnit", digits),
    )


def read_leg(value, path, role, digits):
    forms.members(value, path, ("model", "amount"))
    return Leg(forms.amount(value["amount"], f"{path}.amount", digits))


def read_each(value, path, role, digits):
    forms.members(value, path, ("model", "amount"))
    return Each(forms.amount(value["amount"], f"{path}.amount", digits))


READERS = {
    "unit": read_unit,
    "graduated": read_graduated,
    "volume": read_volume,
    "block": read_block,
    "vial": read_vial,
    "session": read_session,
    "leg": read_leg,
    "each": read_each,
}
