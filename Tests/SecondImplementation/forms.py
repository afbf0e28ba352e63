"""The text forms of section 1. Each function reads one value or raises Malformed."""

import re
from datetime import date

from errors import Malformed
from strictjson import NotAnInteger

MOST_UNITS = 10_000
MOST_DIGITS = 15
LONGEST_NUMBER = 40  # longer than any form below allows
UNIT_PRICE_EXTRA_DIGITS = 4
MOST_PERCENT = 1000

NUMBER = re.compile(r"(0|[1-9][0-9]*)(?:\.([0-9]+))?")
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


def members(value, path, required=(), optional=()):
    """A closed object: every required key, and no key beyond the optional ones."""
    if not isinstance(value, dict):
        raise Malformed(f"{path}: an object is needed")
    for key in value:
        if key not in required and key not in optional:
            raise Malformed(f"{path}.{key}: unknown key")
    for key in required:
        if key not in value:
            raise Malformed(f"{path}.{key}: missing key")
    return value


def array(value, path):
    if not isinstance(value, list):
        raise Malformed(f"{path}: a list is needed")
    return value


def text(value, path):
    if not isinstance(value, str):
        raise Malformed(f"{path}: a text is needed")
    return value


def boolean(value, path):
    if not isinstance(value, bool):
        raise Malformed(f"{path}: true or false is needed")
    return value


def one_of(value, path, choices):
    if not isinstance(value, str) or value not in choices:
        raise Malformed(f"{path}: one of {', '.join(choices)} is needed")
    return value


def identifier(value, path):
    if not ID.fullmatch(text(value, path)):
        raise Malformed(f"{path}: not an id")
    return value


def integer(value, path, least, most):
    if isinstance(value, bool) or isinstance(value, NotAnInteger) or not isinstance(value, int):
        raise Malformed(f"{path}: a whole number is needed")
    if not least <= value <= most:
        raise Malformed(f"{path}: {value} is not in {least} to {most}")
    return value


def count(value, path):
    return integer(value, path, 0, MOST_UNITS)


def size(value, path):
    """Sizes, steps and `through`, which start at 1."""
    return integer(value, path, 1, MOST_UNITS)


def priority(value, path):
    return integer(value, path, -MOST_UNITS, MOST_UNITS)


def scaled(value, path, most_fraction, most_digits=None):
    """A plain decimal as a whole number of 10^-most_fraction."""
    if len(text(value, path)) > LONGEST_NUMBER:
        raise Malformed(f"{path}: too many digits")
    match = NUMBER.fullmatch(value)
    if not match:
        raise Malformed(f"{path}: {value!r} is not digits and a point")
    whole, fraction = match.group(1), match.group(2) or ""
    if len(fraction) > most_fraction:
        raise Malformed(f"{path}: {value!r} has over {most_fraction} fraction digits")
    if most_digits is not None and len(whole) + len(fraction) > most_digits:
        raise Malformed(f"{path}: {value!r} has over {most_digits} digits")
    return int(whole + fraction.ljust(most_fraction, "0"))


def amount(value, path, digits):
    """In minor units of a currency with `digits` fraction digits."""
    return scaled(value, path, digits, MOST_DIGITS)


def unit_price(value, path, digits):
    """In ten-thousandths of a minor unit."""
    return scaled(value, path, digits + UNIT_PRICE_EXTRA_DIGITS, MOST_DIGITS)


def percent(value, path):
    """In millionths: "12.5" is 125 000."""
    millionths = scaled(value, path, 4)
    if millionths > MOST_PERCENT * 10**4:
        raise Malformed(f"{path}: {value} is above {MOST_PERCENT}")
    return millionths


def day(value, path):
    match = DAY.fullmatch(text(value, path))
    try:
        return date(*(int(part) for part in match.groups()))
    except (AttributeError, ValueError):
        raise Malformed(f"{path}: {value!r} is not a day") from None
