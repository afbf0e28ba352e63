"""What must not move the page: nonsense in fields, addresses, saved files and price lists."""

import json
from pathlib import Path

from browser import STEPS, Browser
from calfcalc import Command
from report import Report

MARKUP = "<img src=x onerror=alert(1)><script>alert(1)</script>\"'&"


def entries(report: Report, browser: Browser, page) -> None:
    report.say("\nNonsense")
    browser.open(page)
    browser.choose("Where should prices come from?", "United Kingdom")
    cards = browser.text(".cards")
    for nonsense in ("abc", "0", "-3", "24.5", "1e9", "999999999999999999999", MARKUP):
        browser.paste("How many months to look ahead", nonsense)
        field = browser.labelled("How many months to look ahead")
        told = browser.run("return arguments[0].closest('.field').querySelector('.complaint').textContent", field)
        kept = field.get_attribute("value") == nonsense and field.get_attribute("aria-invalid") == "true"
        report.check(bool(told) and kept and browser.text(".cards") == cards, f"{nonsense[:24]} is explained beside the field and left alone: {told}")
    browser.run("location.hash = 'fit'")
    browser.settle()
    report.check("One entry cannot be used." in browser.text(".banner") and "36 months" not in browser.text(), "a mistake is told on other steps too")
    browser.click(browser.one(".banner a"))
    browser.type("How many months to look ahead", "36")
    report.check(not browser.all(".complaint:not(:empty)") and not browser.all(".banner p"), "a good number ends the complaint")
    browser.choose("Where should prices come from?", "Australia")
    told = browser.text(".step")
    report.check("No price was verified for AU" in told, "a country without a price says so")
    browser.choose("Where should prices come from?", "A price that a clinic told me")
    browser.type("Price of one session", "550")
    browser.type("Currency", "£")
    report.check(browser.labelled("Currency").get_attribute("aria-invalid") == "true", "a currency that is none is explained beside its field")
    browser.type("Currency", "gbp")
    browser.type("At least, if you know", "600")
    browser.type("At most, if you know", "900")
    report.check(browser.all(".complaint:not(:empty)") != [], "a low price above the usual one is explained")
    browser.type("At least, if you know", "500")
    report.check(not browser.all(".complaint:not(:empty)") and bool(browser.text(".cards")), "a range of prices of one's own is taken")


def addresses(report: Report, browser: Browser, page) -> None:
    for name in ("%3Cimg%20src=x%20onerror=alert(1)%3E", "constructor", "__proto__", "decision'];alert(1)//", "facts"):
        browser.open(page, name)
        report.check(browser.step == STEPS[0] and MARKUP[:8] not in browser.driver.page_source[-200_000:], f"#{name} is the first step")


def saved(browser: Browser) -> dict:
    """What the page itself would save now."""
    return json.loads(
        browser.driver.execute_async_script(
            """
            const done = arguments[0];
            const create = URL.createObjectURL;
            URL.createObjectURL = (blob) => { blob.text().then(done); return create(blob); };
            const save = [...document.querySelectorAll("button")].find((one) => one.textContent === "Save my answers");
            save.addEventListener("click", () => { URL.createObjectURL = create; }, { once: true });
            save.click();
            """
        )
    )


