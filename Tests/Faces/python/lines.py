"""Answers requests one a line through the Python module."""

import sys

import calfcalc

for line in sys.stdin.buffer:
    sys.stdout.buffer.write(calfcalc.answer_bytes(line.removesuffix(b"\n")) + b"\n")
