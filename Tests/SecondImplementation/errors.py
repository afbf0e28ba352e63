"""The two ways in which a request is not answered."""


class Malformed(Exception):
    """The document breaks a rule of sections 1, 2 or 8: it cannot be read."""


class Refused(Exception):
    """The document reads well, but the question is one that is not answered."""
