"""The quote form of a clinic's reception: filled in as a person does, held against the command."""

import json
import re
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import without
from accessibility import bring_axe, violations
from browser import Browser
from calfcalc import Command
from hostile import MARKUP
from paper import SIZES, pdf
from report import Report
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

LISTS = Path(__file__).resolve().parents[3] / "Pricing/lists"
FORM = ".form"
MOST_BYTES = 400_000
# What a quote is asked for on each list; the day is today's, and what is not said is left as the form has it.
QUOTES = {
    "example-gb": [
        {"product": "onabotulinumtoxinA", "dose": {"left": 94, "right": 80}, "sessions": 1},
        {"product": "onabotulinumtoxinA", "dose": {"muscle": "medium"}, "sessions": 3, "intervalWeeks": 20, "package": "best", "extras": {"ultrasound": 3, "stockings": 2}},
        {"product": "onabotulinumtoxinA", "dose": {"left": "medium", "right": "thick"}, "sessions": 2, "intervalWeeks": 26, "codes": ["STAFF", "NONE"], "audience": ["returning"], "financing": "six-months", "number": "Q-17", "practitioner": "Dr A & B", "patient": {"reference": "<b>7</b>", "name": "Pat <i>O'N</i>", "dateOfBirth": "2010-02-28"}, "requestedOn": "2026-11-20", "scheduledFor": "2026-12-24"},
        {"product": "incobotulinumtoxinA", "dose": {"total": 181}, "sessions": 60, "intervalWeeks": 12, "extras": {"vein-scan": 1}, "recentUnits": 10},
        {"product": "onabotulinumtoxinA", "dose": {"right": 100}, "sessions": 3, "intervalWeeks": 14, "package": "three"},
    ],
    "example-us": [
        {"product": "onabotulinumtoxinA", "dose": {"left": 120, "right": 120}, "sessions": 3, "intervalWeeks": 16, "codes": ["FRIEND"], "audience": ["new", "member"], "financing": "twenty-four-months", "package": "two", "extras": {"physical-therapy": 7}},
        {"product": "onabotulinumtoxinA", "dose": {"left": 50, "right": 60}, "sessions": 3, "intervalWeeks": 16},
        {"product": "onabotulinumtoxinA", "dose": {"left": 50, "right": 60}, "sessions": 1, "patient": {"name": "Pat", "dateOfBirth": "1990-05-06"}, "requestedOn": "2026-11-20", "scheduledFor": "2026-12-24"},
        {"product": "onabotulinumtoxinA", "dose": {"left": 50, "right": 60}, "sessions": 2, "intervalWeeks": 16, "requestedOn": "2026-11-27"},
    ],
    "example-sg": [
        {"product": "onabotulinumtoxinA", "dose": {"left": 75, "right": 75}, "sessions": 3, "intervalWeeks": 26, "extras": {"review": 1}},
        {"product": "incobotulinumtoxinA", "dose": {"left": 75, "right": 70}, "sessions": 1},
    ],
    "example-au": [
        {"product": "onabotulinumtoxinA", "dose": {"left": 75, "right": 75}, "sessions": 2, "intervalWeeks": 26, "financing": "ten-payments"},
        {"product": "incobotulinumtoxinA", "dose": {"left": 90}, "sessions": 1, "extras": {"stockings": 2}},
    ],
    "example-kr": [
        {"product": "onabotulinumtoxinA", "dose": {"left": 60, "right": 50}, "sessions": 4, "intervalWeeks": 16, "financing": "three-months"},
        {"product": "onabotulinumtoxinA", "dose": {"left": 60, "right": 50}, "sessions": 4, "intervalWeeks": 16, "package": "three"},
        {"product": "prabotulinumtoxinA", "dose": {"muscle": "thin"}, "sessions": 1, "audience": ["new"], "extras": {"cooling": 3}},
        {"product": "meditoxin", "dose": {"total": 130}, "sessions": 2, "intervalWeeks": 30, "audience": ["new"]},
    ],
}
PRINT = {"number": "Quote number", "practitioner": "Practitioner", "requestedOn": "Asked for on", "scheduledFor": "First session booked for"}
PATIENT = {"name": "Patient's name", "reference": "Patient's reference", "dateOfBirth": "Date of birth"}


