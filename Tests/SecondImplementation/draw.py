"""Random values in the text forms of section 1."""

import random
from datetime import date, timedelta


class Draw(random.Random):
    """A seeded source with the questions a generator asks."""

    def chance(self, probability):
        return self.random() < probability

    def some(self, values, least=0, most=None):
        """A few of the values, in random order."""
        values = list(values)
        most = len(values) if most is None else min(most, len(values))
        return self.sample(values, self.randint(min(least, most), most))

    def shuffled(self, values):
        return self.some(values, len(values))

    def weighted(self, pairs):
        values, weights = zip(*pairs)
        return self.choices(values, weights)[0]

    def near(self, value, least, most):
        """The value itself or a neighbour, so that bounds are met often."""
        return max(least, min(most, value + self.choice([-1, 0, 0, 1])))

    def name(self):
        return self.choice(NAMES)


NAMES = [
    "Treatment", "Calf", "종아리", "Ärztin", "Ultrasound", "=1+1", "<b>bold</b>", "a \"quoted\" name",
    "back\\slash", "tab\there", "line\nbreak", "emoji 🦵", "\u202eoverride", "",
    "  spaces  ", "@cell", "null", "naïve", "\u0000", "O'Brien & co",
]  # fmt: skip


def decimal_text(draw, value, fraction_digits):
    """A whole number of 10^-fraction_digits as a text, at times without its last zeros."""
    if fraction_digits == 0:
        return str(value)
    figures = str(value).rjust(fraction_digits + 1, "0")
    whole, fraction = figures[:-fraction_digits], figures[-fraction_digits:]
    if draw.chance(0.3):
        fraction = fraction.rstrip("0")
    return f"{whole}.{fraction}" if fraction else whole


class Scale:
    """Amounts and unit prices of one list: its currency and the size of its prices."""

    SIZES = {"tiny": 30, "small": 1_500, "usual": 300_000, "large": 10**9}

    def __init__(self, draw, digits, size):
        self.draw, self.digits, self.most = draw, digits, self.SIZES[size]

    def text(self, minor):
        return decimal_text(self.draw, minor, self.digits)

    def amount(self, part=1.0):
        """Minor units up to a part of the list's largest price, as a text."""
        return self.text(self.minor(part))

    def minor(self, part=1.0):
        most = max(1, int(self.most * part))
        minor = self.draw.randint(0, most)
        if self.draw.chance(0.3) and minor > 100:
            minor -= minor % 100
        return minor

    def unit_price(self, units):
        """A price of one unit such that `units` of them come to about a usual price."""
        exact = self.draw.randint(0, max(1, 3 * self.most * 10_000 // max(1, units)))
        kept = self.draw.choice([1, 1, 100, 2_500, 5_000, 10_000])
        exact -= exact % kept
        while len(str(exact).rjust(self.digits + 5, "0")) > 15:
            exact //= 10
        return decimal_text(self.draw, exact, self.digits + 4)


PERCENTS = [
    "0", "1", "5", "7.5", "10", "12.5", "15", "20", "25", "33.3333", "50", "66.6667", "99.9999", "100",
    "0.0001", "0.5", "2.25", "8.875", "19", "21", "30.00", "3.0",
]  # fmt: skip


def percent(draw, most=100):
    if draw.chance(0.75):
        return draw.choice([p for p in PERCENTS if float(p) <= most])
    return decimal_text(draw, draw.randint(0, most * 10_000), 4)


def identifier(draw, stem):
    return draw.choice([stem, stem.upper(), f"{stem}.{draw.randint(0, 99)}", f"{stem}_{draw.randint(0, 9)}-x"])


def day(draw):
    return draw.weighted(
        [
            (date(2026, 11, 22) + timedelta(days=draw.randint(-900, 900)), 80),
            (date(2028, 2, 29), 5),
            (date(draw.randint(2, 9000), draw.randint(1, 12), draw.randint(1, 28)), 10),
            (date(2000, 2, 29), 2),
            (date(1, 1, 1), 1),
            (date(2026, 12, 31), 2),
        ]
    )


def before(draw, start, most):
    return max(start.toordinal() - draw.choice([0, 1, draw.randint(0, most)]), 1)


def earlier_day(draw, start, most=400):
    return date.fromordinal(before(draw, start, most)).isoformat()


def later_day(draw, start, most=400):
    return (start + timedelta(days=draw.choice([0, 1, draw.randint(0, most)]))).isoformat()
