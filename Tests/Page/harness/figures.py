"""Every step walked by mouse; what it shows is what the command answers to the same request."""

import math
import re

from browser import STEPS, Browser
from calfcalc import Command
from report import Report
from selenium.webdriver.common.action_chains import ActionChains


def walk(report: Report, browser: Browser, page, command: Command) -> None:
    report.say("\nBy mouse, against the command")
    browser.open(page)
    browser.choose("Where should prices come from?", "United Kingdom")
    browser.click(browser.labelled("A course of some sessions"))
    browser.type("How many months to look ahead", "30")
    browser.click(browser.one(".step details summary"))
    browser.click(browser.labelled("Surgery: cutting a calf nerve"))
    request = {
        "price": {"region": "GB"}, "person": {"horizonMonths": 30},
        "options": [
            {"kind": "none"}, {"kind": "once"}, {"kind": "course", "sessions": 2, "intervalWeeks": 26},
            {"kind": "upkeep", "everyWeeks": 26}, {"kind": "tryFirst", "everyWeeks": 26},
            {"kind": "other", "id": "neurectomy", "procedure": "neurectomy"},
        ],
    }
    answer = command.ask("decide", **request)
    shows(report, browser, "the decision", [answer["condition"], answer["decision"], *whatever_the_price(answer)])
    for option in answer["options"]:
        points = [point["text"] for key in ("goodPoints", "badPoints") for point in option[key]]
        shows(report, browser, f"the option {option['id']}", [option["title"], option["description"], *points, *option["life"].values()])
    structure = browser.run("return [...document.querySelectorAll('.card')].map((card) => [...card.querySelectorAll('*')].map((one) => one.tagName).join(' ').replace(/(LI ?)+/g, 'LI '))")
    report.check(len(set(structure)) == 1 and len(structure) == 6, "every option in the same form")

    browser.next()
    report.check(browser.step == "suitable", "next leads to the health questions")
    questions = command.ask_of_no_day("screen")["findings"]
    shows(report, browser, "the health questions", [finding["question"] for finding in questions])
    answers = {questions[0]["id"]: "no", "neuromuscular": "unsure", "athlete": "yes"}
    for finding in questions:
        if finding["id"] in answers:
            browser.click(radio(browser, finding["question"], {"no": "No", "yes": "Yes", "unsure": "Not sure"}[answers[finding["id"]]]))
    report.check(browser.text(".step").count("This goes on your list for the clinician.") == 2, "a yes and a not sure go on the list")
    request["person"]["screening"] = answers
    answer = command.ask("decide", **request)

    browser.next()
    curve = [
        [str(point["week"]), cm(point["meanCm"]["typical"]), span(point["meanCm"]), span(point["peopleCm"])]
        for point in answer["expected"]["curve"]
    ]
    drawn = browser.run("return [...document.querySelectorAll('figure tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))")
    report.check(drawn == curve, "the curve's table" + ("" if drawn == curve else f": {drawn} for {curve}"))
    chances(report, browser, answer, {"noDecrease", "notMeasurable"})
    table(report, browser, answer, ["peak", "average", "weeks"])

    browser.next()
    shows(report, browser, "the harms nobody counted", [text for harm in answer["harms"] for text in (harm["text"], harm.get("otherPatients", "")) if text])
    chances(report, browser, answer, {chance["outcome"] for chance in answer["chances"]} - {"noDecrease", "notMeasurable"})
    shows(report, browser, "what other patients had", [chance["otherPatients"] for chance in answer["chances"] if "otherPatients" in chance])

    browser.next()
    browser.type("Fares", "12.50")
    browser.type("Hours", "2")
    request["personal"] = {"travelPerVisit": "12.50"}  # Hours count once it is said what one is worth.
    answer = command.ask("decide", **request)
    table(report, browser, answer, ["firstYear", "horizon", "personal", "visits"])
    estimate = command.ask("estimate", region="GB", horizonMonths=30, personal=request["personal"])
    shows(report, browser, "what is left out of the cost", [note["message"] for note in estimate["notIncluded"] + estimate["warnings"]])
    shares = [round(driver["share"] * 100) for driver in estimate["drivers"].values() if driver["share"] > 0]
    shows(report, browser, "what moves the cost", [f"{share} of 100 parts" for share in shares])
    spans = command.spans("estimate", "--region", "GB", "--months", "30")
    told = browser.text(".bars")
    report.check(len(spans) == len(shares) and all(f"from GBP {low} to GBP {high}" in told for low, high in spans), f"and from where to where, as the command prints it: {spans}")
    fans(report, browser, command, request)

    # What costs nobody knows how much would leave nothing to say of what changes the lead.
    browser.click(browser.one(".menu a[href='#decision']"))
    browser.click(browser.labelled("Surgery: cutting a calf nerve"))
    request["options"] = request["options"][:-1]
    browser.click(browser.one(".menu a[href='#matters']"))
    for title in ("A smaller calf", "Money", "Strong legs"):
        browser.click(browser.one(f"[aria-label='Counts for me: {title}']"))
    browser.click(browser.one("[aria-label='Move up: Money']"))
    request["matters"] = {"ranking": ["cost", "result", "weakness"]}
    answer = command.ask("decide", **request)
    shows(report, browser, "the fit after ranking by buttons", [answer["firmness"]])
    drag(browser, "Strong legs", "Money")
    request["matters"] = {"ranking": ["weakness", "cost", "result"]}
    answer = command.ask("decide", **request)
    shows(report, browser, "the fit after dragging", [answer["firmness"]])
    browser.click(browser.labelled("I want to say how much each counts"))
    browser.run("const slider = document.querySelectorAll('.slider input')[2]; slider.value = 90; slider.dispatchEvent(new Event('input'))")
    browser.settle()
    points = {matter["id"]: matter["weight"] for matter in answer["matters"] if "weight" in matter}
    request["matters"] = {"weights": {**points, "result": 90}}
    browser.type("I would pay at most", "2500")
    request["dealBreakers"] = {"costAtMost": "2500"}
    answer = command.ask("decide", **request)
    shows(report, browser, "the fit after points and a limit", [answer["firmness"]])
    browser.type("I would pay at most", "")
    del request["dealBreakers"]
    answer = command.ask("decide", **request)
    shows(report, browser, "the fit without the limit again", [answer["firmness"]])

    browser.next()
    lines = [line for option in answer["options"] for line in answer["explanation"] if line.startswith(option["title"] + ":")]
    shows(report, browser, "points and ranks", [answer["firmness"], *answer["explanation"], *[line.split(": ", 1)[1] for line in lines if ": " in line]])
    bars(report, browser, answer)
    table(report, browser, answer, [row["id"] for row in answer["table"]])

    browser.next()
    shows(report, browser, "what would change it", answer.get("wouldChange", []))
    swings = [f"{round100(swing['valueAtLow'])} points at the low end, {round100(swing['valueAtHigh'])} at the high end" for swing in answer["weighing"]["tornado"]]
    shows(report, browser, "the ends of the evidence", swings)

    browser.next()
    shows(report, browser, "the questions", answer["questions"])
    browser.type("Your own questions", "Do you have <b>photos</b>?")

    browser.next()
    for question in answer["check"]:
        wrong = next(place for place in range(len(question["choices"])) if place != question["key"])
        browser.click(radio(browser, question["question"], question["choices"][wrong]))
        browser.click(radio(browser, question["question"], question["choices"][question["key"]]))
    report.check(browser.text(".step").count("That is right:") == len(answer["check"]), "every right choice is told so")

    browser.next()
    shows(report, browser, "the leanings", [leaning["text"] for leaning in answer["leanings"]] + answer["sure"])
    browser.click(radio(browser, "Just now I lean to", "I am not sure yet"))

    browser.next()
    shows(
        report, browser, "the summary",
        [answer["decision"], "I am not sure yet", answer["firmness"], "Do you have <b>photos</b>?", *answer["messages"], *answer["questions"], *answer["urgent"], answer["policy"], answer["funding"], answer["interests"], answer["methods"]],
    )
    report.check(browser.step == STEPS[-1] and not browser.all(".pager .next"), "twelve steps, and the summary is the last")
    browser.click(browser.one(".pager .back"))
    report.check(browser.step == "lean", "back leads back")
    browser.driver.back()
    browser.settle()
    report.check(browser.step == "summary", "the browser's own way back works too")


