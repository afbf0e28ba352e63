"""Every step in axe, light and dark; nothing runs off a narrow or an enlarged page."""

from importlib.metadata import files
from pathlib import Path

from browser import STEPS, Browser
from report import Report

# The package that carries the newest axe-core; its own code is not used.
PACKAGE = "axe-playwright-python"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def every_step(report: Report, browser: Browser, page) -> None:
    report.say("\nFor everyone")
    for is_dark in (False, True):
        browser.dark(is_dark)
        browser.open(page)
        browser.choose("Where should prices come from?", "United Kingdom")
        version = bring_axe(browser)
        found = []
        for step in STEPS:
            enter(browser, step)
            found += [f"{step}: {one}" for one in violations(browser)]
        report.check(not found, f"axe {version}, {'dark' if is_dark else 'light'}: no violation on {len(STEPS)} steps" + "".join(f"\n       {one}" for one in found))
    browser.dark(False)
    for width, size, what in ((320, "100%", "320 px wide"), (640, "100%", "1280 px at 200 %"), (1280, "200%", "type twice as large")):
        browser.open(page, width=width)
        browser.run("document.documentElement.style.fontSize = arguments[0]", size)
        wide = []
        for step in STEPS:
            enter(browser, step)
            if browser.run("return document.documentElement.scrollWidth > innerWidth"):
                wide.append(step)
        report.check(not wide, f"{what}: nothing runs off the page" + (f", but on {wide}" if wide else ""))


def bring_axe(browser: Browser) -> str:
    """Puts axe into the page; its version."""
    browser.run(Path(next(file for file in files(PACKAGE) if file.name == "axe.min.js").locate()).read_text())
    return browser.run("return axe.version")


def violations(browser: Browser) -> list[str]:
    """What axe finds wrong with what is in view."""
    result = browser.driver.execute_async_script(
        "const done = arguments[1]; axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] }).then(done, (reason) => done({ violations: [{ id: String(reason), nodes: [] }] }))",
        TAGS,
    )
    return [f"{one['id']} {[node['html'][:120] for node in one['nodes'][:2]]}" for one in result["violations"]]


def enter(browser: Browser, step: str) -> None:
    """Goes to a step, unfolds all and orders something, so that all of it is seen."""
    browser.run("location.hash = arguments[0]", step)
    browser.wait(lambda: browser.step == step, f"the step {step}")
    browser.settle()
    if step == "matters" and not browser.all(".ranking .counts"):
        for title in ("Money", "A smaller calf"):
            browser.run("arguments[0].click()", browser.one(f"[aria-label='Counts for me: {title}']"))
            browser.settle()
        browser.run("arguments[0].click()", browser.labelled("I want to say how much each counts"))
        browser.settle()
    browser.run("document.querySelectorAll('.step details').forEach((fold) => { fold.open = true; })")
