"""Writes random requests, one a line: about 70 % good, 20 % refused, 10 % malformed.

    python3 generate.py --seed 1 --count 10000 > requests.ndjson

The same seed, count and tables give the same bytes; line N of a seed is the same
whatever the count.
"""

import argparse
import json
import sys

import tables as all_tables
from draw import Draw
from malformed import spoil
from random_request import near_the_limit, random_request
from refusals import refuse

NEAR_THE_LIMIT = 0.04


def request_line(seed, number, tables):
    """The bytes of one request, without its line end."""
    draw = Draw(f"{seed}:{number}")
    kind = draw.weighted([("good", 70), ("refused", 20), ("malformed", 10)])
    if kind == "good" and draw.chance(NEAR_THE_LIMIT):
        return written(draw, near_the_limit(draw, tables))
    document = random_request(draw, tables)
    if kind == "refused":
        document = refuse(draw, document, tables)
    if kind == "malformed":
        return spoil(draw, document).replace(b"\n", b" ").replace(b"\r", b" ") or b"{"
    return written(draw, document)


def written(draw, document):
    """The document in one of the ways JSON may be written."""
    text = json.dumps(
        any_order(draw, document),
        ensure_ascii=draw.chance(0.5),
        separators=draw.choice([(",", ":"), (", ", ": "), (" ,\t", " : ")]),
    )
    if draw.chance(0.05):
        text = text.replace('"date"', '"\\u0064at\\u0065"').replace("/1", "\\/1")
    if draw.chance(0.05):
        text = f" \t{text}\r"
    return text.encode()


def any_order(draw, value):
    """Keys in any order; lists keep theirs."""
    if isinstance(value, dict):
        return {key: any_order(draw, value[key]) for key in draw.shuffled(value)}
    if isinstance(value, list):
        return [any_order(draw, entry) for entry in value]
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--pricing", default=all_tables.PRICING, help="folder of products.csv and dosage.csv")
    options = parser.parse_args()
    tables = all_tables.load(options.pricing)
    for number in range(1, options.count + 1):
        sys.stdout.buffer.write(request_line(options.seed, number, tables) + b"\n")


if __name__ == "__main__":
    main()
