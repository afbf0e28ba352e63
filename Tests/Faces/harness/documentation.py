"""The DocC catalogue: every link in its pages leads somewhere."""

import re
import shutil
import subprocess

from build import OUT, ROOT, run
from report import Report

CATALOGUE = ROOT / "Sources/CalfCalc/CalfCalc.docc"
GRAPHS = OUT / "graphs"


def build() -> None:
    shutil.rmtree(GRAPHS, ignore_errors=True)
    GRAPHS.mkdir(parents=True)
    options = ("-emit-symbol-graph", "-emit-symbol-graph-dir", GRAPHS)
    passed = [word for option in options for word in ("-Xswiftc", option)]
    run("swift", "build", "--target", "CalfCalc", "--scratch-path", ROOT / ".build/documentation", *passed, cwd=ROOT)
    # The catalogue is of one module: names of the others cannot be followed and are left out.
    for file in GRAPHS.iterdir():
        if not file.name.startswith("CalfCalc"):
            file.unlink()


def check(report: Report) -> None:
    told = subprocess.run(
        ["docc", "convert", CATALOGUE, "--additional-symbol-graph-dir", GRAPHS, "--output-path", OUT / "documentation"],
        capture_output=True, text=True,
    )
    complaints = re.findall(r"^(?:warning|error): .*\n *--> (?!\.\./).*$", told.stderr + told.stdout, re.M)
    report.check(told.returncode == 0 and not complaints, "DocC finds every page and every link" + "".join(f"\n{c}" for c in complaints))
