"""The element <calf-calc> in pages of others: under a strict policy, against the command, themed, by keyboard."""

import json
import re
import shutil
import time
from datetime import date
from pathlib import Path

from accessibility import bring_axe, violations
from browser import Browser
from calfcalc import Command
from hostile import MARKUP
from report import Report
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select
from server import Server

EXAMPLE = Path(__file__).resolve().parents[1] / "example"
LISTS = Path(__file__).resolve().parents[3] / "Pricing/lists"
STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
FACTS = ["half a centimetre", "three legs in ten", "does not last", "evidence is weak", "Doing nothing is an option"]
BARE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>bare</title>
<script type="module" src="{script}"></script><main><h1>A page</h1><calf-calc {attributes}></calf-calc></main></html>"""


def everywhere(report: Report, browser: Browser, command: Command, work: Path, shots: Path) -> None:
    report.say("\nThe element <calf-calc>")
    site = work / "site"
    shutil.copytree(EXAMPLE, site, dirs_exist_ok=True)
    command.page(site / "calf-calc.js", "--embed")
    hostile = json.loads((LISTS / "example-gb.json").read_text())
    hostile["issuer"]["name"] = MARKUP
    for item in hostile["items"]:
        item["name"] = MARKUP + "</script>\u2028`${alert(1)}"
    (work / "element-list.json").write_text(json.dumps(hostile))
    command.page(site / "calf-calc-list.js", "--embed", "--price-list", work / "element-list.json")
    pages = {"bare": BARE.format(script="calf-calc.js", attributes='region="GB"'), "open": BARE.format(script="calf-calc.js", attributes=""), "list": BARE.format(script="calf-calc-list.js", attributes=""), "id": BARE.format(script="calf-calc.js", attributes='price-list="example-gb" product="onabotulinumtoxinA"'), "two": BARE.format(script="calf-calc.js", attributes='region="GB"').replace("</main>", "<calf-calc region=US></calf-calc></main>"), "none": BARE.format(script="nothing.js", attributes=""), "inline": "<!DOCTYPE html><title>inline</title><script>window.ran = true</script>"}
    for name, html in pages.items():
        (site / f"{name}.html").write_text(html)
    (site / "nothing.js").write_text("")
    with Server(site, STRICT) as server:
        browser.allowed.append(server.address)
        browser.read_logs()
        before = list(browser.complaints)
        browser.driver.get(server.address + "inline.html")
        wait(lambda: server.reports)
        report.check(len(server.reports) == 1 and browser.run("return window.ran === undefined"), "the policy holds, and a breach of it is reported")
        server.reports.clear()
        browser.expect_complaints()
        browser.complaints = before

        visit(browser, server, "bare")
        wanted = printed(command, "--region", "GB")
        report.check(headline(browser) == wanted, f"the range of 24 months is the command's: {headline(browser)}" + ("" if headline(browser) == wanted else f" for {wanted}"))
        told = inside(browser, "return root.textContent")
        report.check(all(fact in told for fact in FACTS), "it says what to expect, in sight")
        against_command(report, browser, command)
        nonsense(report, browser)

        visit(browser, server, "two")
        report.check(browser.run("return [...document.querySelectorAll('calf-calc')].map((one) => one.answer.currency).join()") == "GBP,USD", "two elements have an answer each")
        visit(browser, server, "id")
        report.check(browser.run("return document.querySelector('calf-calc').answer.prices.priceList.id") == "example-gb", "an example list by its id")

        visit(browser, server, "list")
        options = inside(browser, "return [...root.querySelectorAll('option')].map((one) => one.textContent).join()")
        report.check(MARKUP in options and inside(browser, "return root.querySelectorAll('img, script').length") == 0, "markup in a list that it carries shows as text")
        answer = command.ask("estimate", priceList=hostile, product="onabotulinumtoxinA", muscle="unknown", horizonMonths=24)
        report.check(browser.run("return document.querySelector('calf-calc').answer.horizon") == answer["horizon"], "and the figures are the command's from that list")
        visit(browser, server, "open")
        report.check("Say where prices should come from" in inside(browser, "return root.textContent"), "without a region it asks for one")
        browser.run("document.querySelector('calf-calc').priceList = arguments[0]", json.loads((LISTS / "example-kr.json").read_text()))
        browser.settle()
        report.check(browser.run("return document.querySelector('calf-calc').answer.currency") == "KRW", "a list by its property")
        for nonsense_list in ({}, [], {"items": 7}, {"items": [None], "issuer": None}, "none", 5):
            browser.run("document.querySelector('calf-calc').priceList = arguments[0]", nonsense_list)
            browser.settle()
            report.check(bool(inside(browser, "return root.querySelector('.complaint:not(:empty), .notice')?.textContent")), f"  and nonsense for one is told: {json.dumps(nonsense_list)}")

        names = "return Object.getOwnPropertyNames(window).filter((name) => !/^(cdc_|ret_nodes)/.test(name))"
        browser.driver.get(server.address + "none.html")
        plain = browser.run(names)
        visit(browser, server, "bare")
        extra = set(browser.run(names)) - set(plain)
        report.check(not extra, "nothing global is left behind" + (f", but {extra}" if extra else ""))
        keys(report, browser, server, command)
        report.check(not server.reports, "no breach of the policy was reported" + (f": {server.reports[:2]}" if server.reports else ""))

        server.policy = ""
        example(report, browser, server, shots)
        without(report, browser, server)
        report.check(not server.reports, "nor on the example page")


def wait(holds) -> None:
    end = time.monotonic() + 20
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)


def visit(browser: Browser, server: Server, name: str, width: int = 1280) -> None:
    browser.size(width)
    browser.driver.get(server.address + name + ".html")
    browser.wait(lambda: browser.run("return [...document.querySelectorAll('calf-calc')].every((one) => one.shadowRoot?.querySelector('.result, .notice'))"), "the element starts")
    browser.settle()


def inside(browser: Browser, script: str, *values: object) -> object:
    return browser.run("const root = document.querySelector('calf-calc').shadowRoot;" + script, *values)


def headline(browser: Browser) -> str:
    return inside(browser, "return root.querySelector('.result b')?.textContent ?? ''")


def control(browser: Browser, label: str):
    return inside(browser, "return [...root.querySelectorAll('label')].find((one) => one.textContent === arguments[0]).parentElement.querySelector('input, select')", label)


def enter(browser: Browser, label: str, text: str) -> None:
    field = control(browser, label)
    if field.tag_name == "select":
        Select(field).select_by_visible_text(text)
    else:
        # All at once: what is in a shadow is taken for not focused, and a second call would begin at the end.
        field.send_keys(Keys.CONTROL, "a", Keys.NULL, text or Keys.DELETE)
    browser.settle()


def printed(command: Command, *options: str, months: int = 24) -> str:
    """The range over the horizon as the command prints it for a person."""
    text = command.text("estimate", *options, "--months", str(months)) if months != 24 else command.text("estimate", *options)
    return re.search(rf"^First {months} months.*?  ([A-Z]{{3}} .*)$", text, re.MULTILINE)[1]


def against_command(report: Report, browser: Browser, command: Command) -> None:
    enter(browser, "Sessions", "3")
    enter(browser, "Weeks apart", "20")
    enter(browser, "Months to look ahead", "18")
    wanted = command.ask_of_no_day("estimate", region="GB", sessions=3, intervalWeeks=20, upkeepEveryWeeks="none", horizonMonths=18)
    answer = browser.run("return document.querySelector('calf-calc').answer")
    report.check(answer == wanted, f"a course of three sessions: the command's answer, {headline(browser)}")
    text = printed(command, "--region", "GB", "--sessions", "3", "--interval-weeks", "20", "--upkeep-weeks", "none", months=18)
    report.check(headline(browser) == text, f"  as the command prints it: {text}")
    enter(browser, "Prices from", "A price that a clinic told me")
    report.check("Say where prices should come from" in inside(browser, "return root.querySelector('.figures').textContent"), "a price of one's own is waited for")
    enter(browser, "Price of one session", "475.50")
    enter(browser, "Currency", "eur")
    wanted = command.ask_of_no_day("estimate", perSession="475.50", currency="EUR", sessions=3, intervalWeeks=20, upkeepEveryWeeks="none", horizonMonths=18)
    report.check(browser.run("return document.querySelector('calf-calc').answer") == wanted and headline(browser).startswith("EUR"), f"a price of one's own: {headline(browser)}")
    report.check(wanted["horizon"]["p50"] == "1426.50", "  which is 3 × 475.50")


def nonsense(report: Report, browser: Browser) -> None:
    for label, text in (("Sessions", "x"), ("Sessions", "99"), ("Weeks apart", "3"), ("Months to look ahead", "0"), ("Currency", "£"), ("Price of one session", "1,5"), ("Price of one session", MARKUP)):
        field = control(browser, label)
        before = field.get_attribute("value")
        field.send_keys(Keys.CONTROL, "a")
        browser.driver.execute_cdp_cmd("Input.insertText", {"text": text})
        browser.settle()
        told = browser.run("return arguments[0].parentElement.querySelector('.complaint').textContent", field)
        report.check(bool(told) and field.get_attribute("value") == text and headline(browser) == "", f"{label} {text[:16]!r} is explained beside its field and left alone: {told}")
        enter(browser, label, before)
    report.check(headline(browser) != "" and not inside(browser, "return root.querySelector('.complaint:not(:empty)')"), "good entries end the complaints")
    enter(browser, "Prices from", "Australia")
    report.check("No price was verified for AU" in inside(browser, "return root.textContent"), "a country without a price says so")


def keys(report: Report, browser: Browser, server: Server, command: Command) -> None:
    visit(browser, server, "open")
    active = "document.activeElement?.shadowRoot?.activeElement"
    for _ in range(40):
        if browser.run(f"return {active}?.tagName === 'SELECT'"):
            break
        browser.press(Keys.TAB)
    browser.press("United King")
    browser.settle()
    browser.press(Keys.TAB, "2")
    browser.settle()
    wanted = printed(command, "--region", "GB", "--sessions", "2", "--upkeep-weeks", "none")
    report.check(headline(browser) == wanted, f"by keyboard alone: {headline(browser)}" + ("" if headline(browser) == wanted else f" for {wanted}"))
    browser.wait(lambda: inside(browser, "return root.querySelector('[role=status]').textContent") == f"In 24 months: {wanted}.", "the range is said")
    for _ in range(40):
        if browser.run(f"return {active}?.tagName === 'SUMMARY'"):
            break
        browser.press(Keys.TAB)
    browser.press(Keys.ENTER)
    report.check(browser.run(f"return {active}.parentElement.open"), "a fold unfolded")


def example(report: Report, browser: Browser, server: Server, shots: Path) -> None:
    report.say("\nThe example page, under its own policy")
    colours = []
    for is_dark in (False, True):
        browser.dark(is_dark)
        visit(browser, server, "index")
        version = bring_axe(browser)
        inside(browser, "root.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        found = violations(browser)
        enter(browser, "Sessions", "many")
        found += violations(browser)
        report.check(not found, f"axe {version}, {'dark' if is_dark else 'light'}: no violation" + "".join(f"\n       {one}" for one in found))
        enter(browser, "Sessions", "2")
        colours.append(inside(browser, "return getComputedStyle(root.querySelector('.result b')).color"))
        for width in (320, 1280):
            visit(browser, server, "index", width)
            report.check(browser.run("return document.documentElement.scrollWidth <= innerWidth"), f"{width} px wide: nothing runs off the page")
            browser.size(width, browser.run("return document.documentElement.scrollHeight"))
            browser.driver.save_screenshot(str(shots / f"element-{width}{'-dark' if is_dark else ''}.png"))
    browser.dark(False)
    report.check(colours == ["rgb(122, 32, 72)", "rgb(240, 168, 196)"], f"the page's colours are taken, light and dark: {colours}")
    report.check("serif" in inside(browser, "return getComputedStyle(root.querySelector('.body')).fontFamily"), "and its type")
    visit(browser, server, "index", 640)
    browser.run("document.documentElement.style.fontSize = '200%'")
    report.check(browser.run("return document.documentElement.scrollWidth <= innerWidth"), "type twice as large: nothing runs off the page")


def without(report: Report, browser: Browser, server: Server) -> None:
    browser.read_logs()
    before = list(browser.complaints)
    removal = browser.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": "delete globalThis.WebAssembly"})
    visit(browser, server, "index")
    browser.wait(lambda: "cannot run" in inside(browser, "return root.textContent"), "the notice")
    told = inside(browser, "return root.textContent")
    report.check(all(fact in told for fact in FACTS), "without WebAssembly it says so and keeps what to expect")
    browser.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": removal["identifier"]})
    # It says on the console why it cannot.
    browser.expect_complaints()
    browser.complaints = before
