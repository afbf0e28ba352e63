"""What a course of calf treatment costs, asked from Python.

    import calfcalc
    calfcalc.answer({"quote": {"priceList": "example-gb", …}})["quote"]["totals"]["payable"]

One file over libcalfcalc.so: copy it beside your program. The library is the one that the environment
variable CALFCALC_LIBRARY names, the one beside this file, or the one the system's linker finds.
"""

import ctypes
import ctypes.util
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

__all__ = ["CalfCalcError", "answer", "answer_bytes", "version"]


class CalfCalcError(Exception):
    """An error answer, for callers who asked to have it raised."""

    def __init__(self, fault: Mapping[str, Any]) -> None:
        self.code: str = fault["code"]
        self.message: str = fault["message"]
        self.path: str = fault["path"]
        self.line: int | None = fault.get("line")
        self.column: int | None = fault.get("column")
        self.hint: str | None = fault.get("hint")
        self.fault = dict(fault)
        where = f"{self.path}: " if self.path else ""
        super().__init__(f"{where}{self.message}" + (f"; {self.hint}" if self.hint else ""))


def answer(request: Mapping[str, Any], *, raising: bool = False) -> dict[str, Any]:
    """Answers a request. An error is an answer too, or with raising=True a CalfCalcError."""
    text = json.dumps(request, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    result: dict[str, Any] = json.loads(answer_bytes(text.encode("utf-8", "surrogatepass")))
    if raising and "error" in result:
        raise CalfCalcError(result["error"])
    return result


def answer_bytes(request: bytes) -> bytes:
    """Answers any bytes with JSON bytes. Other threads go on meanwhile."""
    length = ctypes.c_size_t()
    block = _library.calfcalc_answer(request, len(request), ctypes.byref(length))
    try:
        return ctypes.string_at(block, length.value)
    finally:
        _library.calfcalc_free(block)


def version() -> str:
    """The engine's version: it moves whenever an answer could."""
    text: bytes = _library.calfcalc_version()
    return text.decode("ascii")


def _load() -> ctypes.CDLL:
    beside = Path(__file__).with_name("libcalfcalc.so")
    found = str(beside) if beside.exists() else ctypes.util.find_library("calfcalc")
    library = ctypes.CDLL(os.environ.get("CALFCALC_LIBRARY") or found or "libcalfcalc.so.0")
    library.calfcalc_answer.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
    library.calfcalc_answer.restype = ctypes.c_void_p
    library.calfcalc_free.argtypes = [ctypes.c_void_p]
    library.calfcalc_free.restype = None
    library.calfcalc_version.argtypes = []
    library.calfcalc_version.restype = ctypes.c_char_p
    return library


_library = _load()