class Words(HTMLParser):
    """The texts of a document's main part, each by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.is_main = False

    def handle_starttag(self, tag: str, _: object) -> None:
        self.is_main = self.is_main or tag == "main"

    def handle_data(self, data: str) -> None:
        if self.is_main and data.strip():
            self.texts.append(" ".join(data.split()))


def clinic_of(name: str) -> dict:
    return json.loads((LISTS / f"{name}.json").read_text())


def everywhere(report: Report, browser: Browser, command: Command, work: Path, shots: Path) -> None:
    empty = command.page(work / "desk-empty.html", "--staff")
    page = command.page(work / "desk.html", "--staff", "--price-list", "example-gb")
    size = page.stat().st_size
    report.say("")
    report.check(size <= MOST_BYTES, f"the quote form is {size / 1000:.0f} kB, at most {MOST_BYTES / 1000:.0f}")
    quotes(report, browser, command, empty)
    lists(report, browser, command, work)
    refusals(report, browser, page)
    keyboard(report, browser, command, page)
    looked_at(report, browser, empty, page, shots)
    without.script_or_engine(report, browser, page)


def quotes(report: Report, browser: Browser, command: Command, page: Path) -> None:
    report.say("\nAt reception, against the command")
    for name, asked in QUOTES.items():
        clinic = clinic_of(name)
        for place, quote in enumerate(asked, 1):
            browser.open(page, ready="main .picker")
            browser.one("main .picker").send_keys(str(LISTS / f"{name}.json"))
            browser.wait(lambda: browser.all(FORM), "the list is taken")
            request = {"quote": {"date": date.today().isoformat(), **quote, "priceList": clinic}}
            fill_in(browser, clinic, quote)
            held_against(report, browser, command, f"{name} {place}", request)


def fill_in(browser: Browser, clinic: dict, quote: dict) -> None:
    names = {item["id"]: item["name"] for item in clinic["items"]}
    browser.run("document.querySelector('.form details').open = true")
    Select(browser.labelled("What is injected")).select_by_value(quote["product"])
    dose = quote["dose"]
    if "total" in dose:
        browser.click(browser.labelled("In all"))
        browser.type("Units in all", str(dose["total"]))
    elif "muscle" in dose or any(isinstance(value, str) for value in dose.values()):
        browser.click(browser.labelled("By how thick the muscle is"))
        for side, label in (("left", "Left calf muscle"), ("right", "Right calf muscle")):
            Select(browser.labelled(label)).select_by_value(dose.get("muscle", dose.get(side, "")))
    else:
        for side, label in (("left", "Units, left leg"), ("right", "Units, right leg")):
            if side in dose:
                browser.type(label, str(dose[side]))
    browser.type("Sessions", str(quote["sessions"]))
    if "intervalWeeks" in quote:
        browser.type("Weeks apart", str(quote["intervalWeeks"]))
    for key, label in (("package", "Package"), ("financing", "Instalments")):
        if key in quote:
            Select(browser.labelled(label)).select_by_value(quote[key])
    for item, count in quote.get("extras", {}).items():
        browser.type(names[item].split("<")[0], str(count))
    for group in quote.get("audience", []):
        browser.click(browser.labelled(group))
    if "codes" in quote:
        browser.type("Codes", " ".join(quote["codes"]))
    if "recentUnits" in quote:
        browser.type("Units in the last 3 months", str(quote["recentUnits"]))
    for key, label in PRINT.items():
        if key in quote:
            browser.type(label, quote[key])
    for key, label in PATIENT.items():
        if key in quote.get("patient", {}):
            browser.type(label, quote["patient"][key])
    browser.settle()


def held_against(report: Report, browser: Browser, command: Command, name: str, request: dict) -> None:
    """The total, the waterfall, the saved file and the paper are the command's."""
    written = command.bytes(json.dumps(request).encode()).decode()
    quote = json.loads(written).get("quote")
    if not report.check(quote is not None and bool(browser.all(".payable b")), f"{name} is priced" + ("" if quote else f": {written}")):
        return
    payable = f"{quote['currency']} {amount(quote['totals']['payable'])}"
    told = browser.one(".payable b").text
    report.check(told == payable, f"{name}: {told} to pay")
    changes = browser.run("return [...document.querySelectorAll('.waterfall tbody tr:not(.result, .within) td')].map((cell) => cell.textContent)")
    sum_ = sum(Decimal(change.replace("\u2212", "-").replace(",", "")) for change in changes)
    report.check(sum_ == Decimal(quote["totals"]["payable"]), f"{name}: the {len(changes)} steps of the waterfall add up to it")
    report.check(saved_file(browser) == written + "\n", f"{name}: what is saved is the command's answer, byte by byte")
    words = Words()
    words.feed(command.html(request))
    shown = browser.run(
        """
        const walker = document.createTreeWalker(document.querySelector(".paper"), NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode.data.trim().replace(/\\s+/g, " "));
        return texts;
        """
    )
    explained = Words()
    explained.feed(command.html(request, "--explain"))
    steps = browser.run("return [...document.querySelectorAll('.total details:last-of-type tbody tr')].map((row) => [row.children[0], row.children[1]].map((cell) => cell.textContent.trim().replace(/\\s+/g, ' ')))")
    # On the screen amounts stand as in the answer; on paper their thousands are apart.
    plain = [re.sub(r"(?<=\d),(?=\d{3})", "", text) for text in explained.texts]
    told = list(zip(plain, plain[1:]))
    untold = [step for step in steps if tuple(step) not in told]
    report.check(len(steps) == len(quote["steps"]) and not untold, f"{name}: {len(steps)} steps, each as the command explains it, thousands aside" + (f", but not {untold[:3]}" if untold else ""))
    differing = [f"{one!r} for {other!r}" for one, other in zip(shown, words.texts) if one != other]
    report.check(shown == words.texts, f"{name}: the paper has the command's {len(words.texts)} texts, word by word" + (f", but {differing[:3]} {len(shown)}" if shown != words.texts else ""))


