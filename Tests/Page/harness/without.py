"""Without script and without WebAssembly the page says so and keeps the facts."""

from browser import Browser
from report import Report

FACTS = ["half a centimetre", "24 to 34 of 100 legs", "It does not last.", "The evidence is weak.", "Doing nothing is an option", "Get urgent care at once."]


def script_or_engine(report: Report, browser: Browser, page) -> None:
    report.say("\nWithout script, without WebAssembly")
    driver = browser.driver
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get("about:blank")
    driver.get(page.as_uri())
    shown = driver.find_element("css selector", "main").text
    report.check("needs script" in shown and all(fact in shown for fact in FACTS), "without script: the notice and the facts")
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    browser.read_logs()
    before = list(browser.complaints)
    removal = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": "delete globalThis.WebAssembly"})
    driver.get("about:blank")
    driver.get(page.as_uri())
    browser.wait(lambda: driver.find_element("css selector", "#without").is_displayed(), "the notice")
    shown = driver.find_element("css selector", "main").text
    report.check("cannot run" in shown and "needs script" not in shown and all(fact in shown for fact in FACTS), "without WebAssembly: the notice and the facts")
    driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": removal["identifier"]})
    # The page says on the console why it cannot; that is no fault of it.
    browser.expect_complaints()
    browser.complaints = before
