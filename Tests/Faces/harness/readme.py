"""The programs of README.md's section on embedding: each is built or run as it stands there."""

import re
import tempfile
from pathlib import Path

import build
from build import CONSUMER, PREFIX, ROOT, WASM
from report import Report


def program(language: str) -> str:
    section = (ROOT / "README.md").read_text().split("\n## Embed it\n")[1].split("\n## ")[0]
    return "".join(re.findall(rf"^```{language}\n(.*?)^```$", section, re.S | re.M))


def check(report: Report) -> None:
    report.say("\nThe README's programs")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in (*WASM.iterdir(), ROOT / "Sources/CalfPython/calfcalc.py", PREFIX / "lib/libcalfcalc.so"):
            (folder / file.name).write_bytes(file.read_bytes())
        (folder / "example.c").write_text(program("c"))
        build.run("gcc", *build.WARNINGS, f"-I{PREFIX / 'include'}", "example.c", PREFIX / "lib/libcalfcalc.a", "-lm", "-o", "example", cwd=folder)
        report.check(build.run(folder / "example").startswith(b'{"tables":{'), "C prints the tables")
        (folder / "example.mjs").write_text(program("js"))
        report.check(build.run("node", "example.mjs", cwd=folder) == b"680.00\n", "JavaScript prints what is to be paid")
        (folder / "example.py").write_text(program("python"))
        report.check(build.run("python3", "example.py", cwd=folder) == b"680.00\n", "and so does Python")
    compiled = (CONSUMER / "Sources/Readme/main.swift").read_text()
    report.check(program("swift") == compiled, "Swift's is the program that the tests compile")
