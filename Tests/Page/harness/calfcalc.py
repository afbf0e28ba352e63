"""The command that the page is held against."""

import json
import re
import subprocess
from datetime import date
from pathlib import Path


class Command:
    def __init__(self, program: Path) -> None:
        self.program = program.resolve()

    def page(self, file: Path, *options: object) -> Path:
        """Writes the page."""
        subprocess.run([self.program, "page", "-o", file, *options], check=True)
        return file

    def html(self, request: dict, *options: str) -> str:
        """The quote as the command prints it."""
        return subprocess.run([self.program, "quote", "--request", "-", "--html", *options], input=json.dumps(request), capture_output=True, text=True, check=True).stdout

    def text(self, *arguments: str) -> str:
        """What the command prints for a person."""
        return subprocess.run([self.program, *arguments], capture_output=True, text=True, check=True).stdout

    def check(self, list_: Path) -> str:
        """What the command complains of in a price list."""
        done = subprocess.run([self.program, "check", list_.name], cwd=list_.parent, capture_output=True, text=True)
        return done.stdout + done.stderr

    def bytes(self, request: bytes) -> bytes:
        """The answer to a request, without its line end."""
        done = subprocess.run([self.program, "answer"], input=request, capture_output=True)
        return done.stdout.removesuffix(b"\n")

    def ask(self, operation: str, **request: object) -> dict:
        """The answer to a request of today."""
        return self.ask_of_no_day(operation, **request, date=date.today().isoformat())

    def ask_of_no_day(self, operation: str, **request: object) -> dict:
        """The answer to a request that takes no day."""
        return json.loads(self.bytes(json.dumps({operation: request}).encode()))[operation]

    def spans(self, *arguments: str) -> list[tuple[str, str]]:
        """From where to where each thing moves the bill, as an estimate prints it."""
        told = subprocess.run([self.program, *arguments], capture_output=True, text=True, check=True).stdout
        part = told.split("\nWhat moves it\n")[1].split("\n\n")[0]
        return re.findall(r"([\d,.]+) to ([\d,.]+)$", part, re.MULTILINE)
