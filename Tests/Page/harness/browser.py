"""One browser for all checks: what it logs, what it asks the network for, how a person's hands move it."""

import json
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select

STEPS = [
    "decision", "suitable", "works", "harms", "cost", "matters", "fit", "change", "questions", "check", "lean", "summary",
]
# A page that is slow to start on a busy machine.
PATIENCE = 20


class Browser:
    def __init__(self, work: Path) -> None:
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in (
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en-GB",
            "--hide-scrollbars", "--disable-background-networking", "--no-first-run",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.add_experimental_option("prefs", {"download.default_directory": str(work), "download.prompt_for_download": False})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.scripts: list[str] = []
        # Where else a check may ask: a server of its own.
        self.allowed: list[str] = []

    def __enter__(self) -> "Browser":
        return self

    def __exit__(self, *_: object) -> None:
        self.driver.quit()

    def size(self, width: int, height: int = 900) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def dark(self, is_dark: bool) -> None:
        feature = {"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})

    def open(self, page: Path, step: str = "", width: int = 1280, ready: str = ".walk") -> None:
        """Opens the page as new, and waits until it has started."""
        self.read_logs()
        self.size(width)
        self.driver.get("about:blank")
        self.driver.get(page.as_uri() + (f"#{step}" if step else ""))
        self.wait(lambda: self.all(ready), "the page starts")

    def wait(self, holds, what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                raise SystemExit(f"waited in vain: {what}")
            time.sleep(0.01)

    def run(self, script: str, *values: object) -> object:
        return self.driver.execute_script(script, *values)

    def settle(self) -> None:
        """Waits until what was entered has been worked out and drawn."""
        self.driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));")

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector: str = "main") -> str:
        """All that an element shows, folds unfolded, spaces made one."""
        return self.run(
            """
            const node = document.querySelector(arguments[0]).cloneNode(true);
            node.querySelectorAll("[hidden], .unseen").forEach((one) => one.remove());
            // Elements that stand apart on the page stand apart in the text.
            node.querySelectorAll("*").forEach((one) => one.append(" "));
            return node.textContent.replace(/\\s+/g, " ");
            """,
            selector,
        )

    def labelled(self, label: str) -> WebElement:
        """The control in view of this label."""
        found = self.run(
            """
            const label = [...document.querySelectorAll("main label")].find((one) => one.textContent.trim().startsWith(arguments[0]) && one.offsetParent);
            return label && (label.control ?? label.querySelector("input"));
            """,
            label,
        )
        if found is None:
            raise SystemExit(f"no control is called {label}")
        return found

    def click(self, element: WebElement) -> None:
        """Clicks as a mouse does, in the middle of what is seen."""
        self.run("arguments[0].scrollIntoView({ block: 'center' })", element)
        ActionChains(self.driver).move_to_element(element).click().perform()
        self.settle()

    def choose(self, label: str, words: str) -> None:
        Select(self.labelled(label)).select_by_visible_text(words)
        self.settle()

    def type(self, label: str, text: str) -> None:
        field = self.labelled(label)
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(text or Keys.DELETE)
        self.settle()

    def paste(self, label: str, text: str) -> None:
        """Puts a text in place of what stands there, all at once."""
        self.labelled(label).send_keys(Keys.CONTROL, "a")
        self.driver.execute_cdp_cmd("Input.insertText", {"text": text})
        self.settle()

    def next(self) -> None:
        self.click(self.one(".pager .next"))

    def press(self, *keys: str) -> None:
        ActionChains(self.driver).send_keys(*keys).perform()

    def tab_to(self, test: str, most: int = 150) -> None:
        """Presses Tab until what has the focus passes a test in JavaScript, of `e`."""
        for _ in range(most):
            if self.run(f"const e = document.activeElement; return Boolean({test})"):
                return
            self.press(Keys.TAB)
        raise SystemExit(f"no Tab reaches {test}")

    @property
    def step(self) -> str:
        return self.run("return document.querySelector('.menu [aria-current]').hash.slice(1)")

    def read_logs(self) -> None:
        for entry in self.driver.get_log("browser"):
            self.complaints.append(entry["message"])
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.requests.append(message["params"]["request"]["url"])

    def expect_complaints(self) -> list[str]:
        """Takes what was logged so far out of what must not be logged."""
        self.read_logs()
        expected, self.complaints = self.complaints, []
        return expected

    def quiet(self, report) -> None:
        """Nothing was asked of the network, and nothing complained of."""
        self.read_logs()
        outside = [url for url in self.requests if not url.startswith(("file:", "data:", "blob:", "about:", "chrome:", *self.allowed))]
        report.check(not outside, f"{len(self.requests)} files opened and no request to anywhere else" + (f": {outside[:5]}" if outside else ""))
        report.check(not self.complaints, "the console is silent" + (f": {self.complaints[:5]}" if self.complaints else ""))