def amount(text: str) -> str:
    whole, point, part = text.partition(".")
    return f"{int(whole):,}{point}{part}"


def saved_file(browser: Browser) -> str:
    """What the page would save now."""
    return browser.driver.execute_async_script(
        """
        const done = arguments[0];
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => { URL.createObjectURL = create; blob.text().then(done); return create(blob); };
        [...document.querySelectorAll("button")].find((one) => one.textContent === "Save as a file").click();
        """
    )


def lists(report: Report, browser: Browser, command: Command, work: Path) -> None:
    report.say("\nPrice lists at reception")
    clinic = hostile_list(clinic_of("example-gb"))
    file = work / "hostile.json"
    file.write_text(json.dumps(clinic))
    page = command.page(work / "desk-hostile.html", "--staff", "--price-list", file)
    browser.open(page, ready=FORM)
    quote = {"product": "onabotulinumtoxinA", "dose": {"left": 100, "right": 100}, "sessions": 3, "intervalWeeks": 26, "financing": "six-months", "package": "three", "extras": {"ultrasound": 1}}
    fill_in(browser, clinic, quote)
    held_against(report, browser, command, "a list with markup in every text", {"quote": {"date": date.today().isoformat(), **quote, "priceList": clinic}})
    elements = browser.run("return document.querySelectorAll('main img, main script, main b b, main [onerror]').length")
    report.check(elements == 0 and MARKUP in browser.run("return document.querySelector('.paper').textContent"), "markup in it shows as text, in the form and on paper")
    report.check("\u202e" not in browser.run("return document.querySelector('main').textContent"), "what would turn the line is shown and does not act")

    before = browser.one(".payable b").text
    whole = (LISTS / "example-gb.json").read_text()
    broken = {
        "an amount that is none": (whole.replace('"amount": "50.00"', '"amount": "fifty"', 1), "fifty"),
        "a key that is none": (whole.replace('"every": "session"', '"evry": "session"', 1), "evry"),
        "a comma too many": (whole.replace('"currency": "GBP",', '"currency": "GBP",,', 1), ",,"),
        "a key twice": (whole.replace('"currency": "GBP",', '"currency": "GBP", "currency": "GBP",', 1), ', "currency"'),
        "another end": (whole + '}, "date": "2026-01-01"', None),
        "no list": ("[]", None), "nothing": ("", None),
        "nested beyond all": ("[" * 5_000 + "]" * 5_000, None),
    }
    for name, (text, at) in broken.items():
        file = work / "broken.json"
        file.write_text(text)
        wanted = [line.split(":", 3)[1:3] for line in command.check(file).splitlines()][0]
        told = open_list(browser, file)
        place = re.search(r"Line (\d+), column (\d+):", told)
        report.check(place is not None and list(place.groups()) == wanted and "stays" in told, f"{name}: {told.split('with it: ')[-1][:110]}" + ("" if place and list(place.groups()) == wanted else f" (the command: {wanted})"))
        if at:
            line = text[:text.index(at)].count("\n") + 1
            report.check(place is not None and int(place[1]) == line, f"  and it is on line {line}")
    report.check(browser.one(".payable b").text == before and browser.labelled("Units, left leg").get_attribute("value") == "100", "the list from before stays, and what was typed")
    large = work / "large.json"
    large.write_text(" " * 2_100_000)
    report.check("could not be read" in open_list(browser, large), "a file beyond all size is not read")
    odd = work / "odd.json"
    odd.write_text((LISTS / "example-kr.json").read_text().replace('"validFrom": ', '"validThrough": "2026-01-02", "validFrom": ', 1))
    told = open_list(browser, odd)
    report.check("is in use. This is odd" in told and "Line" in told, f"a list that is odd is taken, and it is told: {told[:110]}")
    report.check(browser.run("return document.activeElement.tagName") == "H1", "and its heading has the focus")
    fine = work / "fine.json"
    clinic = finely_priced(clinic_of("example-us"))
    fine.write_text(json.dumps(clinic))
    open_list(browser, fine)
    for product, dose in (("onabotulinumtoxinA", 94), ("abobotulinumtoxinA", 600)):
        quote = {"product": product, "dose": {"left": dose, "right": dose}, "sessions": 1}
        fill_in(browser, clinic, quote)
        held_against(report, browser, command, f"unit prices of four decimals, {2 * dose} units", {"quote": {"date": date.today().isoformat(), **quote, "priceList": clinic}})
    fill_in(browser, clinic, {"product": "onabotulinumtoxinA", "dose": {"left": 100, "right": 100}, "sessions": 1})
    told = open_list(browser, LISTS / "example-kr.json")
    report.check("KRW" in browser.run("return document.querySelector('.total').textContent") and browser.labelled("Units, left leg").get_attribute("value") == "100", "another list is taken, and the dose stays")