def whatever_the_price(answer: dict) -> list[str]:
    """What is to be known whatever the prices are, of which the step of costs tells, and without what points at a table."""
    of_prices = {warning["message"] for warning in answer["warnings"]}
    return [message for message in answer["messages"] if message not in of_prices and "The table" not in message]


def shows(report: Report, browser: Browser, what: str, texts: list[str]) -> None:
    told = browser.text()
    missing = [text for text in texts if re.sub(r"\s+", " ", text) not in told]
    report.check(bool(texts) and not missing, f"{what}: {len(texts)} texts" + (f", but not {missing[:3]}" if missing else ""))


def radio(browser: Browser, legend: str, words: str):
    found = browser.run(
        """
        const group = [...document.querySelectorAll(".step fieldset")].find((one) => one.querySelector("legend").textContent === arguments[0]);
        return [...group.querySelectorAll("label")].find((one) => one.textContent.trim() === arguments[1]).querySelector("input");
        """,
        legend, words,
    )
    return found


def cm(figure: float) -> str:
    """One decimal, a half up, as the page writes it."""
    text = f"{math.floor(figure * 10 + 0.5) / 10:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def span(range_: dict) -> str:
    return f"{cm(range_['low'])} to {cm(range_['high'])}"


def round100(value: float) -> int:
    return math.floor(value * 100 + 0.5)


