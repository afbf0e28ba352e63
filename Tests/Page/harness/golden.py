"""The golden requests, answered by the engine that the page carries: the bytes of the command."""

import base64
import lzma
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from browser import Browser
from calfcalc import Command
from report import Report

GOLDEN = Path(__file__).resolve().parents[2] / "Faces/Golden"

# The letters of the page's engine, as its Base94 says them.
DIGITS = [code for code in range(32, 127) if chr(code) != "<"]

START = """
const [bytes, done] = arguments;
const module = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
WebAssembly.instantiate(module).then(({ instance }) => { window.testEngine = instance.exports; done(); });
"""

ASK = """
const { memory, calfcalc_alloc, calfcalc_free, calfcalc_answer } = window.testEngine;
return arguments[0].map((request) => {
  const bytes = Uint8Array.from(atob(request), (letter) => letter.charCodeAt(0));
  const [question, length] = [calfcalc_alloc(bytes.length), calfcalc_alloc(4)];
  new Uint8Array(memory.buffer).set(bytes, question);
  const found = calfcalc_answer(question, bytes.length, length);
  const answer = new Uint8Array(memory.buffer).slice(found, found + new DataView(memory.buffer).getUint32(length, true));
  [question, length, found].forEach((block) => calfcalc_free(block));
  let letters = "";
  answer.forEach((byte) => { letters += String.fromCharCode(byte); });
  return btoa(letters);
});
"""


def engine(letters: str) -> bytes:
    """The WebAssembly module that the page carries."""
    values = {chr(code): value for value, code in enumerate(DIGITS)}
    packed = bytearray()
    for start in range(0, len(letters), 11):
        group = letters[start:start + 11]
        number = 0
        for letter in group.ljust(11, chr(DIGITS[-1])):
            number = number * 94 + values[letter]
        packed += number.to_bytes(9, "big")[:len(group) - (1 if len(group) < 6 else 2)]
    return lzma.decompress(packed)


def same_bytes(report: Report, browser: Browser, page, command: Command) -> None:
    requests = [line for file in sorted(GOLDEN.glob("*.ndjson")) for line in file.read_bytes().split(b"\n")[:-1]]
    browser.open(page)
    module = engine(browser.run("return document.getElementById('engine').textContent"))
    browser.driver.execute_async_script(START, base64.b64encode(module).decode())
    given = []
    for start in range(0, len(requests), 40):
        asked = [base64.b64encode(request).decode() for request in requests[start:start + 40]]
        given += [base64.b64decode(answer) for answer in browser.run(ASK, asked)]
    with ThreadPoolExecutor(2) as pool:
        wanted = list(pool.map(command.bytes, requests))
    differing = [place for place, (one, other) in enumerate(zip(given, wanted)) if one != other]
    report.check(len(given) == len(requests) and not differing, f"\n{len(requests)} golden requests: the same bytes from the page's engine and the command" + (f", but not {differing[:10]}" if differing else ""))