def files(report: Report, browser: Browser, page, work: Path) -> None:
    report.say("\nSaved files")
    browser.open(page, "decision")
    browser.choose("Where should prices come from?", "United Kingdom")
    browser.type("How many months to look ahead", "48")
    browser.run("location.hash = 'questions'")
    browser.settle()
    browser.type("Your own questions", MARKUP)
    browser.run("location.hash = 'summary'")
    browser.settle()
    ours = saved(browser)
    report.check(ours["months"] == "48" and ours["ownQuestions"] == MARKUP, "the answers are saved as they were typed")

    def load(name: str, content: str) -> str:
        file = work / f"{name}.json"
        file.write_text(content)
        browser.run("location.hash = 'summary'")
        browser.settle()
        browser.one(".picker").send_keys(str(file))
        browser.wait(lambda: browser.step == "decision" or browser.text(".step .notice").strip(), "the file is read")
        browser.settle()
        return "" if browser.step == "decision" else browser.text(".step .notice").strip()

    bad = {
        "no JSON": "{", "a list": "[]", "null": "null", "another file": '{"format": "calfcalc.price-list/1"}',
        "nothing but the format": json.dumps({"format": ours["format"]}),
        "a number for a text": json.dumps({**ours, "months": 48}),
        "an object for a text": json.dumps({**ours, "months": {"toString": "48"}}),
        "a muscle that is none": json.dumps({**ours, "muscle": MARKUP}),
        "a region that is none": json.dumps({**ours, "price": {**ours["price"], "region": MARKUP}}),
        "an order that repeats": json.dumps({**ours, "ranking": ["cost", "cost"]}),
        "an order of other things": json.dumps({**ours, "ranking": ["__proto__"]}),
        "points beyond all": json.dumps({**ours, "ranking": ["cost"], "points": {"cost": 1e308}}),
        "a text without end": json.dumps({**ours, "ownQuestions": "x" * 5_001}),
        "a file without end": json.dumps({**ours, "more": "x" * 200_000}),
        "answers inherited": '{"format": "calfcalc.answers/1", "__proto__": ' + json.dumps(ours) + "}",
    }
    for name, content in bad.items():
        told = load("bad", content)
        report.check("Nothing was changed." in told, f"{name}: {told or 'was taken'}")
    report.check(load("good", json.dumps({**ours, "unknown": MARKUP, "__proto__": {"polluted": True}})) == "", "what the page wrote is read again, and what else stands there is not")
    report.check(browser.labelled("How many months to look ahead").get_attribute("value") == "48", "and stands in its fields")
    report.check(browser.run("return {}.polluted === undefined"), "and changes nothing else")
    browser.run("location.hash = 'summary'")
    browser.settle()
    report.check(MARKUP in browser.text(".step"), "markup in it shows as text")


def price_lists(report: Report, browser: Browser, command: Command, work: Path) -> None:
    report.say("\nA clinic's list")
    source = Path(__file__).resolve().parents[3] / "Pricing/lists/example-gb.json"
    clinic = json.loads(source.read_text())
    clinic["issuer"] = {key: MARKUP for key in clinic["issuer"]}
    for item in clinic["items"] + clinic.get("packages", []) + clinic.get("promotions", []):
        item["name"] = MARKUP + "</script><!--"
    file = work / "clinic.json"
    file.write_text(json.dumps(clinic))
    page = command.page(work / "clinic.html", "--price-list", file)
    browser.open(page)
    report.check(MARKUP in browser.run("return document.querySelector('.step select').textContent"), "markup in it shows as text")
    report.check("Choose thin, medium or thick." in browser.text(".step"), "a muscle that is not known is asked for")
    browser.choose("How thick is the calf muscle?", "Medium: 15 to 25 mm")
    browser.run("location.hash = 'cost'")
    browser.settle()
    dose = {"muscle": "medium"}
    price = {"quote": {"priceList": clinic, "product": clinic["items"][0]["product"], "dose": dose, "date": date_today(), "sessions": 1}}
    options = [{"kind": "none"}, {"kind": "once"}, {"kind": "upkeep", "everyWeeks": 26}, {"kind": "tryFirst", "everyWeeks": 26}]
    answer = command.ask("decide", price=price, person={"horizonMonths": 24}, options=options)
    cells = [cell["text"] for row in answer["table"] if row["id"] == "horizon" for cell in row["cells"]]
    told = browser.text(".comparison")
    report.check(all(cell in told for cell in cells), f"its prices are the command's: {cells}")


def date_today() -> str:
    from datetime import date

    return date.today().isoformat()