def chances(report: Report, browser: Browser, answer: dict, outcomes: set[str]) -> None:
    """The sentence of every chance, and as many dots as it says."""
    wanted = [chance for chance in answer["chances"] if chance["outcome"] in outcomes]
    titles = {option["id"]: option["title"] for option in answer["options"]}
    sentences = {chance["text"] for chance in wanted}
    drawn = browser.run(
        """
        const count = (svg, kind) => (svg.querySelector(`.${kind}`)?.getAttribute("d").match(/M/g) ?? []).length;
        return [...document.querySelectorAll(".icons svg")].map((svg) => [svg.getAttribute("aria-label"), svg.nextSibling.textContent, ...["filled", "lighter", "empty", "unknown"].map((kind) => count(svg, kind))]);
        """
    )
    dots = {chance["text"]: expected_dots(chance) for chance in wanted}
    wrong = [(label, counts, dots.get(label)) for label, _, *counts in drawn if list(dots.get(label, [])) != counts]
    unsaid = sentences - {label for label, *_ in drawn}
    named = {label: next((title for title in titles.values() if label.startswith(title + ": ")), "") for label, *_ in drawn}
    cut = [said for label, said, *_ in drawn if said.lower() != label[len(named[label]) + 2:].lower()]
    report.check(not wrong and not unsaid and not cut, f"{len(drawn)} arrays of dots for {len(wanted)} chances" + (f": {wrong[:2]} {list(unsaid)[:2]} {cut[:2]}" if wrong or unsaid or cut else ""))


def expected_dots(chance: dict) -> list[int]:
    of = chance.get("of", 100)
    if "count" not in chance:
        return [0, 0, 0, of]
    filled = max(chance["count"], chance.get("low", 0))
    high = max(filled, chance.get("high", 0))
    return [filled, high - filled, of - high, 0]


def table(report: Report, browser: Browser, answer: dict, ids: list[str]) -> None:
    """Every cell of these rows, under its option."""
    rows = browser.run(
        """
        return [...document.querySelectorAll(".step .comparison tbody tr")].map((row) => [row.querySelector("th").textContent, ...[...row.querySelectorAll("td")].map((cell) => [cell.dataset.label, cell.querySelector("span").textContent])]);
        """
    )
    titles = {option["id"]: option["title"] for option in answer["options"]}
    wrong = []
    for row in (row for row in answer["table"] if row["id"] in ids):
        cells = [[titles[cell["option"]], cell["text"]] for cell in row["cells"]]
        if not any(row["title"] in found[0] and found[1:] == cells for found in rows):
            wrong.append(row["id"])
    report.check(bool(rows) and not wrong, f"{len(ids)} rows of the table" + (f", but not {wrong}" if wrong else ""))


def bars(report: Report, browser: Browser, answer: dict) -> None:
    """The parts of each bar are the contributions, in hundredths of the whole."""
    drawn = browser.run("return [...document.querySelectorAll('.step .bars li')].map((line) => [line.querySelector('b').textContent, [...line.querySelectorAll('rect:not(.whole)')].map((one) => parseFloat(one.getAttribute('width')))])")
    wanted = []
    for option in answer["options"]:
        found = answer["weighing"]["options"].get(option["id"], {})
        wanted.append([option["title"], [value * 100 for value in found.get("contributions", {}).values() if value > 0]])
    alike = len(drawn) == len(wanted) and all(
        one[0] == other[0] and len(one[1]) == len(other[1]) and all(abs(a - b) < 1e-6 for a, b in zip(one[1], other[1]))
        for one, other in zip(drawn, wanted)
    )
    report.check(alike, f"{len(wanted)} bars of points" + ("" if alike else f": {drawn} for {wanted}"))


def fans(report: Report, browser: Browser, command: Command, request: dict) -> None:
    """The line of the one session's fan stands at its bill, on the axis that the fan draws."""
    once = command.ask("estimate", region="GB", sessions=1, upkeepEveryWeeks="none", horizonMonths=30)
    read = browser.run(
        """
        const card = [...document.querySelectorAll(".fans > div")][1];
        const texts = [...card.querySelectorAll("text.end")].filter((one) => one.getAttribute("x") === "52");
        const lines = [...card.querySelectorAll("line")].map((line) => Number(line.getAttribute("y1")));
        const amounts = texts.map((one) => Number(one.textContent.replace(/,/g, "")));
        const value = (y) => amounts[0] + (y - lines[0]) / (lines.at(-1) - lines[0]) * (amounts.at(-1) - amounts[0]);
        const last = (selector) => Number(card.querySelector(selector).getAttribute("points").split(" ").at(-1).split(",")[1]);
        return value(last(".line"));
        """
    )
    bill = float(once["months"][-1]["p50"])
    report.check(abs(read - bill) < 0.01 * bill + 10, f"the fan of one session ends at {read:.0f}, the bill is {bill:.0f}")


def drag(browser: Browser, title: str, onto: str) -> None:
    """Drags an item by its dots to just above another."""
    handle = "return [...document.querySelectorAll('.ranking li')].find((one) => one.querySelector('.what')?.textContent === arguments[0]).querySelector('.handle')"
    source, target = browser.run(handle, title), browser.run(handle, onto)
    browser.run("arguments[0].scrollIntoView({ block: 'center' })", source)
    ActionChains(browser.driver).click_and_hold(source).move_to_element_with_offset(target, 0, -12).pause(0.05).release().perform()
    browser.settle()