def hostile_list(clinic: dict) -> dict:
    """The list with markup, and a sign that turns the direction of writing, in every text that may hold any."""
    text = MARKUP + "</script><!--\u202e"
    clinic["issuer"] = {**{key: text for key in clinic["issuer"]}, "identifiers": [{"scheme": text, "value": text}]}
    clinic["source"] = {"kind": "web", "url": text, "readOn": "2026-11-01"}
    clinic["tax"]["name"] = text
    for one in clinic["items"] + clinic["packages"] + clinic["promotions"] + clinic["financing"]:
        one["name"] = text
    # The labels of the extras must stay apart to be filled in.
    next(item for item in clinic["items"] if item["id"] == "ultrasound")["name"] = "Scan " + text
    return clinic


def finely_priced(clinic: dict) -> dict:
    """The American list with prices of four decimals, and of four digits before the point."""
    prices = {item["product"]: item["price"] for item in clinic["items"] if item["role"] == "treatment"}
    prices["onabotulinumtoxinA"]["amount"] = "3.1234"
    prices["abobotulinumtoxinA"]["tiers"] = [{"through": 100, "unit": "1234.5678", "flat": "1500.00"}, {"unit": "0.0525"}]
    return clinic


def open_list(browser: Browser, file: Path) -> str:
    """Picks a file; what is told of it."""
    browser.run("document.querySelectorAll('.desk > [role=status]').forEach((one) => { one.textContent = ''; })")
    browser.run("const form = document.querySelector('.form'); if (form) form.dataset.old = '';")
    browser.one("main .picker").send_keys(str(file))
    browser.wait(lambda: browser.run("return document.querySelector('.desk > [role=status]').textContent !== '' || Boolean(document.querySelector('.form:not([data-old])'))"), "the list is looked over")
    browser.settle()
    return browser.text(".desk > [role=status]")


