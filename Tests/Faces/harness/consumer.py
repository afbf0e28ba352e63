"""A package that depends on this one: nothing else is fetched, and the tutorial is what it says."""

import json
import re

from build import FACES, ROOT, run
from report import Report

CONSUMER = FACES.parent / "Consumer"
CATALOGUE = ROOT / "Sources/CalfCalc/CalfCalc.docc"
SCRATCH = ROOT / ".build/consumer"
SWIFT = ("swift", "build", "--package-path", CONSUMER, "--scratch-path", SCRATCH)


def build() -> None:
    run(*SWIFT)


def fences(language: str) -> str:
    """The tutorial's pieces in a language, one after another."""
    page = (CATALOGUE / "FirstQuote.md").read_text()
    return "".join(re.findall(rf"^```{language}\n(.*?)^```$", page, re.S | re.M))


def solid(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def check(report: Report) -> None:
    report.say("\nA package that uses this one")
    told = run("swift", "package", "--package-path", CONSUMER, "--scratch-path", SCRATCH, "show-dependencies", "--format", "json")
    wanted = json.loads(told)["dependencies"]
    report.check([d["name"] for d in wanted] == ["CalfCalc"] and not wanted[0]["dependencies"], "it depends on CalfCalc and that on nothing")
    fetched = [path.name for name in ("checkouts", "repositories", "artifacts") for path in (SCRATCH / name).glob("*")]
    report.check(not fetched and not (CONSUMER / "Package.resolved").exists(), f"nothing is fetched{': ' if fetched else ''}{', '.join(fetched)}")
    program = (CONSUMER / "Sources/FirstQuote/main.swift").read_text()
    report.check(solid(fences("swift")) == solid(program), "the tutorial's pieces are the program that is compiled")
    report.check(fences("text") == run(SCRATCH / "debug/FirstQuote").decode(), "and what it prints is what the tutorial says")
