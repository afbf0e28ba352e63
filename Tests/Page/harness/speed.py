"""How soon the first figure stands there, and how long a change takes: beside an empty page on the same machine."""

import statistics
from pathlib import Path

from browser import Browser
from report import Report

# Milliseconds that a person does not notice, and those of a frame.
FIRST_FIGURE = 300
FRAME = 16
# A machine that is busy takes longer for an empty page too.
MOST_TIMES = 30
MOST_FRAMES = 3

OPENING = """
new MutationObserver(() => {
  if (window.figureAt === undefined && document.body?.textContent.includes("0.5 cm")) window.figureAt = performance.now();
  if (window.answerAt === undefined && document.querySelector(".card")) window.answerAt = performance.now();
}).observe(document, { subtree: true, childList: true });
"""

# What is asked of a frame is done in the order in which it was asked: before the change, the change, after it.
CHANGES = """
const done = arguments[0];
const slider = document.querySelector(".slider input");
const times = [];
const step = () => {
  let start;
  requestAnimationFrame(() => { start = performance.now(); });
  if (slider) {
    slider.value = 20 + (times.length * 7) % 60;
    slider.dispatchEvent(new Event("input"));
  }
  requestAnimationFrame(() => {
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
    if (times.length < 30) setTimeout(step, 5); else done(times);
  });
};
step();
"""


def ratios(report: Report, browser: Browser, page: Path, work: Path) -> None:
    report.say("\nSpeed")
    empty = work / "empty.html"
    empty.write_text("<!DOCTYPE html><html lang=en><title>empty</title><p>0.5 cm</p><div class=card></div>")
    driver = browser.driver
    script = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": OPENING})

    def opened(file: Path) -> tuple[float, float]:
        figures, answers = [], []
        for _ in range(7):
            driver.get("about:blank")
            driver.get(file.as_uri())
            browser.wait(lambda: browser.run("return window.answerAt !== undefined"), "the first answer")
            figures.append(browser.run("return window.figureAt"))
            answers.append(browser.run("return window.answerAt"))
        return statistics.median(figures), statistics.median(answers)

    base, _ = opened(empty)
    figure, answer = opened(page)
    report.say(f"     opening an empty page: {base:.0f} ms to its one figure")
    report.check(figure <= FIRST_FIGURE, f"first figure after {figure:.0f} ms, {figure / base:.1f} times an empty page")
    most = max(FIRST_FIGURE, MOST_TIMES * base)
    report.check(answer <= most, f"first worked-out figure after {answer:.0f} ms, {answer / base:.1f} times an empty page")
    driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": script["identifier"]})

    browser.open(page, "matters")
    for title in ("Money", "A smaller calf", "Strong legs"):
        browser.click(browser.one(f"[aria-label='Counts for me: {title}']"))
    browser.click(browser.labelled("I want to say how much each counts"))
    change = busy(browser)
    driver.get(empty.as_uri())
    nothing = busy(browser)
    report.say(f"     a frame of an empty page: {nothing:.1f} ms of work")
    told = f"a change, with all that follows from it: {change:.1f} ms of work, {change / FRAME:.1f} frames, {change / max(nothing, 0.1):.0f} times an empty page"
    report.check(change <= MOST_FRAMES * FRAME, told)


def busy(browser: Browser) -> float:
    """The milliseconds of work in a frame that a change falls into, its layout too."""
    return statistics.median(browser.driver.execute_async_script(CHANGES))
