"""What the libraries show, need and weigh."""

import gzip
import hashlib
import re
import tempfile
from pathlib import Path

import build
from build import ELSEWHERE, FACES, OUT, PREFIX, PROGRAMS, ROOT, SMALL, WASM
from report import Report

FUNCTIONS = {
    "calfcalc_answer", "calfcalc_alloc", "calfcalc_free", "calfcalc_version", "calfcalc_open", "calfcalc_answer_from",
    "calfcalc_close",
}
# What the library may ask of the C library; nothing else, and nothing of Swift's.
NEEDS = {"__stack_chk_fail", "free", "memcmp", "memcpy", "memmove", "memset", "posix_memalign"}
# How far a size may be from what the README says of it.
SLACK = 0.005


def example(report: Report) -> None:
    """The header's example, with gcc through pkg-config: run, and run under valgrind."""
    report.say("\nC")
    flags = build.run(
        "pkg-config", "--cflags", "--libs", "calfcalc", environment={"PKG_CONFIG_PATH": str(PREFIX / "lib/pkgconfig")}
    ).decode().split()
    source = FACES / "native/example.c"
    shared, static = PROGRAMS / "example-shared", PROGRAMS / "example"
    build.run("gcc", *build.WARNINGS, source, *flags, f"-Wl,-rpath,{PREFIX / 'lib'}", "-o", shared)
    build.run("gcc", *build.WARNINGS, f"-I{PREFIX / 'include'}", source, PREFIX / "lib/libcalfcalc.a", "-lm", "-o", static)
    build.run("g++", "-x", "c++", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", PREFIX / "include/calfcalc.h")
    printed = build.run(shared)
    report.check(printed.startswith(b'{"quote":{"totals":{"lines":'), "the example prints a quote, with the shared library")
    report.check(build.run(static) == printed, "and the same with the static library")
    build.run("valgrind", "--quiet", "--error-exitcode=9", "--leak-check=full", "--show-leak-kinds=definite,indirect,possible",
              "--errors-for-leak-kinds=definite,indirect,possible", static)
    report.check(True, "valgrind finds no error and no leak")
    said = (ROOT / "Sources/CCalfCalc/include/calfcalc.h").read_text()
    code = re.search(r"^ \*     #include.*?^ \*     \}$", said, re.S | re.M)
    report.check(code is not None and compiles(code[0]), "the example within the header compiles as it stands")


def compiles(comment: str) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "header.c"
        file.write_text("\n".join(line.removeprefix(" *").removeprefix("     ") for line in comment.splitlines()) + "\n")
        build.run("gcc", *build.WARNINGS, f"-I{PREFIX / 'include'}", file, PREFIX / "lib/libcalfcalc.a", "-lm", "-o", Path(folder) / "a")
    return True


def modules(report: Report) -> None:
    """The Python and the JavaScript module's own tests."""
    report.say("\nPython and JavaScript")
    environment = {"PYTHONPATH": str(ROOT / "Sources/CalfPython"), "CALFCALC_LIBRARY": str(PREFIX / "lib/libcalfcalc.so")}
    build.run("python3", FACES / "python/test_calfcalc.py", environment=environment)
    report.check(True, "the Python module's tests")
    environment = {"CALFCALC_WASM_FOLDER": str(WASM), "CALFCALC_SMALL_FOLDER": str(SMALL)}
    build.run("node", "--test", FACES / "node/module.test.mjs", environment=environment)
    report.check(True, "the JavaScript module's tests, a trapped engine replaced among them")


def shown_and_needed(report: Report) -> None:
    report.say("\nNames")
    for file, options in ((PREFIX / "lib/libcalfcalc.a", ()), (PREFIX / "lib/libcalfcalc.so", ("-D",))):
        shown = names("--defined-only", "--extern-only", *options, file)
        report.check(shown == FUNCTIONS, f"{file.name} shows {', '.join(sorted(shown))}")
        needed = {name for name in names("--undefined-only", *options, file) if not re.match(r"_ITM_|__cxa_finalize|__gmon_start__", name)}
        report.check(needed <= NEEDS, f"{file.name} needs {', '.join(sorted(needed))}")
    needed = set(re.findall(rb"NEEDED.*\[(.*)\]", build.run("readelf", "-d", PREFIX / "lib/libcalfcalc.so")))
    report.check(needed <= {b"libc.so.6", b"libm.so.6"}, f"libcalfcalc.so loads {', '.join(sorted(n.decode() for n in needed))}")


def names(*arguments: object) -> set[str]:
    found = set()
    for line in build.run("nm", *arguments).decode().splitlines():
        if re.search(r" [A-Za-z] ", line):
            found.add(line.split()[-1].split("@")[0])
    return found


def sizes(report: Report) -> None:
    shown_and_needed(report)
    report.say("\nBytes")
    stripped = PROGRAMS / "lines-stripped"
    build.run("gcc", "-O2", "-s", "-Wl,--gc-sections", f"-I{PREFIX / 'include'}", FACES / "native/lines.c",
              FACES / "Lines/IO/LinesIO.c", f"-I{FACES / 'Lines/IO/include'}", PREFIX / "lib/libcalfcalc.a", "-lm", "-o", stripped)
    files = {
        "libcalfcalc.a": PREFIX / "lib/libcalfcalc.a",
        "libcalfcalc.so": PREFIX / "lib/libcalfcalc.so",
        "a C program with libcalfcalc.a, stripped": stripped,
        "calfcalc.wasm": WASM / "calfcalc.wasm",
        "calfcalc.mjs": WASM / "calfcalc.mjs",
        "calfcalc.py": ROOT / "Sources/CalfPython/calfcalc.py",
    }
    rows = re.findall(r"^\| (.+) \| ([\d.]+) \| ([\d.]+) \|$", (ROOT / "README.md").read_text(), re.M)
    said = {name.replace("`", ""): (float(raw), float(packed)) for name, raw, packed in rows}
    report.check(said.keys() == files.keys(), "the README tells the size of each file")
    for name, file in files.items():
        for form, size, figure in zip(("raw", "gzip"), (file.stat().st_size, zipped(file)), said.get(name, ())):
            near = abs(size / 1000 - figure) <= SLACK * figure
            report.check(near, f"{name}: {size:,} bytes {form}, by the README {figure:g} kB")
    report.say("\nBytes of the library by module  native")
    for module, size in sorted(by_module().items(), key=lambda entry: -entry[1]):
        report.say(f"{module:32}{size:>9,}")


def zipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def by_module() -> dict[str, int]:
    """Bytes of code and data in the library's one object, by the module that Swift's names begin with."""
    objects = OUT / "objects"
    objects.mkdir(parents=True, exist_ok=True)
    archive = next((ROOT / ".build/embedded").glob("*/release/libCalfABI.a"))
    build.run("ar", "x", archive, "CalfABI.swift.o", "Tables.c.o", "Evidence.c.o", cwd=objects)
    result: dict[str, int] = {}
    for file in ("CalfABI.swift.o", "Tables.c.o", "Evidence.c.o"):
        for line in build.run("nm", "-S", "--defined-only", objects / file).decode().splitlines():
            fields = line.split()
            if len(fields) != 4:
                continue
            mangled = re.match(r"\$e(\d+)(\w+)", fields[3])
            if mangled:
                module = mangled[2][: int(mangled[1])]
            elif fields[3].startswith(("$e", "swift_", "_swift")):
                module = "Swift's own"
            else:
                module = {"Tables.c.o": "CalfTables", "Evidence.c.o": "CalfEvidence"}.get(file, "CalfABI")
            result[module] = result.get(module, 0) + int(fields[1], 16)
    return result


def reproducible(report: Report) -> None:
    report.say("\nTwo folders")
    one, other = (hashlib.sha256((folder / "calfcalc.wasm").read_bytes()).hexdigest() for folder in (WASM, ELSEWHERE))
    report.check(one == other, f"calfcalc.wasm is the same from another folder: {one[:16]}")
