"""The summary on paper: all of it, on A4 and on Letter, from whatever step is in view."""

import base64
import subprocess
import tempfile
from pathlib import Path

from browser import Browser
from report import Report

SIZES = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}
# Pages that a person reads and takes along.
MOST_PAGES = 5


def printed(report: Report, browser: Browser, page) -> None:
    report.say("\nOn paper")
    browser.open(page, "matters")
    browser.click(browser.one("[aria-label='Counts for me: Money']"))
    for name in SIZES:
        text, pages = pdf(browser, name)
        needed = [
            "Calf injections: my summary", "Which of these do you choose", "half a centimetre", "24 to 34 of 100 legs", "Doing nothing",
            "I lean to", "What matters to me", "money", "Who puts in the needle", "Health questions to settle", "Get urgent care", "very low",
            "does not replace one", "No outside money",
        ]
        missing = [words for words in needed if words not in text]
        report.check(not missing and "Back and next" not in text, f"{name}: the summary on {pages} pages" + (f", but not {missing}" if missing else ""))
        report.check(pages <= MOST_PAGES, f"{name}: at most {MOST_PAGES} pages")


def pdf(browser: Browser, size: str, file: Path | None = None) -> tuple[str, int]:
    """What is printed now, as text, and on how many pages."""
    width, height = SIZES[size]
    result = browser.driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": width, "paperHeight": height, "printBackground": False})
    with tempfile.TemporaryDirectory() as folder:
        file = file or Path(folder) / "printed.pdf"
        file.write_bytes(base64.b64decode(result["data"]))
        text = " ".join(subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout.split())
        pages = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout.split("Pages:")[1].split()[0]
    return text, int(pages)
