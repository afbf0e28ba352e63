"""Step 11: instalments of the balance, and the APR."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

from arithmetic import MILLION, largest_remainder, round_half_away

MONTHS = 12
PRECISION = 60
HIGHEST_APR = Decimal(10) ** 10


def payments_of(balance, financing):
    """The monthly payments; the fee stands in the first."""
    if balance == 0:
        return []
    if financing.annual_rate == 0:
        payments = largest_remainder(balance, [1] * financing.count)
    else:
        payments = amortised(balance, financing.annual_rate, MONTHS * MILLION, financing.count)
    payments[0] += financing.fee
    return payments


def amortised(balance, rate, per, count):
    """Level payments at the monthly rate rate / per; the last one settles."""
    payment = annuity(balance, rate, per, count)
    payments, remaining = [], balance
    for month in range(1, count + 1):
        owed = remaining + round_half_away(remaining * rate, per)
        paid = owed if month == count else min(payment, owed)
        payments.append(paid)
        remaining = owed - paid
    return payments


def annuity(balance, rate, per, count):
    """round(balance x i / (1 - (1 + i)^-count)) with i = rate / per, exactly."""
    grown, plain = (per + rate) ** count, per**count
    return round_half_away(balance * rate * grown, per * (grown - plain))


def apr_of(balance, payments, first_after_months):
    """The X of sum of payment / (1 + X)^(months / 12) = balance, in percent, or None.

    With v = (1 + X)^(-1/12) the sum is a polynomial in v that rises and is
    convex, so Newton's method started at v = 1 comes down to the root.
    """
    if not payments:
        return None
    if sum(payments) == balance:
        return Decimal("0.00")
    if first_after_months == 0:  # paid at once: no interest can run on it
        balance, payments, first_after_months = balance - payments[0], payments[1:], 1
        if balance <= 0 or not any(payments):
            return None
    with localcontext() as context:
        context.prec = PRECISION
        context.Emin, context.Emax = -(10**9), 10**9
        v = discount_factor(Decimal(balance), payments, first_after_months)
        apr = 100 * (v**-MONTHS - 1)
        if apr > HIGHEST_APR:
            return None
        # An exact half is off by the last digits computed: put it right first.
        settled = apr.quantize(Decimal(10) ** -30, ROUND_HALF_UP)
        return settled.quantize(Decimal("0.01"), ROUND_HALF_UP)


def discount_factor(balance, payments, first_after_months):
    v, smallest = Decimal(1), Decimal(10) ** (8 - PRECISION)
    for _ in range(10_000):
        value, slope = Decimal(0), Decimal(0)
        for payment in reversed(payments):  # Horner: the payments' own polynomial
            slope = slope * v + value
            value = value * v + payment
        ahead = v ** (first_after_months - 1)
        slope = ahead * (first_after_months * value + v * slope)
        step = (ahead * v * value - balance) / slope
        v -= step
        if abs(step) < smallest * v:
            return v
    raise AssertionError("Newton's method did not settle")
