"""RFC 8259 and no more: what Python's own reader lets through is refused here."""

import json

from errors import Malformed

DEEPEST = 64


class NotAnInteger:
    """A JSON number written with a fraction, an exponent, or as -0."""

    def __init__(self, text):
        self.text = text


def parse(document):
    """The value of a JSON text (bytes or str). Repeated keys are refused."""
    text = decoded(document)
    try:
        value = json.loads(
            text,
            object_pairs_hook=object_of,
            parse_int=integer,
            parse_float=NotAnInteger,
            parse_constant=refuse_constant,
        )
    except (json.JSONDecodeError, RecursionError) as error:
        raise Malformed(f"not JSON: {error}") from None
    if text.count("[") + text.count("{") > DEEPEST:
        check_depth(value)
    if "\\u" in text:
        check_surrogates(value)
    return value


def decoded(document):
    if isinstance(document, str):
        return document
    try:
        return document.decode("utf-8")  # strict: no overlong forms, no surrogates
    except UnicodeDecodeError as error:
        raise Malformed(f"not UTF-8: {error}") from None


def object_of(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Malformed("a repeated key")
    return members


def integer(text):
    if text == "-0" or len(text) > 18:
        return NotAnInteger(text)
    return int(text)


def refuse_constant(name):
    raise Malformed(f"{name} is not JSON")


def check_depth(value):
    level, depth = [value], 0
    while level:
        containers = [v for v in level if isinstance(v, (dict, list))]
        depth += 1 if containers else 0
        if depth > DEEPEST:
            raise Malformed("nested too deep")
        level = [
            child
            for v in containers
            for child in (v.values() if isinstance(v, dict) else v)
        ]


def check_surrogates(value):
    for text in texts(value):
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            raise Malformed("a lone surrogate") from None


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, child in value.items():
            yield key
            yield from texts(child)
    elif isinstance(value, list):
        for child in value:
            yield from texts(child)
