"""The way from the first step to the printed summary with the keyboard alone."""

from browser import STEPS, Browser
from report import Report
from selenium.webdriver.common.keys import Keys


def walk(report: Report, browser: Browser, page) -> None:
    report.say("\nBy keyboard alone")
    browser.open(page)
    browser.run("window.printed = 0; window.print = () => { window.printed += 1; }")
    browser.press(Keys.TAB)
    report.check(browser.run("return document.activeElement.className === 'skip'"), "the first stop skips to the content")
    browser.press(Keys.ENTER)
    report.check(browser.step == "decision", "which is no step of its own")
    browser.tab_to("e.matches('select')")
    browser.press("United King")
    browser.settle()
    report.check(browser.run("return document.activeElement.value") == "GB", "a country chosen by typing")
    browser.tab_to("e.labels?.[0]?.textContent.startsWith('A course')")
    browser.press(Keys.SPACE)
    browser.tab_to("e.labels?.[0]?.textContent.startsWith('How many sessions')")
    browser.press(Keys.BACKSPACE, Keys.DELETE, "3")
    browser.settle()
    report.check("3 sessions" in browser.text(".decision"), "an option ticked and its plan changed")
    onward(browser)
    report.check(browser.run("return document.activeElement.tagName") == "H1", "the next step's heading has the focus")

    browser.tab_to("e.type === 'radio'")
    browser.press(Keys.SPACE)
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    browser.settle()
    report.check("This goes on your list" in browser.text(".step"), "an answer chosen with the arrows")
    browser.tab_to("e.matches('summary')")
    browser.press(Keys.ENTER)
    report.check(browser.run("return document.activeElement.parentElement.open"), "a fold unfolded")
    while browser.step != "matters":
        onward(browser)

    browser.tab_to("e.dataset.act === 'in'")
    for _ in range(3):
        browser.tab_to("e.dataset.act === 'in'")
        browser.press(Keys.ENTER)
        browser.settle()
    order = "return [...document.querySelectorAll('.ranking .counts .what')].map((one) => one.textContent)"
    before = browser.run(order)
    browser.run("document.querySelector('h1').focus()")
    browser.tab_to("e.dataset.act === 'down' && !e.disabled")
    browser.press(Keys.ENTER)
    browser.settle()
    after = browser.run(order)
    report.check(len(before) == 3 and after == [before[1], before[0], before[2]], f"an order by keys: {', '.join(after)}")
    report.check(browser.run("return document.activeElement.closest('li').querySelector('.what').textContent") == before[0], "the focus stays with what was moved")
    report.check(f"{before[0]}: place 2 of 3." in browser.run("return document.querySelector('.step .unseen').textContent"), "and the move is said")
    browser.tab_to("e.labels?.[0]?.textContent.startsWith('I want to say')")
    browser.press(Keys.SPACE)
    browser.settle()
    firm = browser.text(".step")
    browser.tab_to("e.type === 'range'")
    browser.press(*[Keys.PAGE_DOWN] * 4)
    browser.settle()
    report.check(browser.text(".step") != firm and browser.run("return document.activeElement.type") == "range", "a slider moved, and it keeps the focus")
    while browser.step != "check":
        onward(browser)
    browser.tab_to("e.type === 'radio'")
    browser.press(Keys.SPACE)
    browser.settle()
    report.check(any(word in browser.text(".step") for word in ("That is right", "Not quite")), "the check replies")
    onward(browser)
    browser.tab_to("e.type === 'radio'")
    browser.press(Keys.SPACE)
    browser.settle()
    onward(browser)
    report.check(browser.step == STEPS[-1], "the last step is reached")
    browser.tab_to("e.textContent === 'Print the summary'")
    browser.press(Keys.ENTER)
    report.check(browser.run("return window.printed") == 1, "and the summary is printed")


def onward(browser: Browser) -> None:
    browser.tab_to("e.matches('.pager .next')")
    browser.press(Keys.ENTER)
    browser.settle()