def refusals(report: Report, browser: Browser, page: Path) -> None:
    report.say("\nRefusals at reception")
    browser.open(page, ready=FORM)
    report.check("Enter a dose" in browser.text(".total") and not browser.all(".complaint:not(:empty)"), "nothing is complained of before a dose is entered")
    fill_in(browser, clinic_of("example-gb"), {"product": "onabotulinumtoxinA", "dose": {"left": 300, "right": 200}, "sessions": 1})
    told = complaint_in(browser, "The dose of one session")
    report.check("500" in told and "400" in told and "BOTOX400" in told, f"a dose above the label's limit: {told}")
    report.check(not browser.all(".payable") and browser.labelled("Units, left leg").get_attribute("value") == "300", "no total stands, and what was typed does")
    report.check(browser.run("return document.querySelector('.paper').textContent") == "There is no quote to print yet.", "and nothing to print")
    browser.type("Units, left leg", "100")
    for label, text, back in (
        ("Sessions", "61", "2"), ("Sessions", "many", "2"), ("Weeks apart", "8", "26"), ("Weeks apart", "", "26"), ("Units, left leg", "9O", "90"),
        ("Units, right leg", "-1", "90"), ("Units in the last 3 months", "390", ""), ("Numbing cream", "1.5", "1"), ("Day of the quote", "27.11.2026", date.today().isoformat()),
        ("Day of the quote", "2025-01-01", date.today().isoformat()), ("Quote number", "a b", "a-b"), ("Date of birth", "1990-02-30", "1990-02-28"),
        ("Units, right leg", MARKUP, "90"), ("Sessions", "9" * 30, "2"),
    ):
        browser.paste(label, text) if text else browser.type(label, "")
        field = browser.labelled(label)
        at = browser.run("return document.querySelector('.form .wrong')?.textContent ?? ''", field)
        told = browser.run("return document.querySelector('.form .wrong .complaint')?.textContent ?? ''")
        beside = browser.run("return arguments[0].closest('.field').classList.contains('wrong')", field) or (label.startswith("Units") and at.startswith("The dose"))
        report.check(bool(told) and beside and field.get_attribute("value") == text, f"{label} {text[:24]!r}: {told}")
        browser.type(label, back)
        report.check(not browser.all(".form .wrong") and browser.all(".payable") != [], f"  and {back!r} ends it")
    browser.type("Sessions", "2")
    Select(browser.labelled("Package")).select_by_value("three")
    browser.settle()
    report.check("3 sessions" in complaint_in(browser, "Package"), "a package longer than the course is refused beside its field")
    browser.click(browser.one(".total .notice a"))
    report.check(browser.run("return document.activeElement") == browser.labelled("Package"), "and the total leads to it")


def complaint_in(browser: Browser, words: str) -> str:
    return browser.run(
        "const field = [...document.querySelectorAll('.form .field')].find((one) => one.textContent.startsWith(arguments[0])); return field.querySelector('.complaint').textContent",
        words,
    )


