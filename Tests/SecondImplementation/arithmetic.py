"""Exact arithmetic on whole minor units: rounding and sharing (section 4)."""

MILLION = 10**6  # a percent is held in millionths: "12.5" is 125 000


def round_half_away(numerator, denominator):
    """numerator / denominator to the nearest integer, halves away from zero."""
    magnitude = (2 * abs(numerator) + denominator) // (2 * denominator)
    return magnitude if numerator >= 0 else -magnitude


def percent_of(minor, millionths):
    """round(minor x percent)."""
    return round_half_away(minor * millionths, MILLION)


def largest_remainder(total, weights):
    """`total` shared in proportion to `weights`; the shares add up to it.

    Floors first; the units left go one each to the largest remainders, ties to
    the earlier. A negative total is the mirror image.
    """
    if total < 0:
        return [-share for share in largest_remainder(-total, weights)]
    whole = sum(weights)
    if whole == 0:
        if total != 0:
            raise AssertionError("a total above 0 cannot be shared over zero weights")
        return [0] * len(weights)
    shares = [total * weight // whole for weight in weights]
    remainders = [total * weight % whole for weight in weights]
    left = total - sum(shares)
    by_remainder = sorted(range(len(weights)), key=lambda i: (-remainders[i], i))
    for i in by_remainder[:left]:
        shares[i] += 1
    return shares
