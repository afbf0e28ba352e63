"""What was found, one line each; a failure is told and the run goes on."""

import time
from collections.abc import Callable


class Report:
    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0
        self.start = time.monotonic()

    def check(self, holds: bool, what: str) -> bool:
        """Counts a check; says what failed, and what held too."""
        self.passed += holds
        self.failed += not holds
        self.say(f"{'ok  ' if holds else 'FAIL'} {what}")
        return holds

    def say(self, text: str) -> None:
        print(text, flush=True)

    def timed(self, what: str, work: Callable[[], object]) -> None:
        """Does a piece of work that must not fail."""
        start = time.monotonic()
        work()
        self.say(f"built {what} in {time.monotonic() - start:.0f} s")

    def close(self) -> int:
        self.say(f"{time.monotonic() - self.start:.0f} s")
        self.say(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