def keyboard(report: Report, browser: Browser, command: Command, page: Path) -> None:
    report.say("\nReception by keyboard alone")
    browser.open(page, ready=FORM)
    browser.run("window.printed = 0; window.print = () => { window.printed += 1; }")
    browser.press(Keys.TAB)
    report.check(browser.run("return document.activeElement.className === 'skip'"), "the first stop skips to the form")
    for label, text in (("Units, left leg", "100"), ("Units, right leg", "90"), ("Sessions", "3")):
        browser.tab_to(f"e.labels?.[0]?.textContent === {json.dumps(label)}")
        browser.press(Keys.END, Keys.BACKSPACE, text)
        browser.settle()
    browser.tab_to("e.labels?.[0]?.textContent === 'Package'")
    browser.press("The cheap")
    browser.tab_to("e.labels?.[0]?.textContent.startsWith('returning')")
    browser.press(Keys.SPACE)
    browser.tab_to("e.labels?.[0]?.textContent === 'Codes'")
    browser.press("STAFF", Keys.ENTER)
    browser.settle()
    request = {"product": "onabotulinumtoxinA", "dose": {"left": 100, "right": 90}, "sessions": 3, "intervalWeeks": 26, "package": "best", "audience": ["returning"], "codes": ["STAFF"]}
    totals = command.ask("quote", **request, priceList="example-gb")["totals"]
    report.check(browser.one(".payable b").text == f"GBP {amount(totals['payable'])}", f"the total is the command's: {browser.one('.payable b').text}")
    browser.wait(lambda: browser.run("return document.querySelector('main > .unseen').textContent") == f"To pay: GBP {amount(totals['payable'])}.", "the total is said")
    browser.tab_to("e.textContent === 'Print the quote'")
    browser.press(Keys.ENTER)
    report.check(browser.run("return window.printed") == 1, "and the quote is printed")
    browser.driver.execute_cdp_cmd("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
    browser.tab_to("e.textContent === 'Copy as text'")
    browser.press(Keys.ENTER)
    browser.wait(lambda: browser.run("return document.querySelector('.total [role=status]').textContent") != "", "the text is copied")
    said = browser.run("return document.querySelector('.total [role=status]').textContent")
    copied = browser.run("return document.querySelector('.copy').value") or browser.driver.execute_async_script("const done = arguments[0]; navigator.clipboard.readText().then(done, (reason) => done(String(reason)))")
    needed = [f"including VAT and all fees: GBP {amount(totals['payable'])}", f"To pay | {amount(totals['payable'])}", "not a contract", "Doing nothing is an option.", "Included: 3 sessions"]
    report.check(all(words in copied for words in needed), f"and copied as text of {len(copied)} letters: {said}" + ("" if all(words in copied for words in needed) else f" {copied[:300]}"))


def looked_at(report: Report, browser: Browser, empty: Path, page: Path, folder: Path) -> None:
    report.say("\nReception for everyone")
    folder.mkdir(parents=True, exist_ok=True)
    quote = {"product": "onabotulinumtoxinA", "dose": {"left": 100, "right": 90}, "sessions": 3, "intervalWeeks": 26, "codes": ["STAFF"], "extras": {"numbing": 2}}
    for is_dark in (False, True):
        browser.dark(is_dark)
        browser.open(empty, ready="main .picker")
        version = bring_axe(browser)
        found = [f"without a list: {one}" for one in violations(browser)]
        browser.open(page, ready=FORM)
        bring_axe(browser)
        fill_in(browser, clinic_of("example-gb"), quote)
        browser.run("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        found += violations(browser)
        browser.type("Units, left leg", "400")
        found += [f"refused: {one}" for one in violations(browser)]
        report.check(not found, f"axe {version}, {'dark' if is_dark else 'light'}: no violation" + "".join(f"\n       {one}" for one in found))
        for width in (320, 768, 1280):
            browser.size(width)
            browser.type("Units, left leg", "100")
            browser.run("document.querySelectorAll('details').forEach((fold) => { fold.open = false; })")
            browser.size(width, browser.run("return document.documentElement.scrollHeight"))
            browser.driver.save_screenshot(str(folder / f"desk-{width}{'-dark' if is_dark else ''}.png"))
    browser.dark(False)
    for width, size, what in ((320, "100%", "320 px wide"), (640, "100%", "1280 px at 200 %"), (1280, "200%", "type twice as large")):
        browser.open(page, width=width, ready=FORM)
        browser.run("document.documentElement.style.fontSize = arguments[0]", size)
        fill_in(browser, clinic_of("example-gb"), quote)
        browser.run("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        report.check(browser.run("return document.documentElement.scrollWidth <= innerWidth"), f"{what}: nothing runs off the page")
    browser.open(page, ready=FORM)
    fill_in(browser, clinic_of("example-gb"), quote)
    for name in SIZES:
        text, pages = pdf(browser, name, folder / f"desk-{name}.pdf")
        needed = ["Quote for a course of calf injections", "Example Clinic Britain", "To pay", "Less: Staff price", "not a contract nor medical advice", "Received by the patient, on", "Doing nothing is an option."]
        missing = [words for words in needed if words not in text]
        report.check(not missing and "Open a price list" not in text and pages <= 2, f"{name}: the quote on {pages} pages" + (f", but not {missing}" if missing else ""))
