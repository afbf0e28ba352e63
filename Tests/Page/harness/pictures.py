"""Pictures of every step, to be looked at."""

from pathlib import Path

from accessibility import enter
from browser import STEPS, Browser
from report import Report

WIDTHS = (320, 768, 1280)


def every_step(report: Report, browser: Browser, page, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for width in WIDTHS:
        for is_dark in (False, True) if width == 1280 else (False,):
            browser.dark(is_dark)
            browser.open(page, width=width)
            browser.choose("Where should prices come from?", "United Kingdom")
            for place, step in enumerate(STEPS, 1):
                browser.size(width)
                enter(browser, step)
                browser.run("document.querySelectorAll('.step details').forEach((fold) => { fold.open = false; })")
                browser.size(width, browser.run("return document.documentElement.scrollHeight"))
                browser.driver.save_screenshot(str(folder / f"{width}{'-dark' if is_dark else ''}-{place:02}-{step}.png"))
    browser.dark(False)
    report.say(f"\npictures of every step: {folder}")
