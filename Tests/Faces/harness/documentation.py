"""The DocC catalogue: every link in its pages leads somewhere."""

import json
import re
import shutil
import subprocess

from build import OUT, ROOT, run
from report import Report

CATALOGUE = ROOT / "Sources/CalfCalc/CalfCalc.docc"
GRAPHS = OUT / "graphs"


def graph() -> None:
    """What CalfCalc offers, from its debug build. The catalogue is of this module: names of others are no links."""
    shutil.rmtree(GRAPHS, ignore_errors=True)
    GRAPHS.mkdir(parents=True)
    target = json.loads(run("swiftc", "-print-target-info"))["target"]["triple"]
    built = ROOT / ".build/debug"
    maps = [word for file in sorted(built.glob("*.build/module.modulemap")) for word in ("-Xcc", f"-fmodule-map-file={file}")]
    run("swift", "symbolgraph-extract", "-module-name", "CalfCalc", "-target", target, "-I", built / "Modules", *maps,
        "-output-dir", GRAPHS)


def check(report: Report) -> None:
    graph()
    told = subprocess.run(
        ["docc", "convert", CATALOGUE, "--additional-symbol-graph-dir", GRAPHS, "--output-path", OUT / "documentation"],
        capture_output=True, text=True,
    )
    complaints = re.findall(r"^(?:warning|error): .*\n *--> (?!\.\./).*$", told.stderr + told.stdout, re.M)
    report.check(told.returncode == 0 and not complaints, "DocC finds every page and every link" + "".join(f"\n{c}" for c in complaints))
