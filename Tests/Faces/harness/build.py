"""Builds every face, each in its own folder under .build."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

FACES = Path(__file__).parent.parent
ROOT = FACES.parent.parent
OUT = ROOT / ".build" / "faces"
PROGRAMS = OUT / "programs"
PREFIX = OUT / "prefix"
WASM = OUT / "wasm"
SMALL = OUT / "small"
ELSEWHERE = OUT / "elsewhere"
CONSUMER = ROOT / "Tests" / "Consumer"

WARNINGS = ["-std=c11", "-D_POSIX_C_SOURCE=200809L", "-O2", "-Wall", "-Wextra", "-Werror"]

# A build on a busy machine; what is built takes seconds.
MOST_SECONDS = 900


def run(*command: object, **options: object) -> bytes:
    """Runs a command and gives what it prints; shows all of it when the command fails."""
    environment = {**os.environ, **options.pop("environment", {})}
    options.setdefault("timeout", MOST_SECONDS)
    result = subprocess.run([str(part) for part in command], capture_output=True, env=environment, **options)
    if result.returncode != 0:
        said = (result.stdout + result.stderr).decode(errors="replace")[-4000:]
        raise SystemExit(f"{' '.join(str(part) for part in command)} ended with {result.returncode}:\n{said}")
    return result.stdout


def swift_product(configuration: str, product: str) -> None:
    run("swift", "build", "-c", configuration, "--product", product, cwd=ROOT, environment={"CALFCALC_FACES": "1"})


def debug() -> None:
    """The Swift API in a program."""
    swift_product("debug", "calfcalc-lines")


def swift() -> None:
    """The same in debug and in release, and the command."""
    debug()
    swift_product("release", "calfcalc-lines")
    swift_product("release", "calfcalc")


def library() -> None:
    """libcalfcalc as its install recipe makes it, and the C programs of the tests, each with gcc."""
    run(ROOT / "Sources/CCalfCalc/install", PREFIX)
    PROGRAMS.mkdir(parents=True, exist_ok=True)
    for program in ("lines", "hostile", "repeat", "time"):
        compile_c(program, PREFIX / "lib/libcalfcalc.a", "-lm", to=PROGRAMS / program)
    compile_c("lines", f"-L{PREFIX / 'lib'}", "-lcalfcalc", f"-Wl,-rpath,{PREFIX / 'lib'}", to=PROGRAMS / "lines-shared")


def compile_c(program: str, *link: object, to: Path) -> None:
    io = FACES / "Lines/IO"
    source = FACES / "native" / f"{program}.c"
    run("gcc", *WARNINGS, f"-I{PREFIX / 'include'}", f"-I{io / 'include'}", source, io / "LinesIO.c", *link, "-o", to)


def sanitized() -> None:
    """The object of the library and the program of eight threads, under the thread sanitizer."""
    build = (
        "swift", "build", "-c", "release", "--toolset", ROOT / "Sources/Toolsets/embedded.json",
        "--scratch-path", ROOT / ".build/sanitized", "--product", "CalfABI", "--sanitize=thread",
    )
    run(*build, cwd=ROOT)
    archive = Path(run(*build, "--show-bin-path", cwd=ROOT).decode().strip()) / "libCalfABI.a"
    objects = OUT / "sanitized"
    for folder in (objects, PROGRAMS):
        folder.mkdir(parents=True, exist_ok=True)
    run("ar", "x", archive, "CalfABI.swift.o", "Tables.c.o", "Evidence.c.o", cwd=objects)
    # The sanitizer of Swift's compiler asks for Dispatch, which stands beside Swift's run time.
    runtime = json.loads(run("swiftc", "-print-target-info"))["paths"]["runtimeLibraryPaths"][0]
    # The header of the checkout: the library without the sanitizer may not be installed yet.
    run(
        "clang", *WARNINGS, "-g", "-fsanitize=thread", f"-I{ROOT / 'Sources/CCalfCalc/include'}",
        f"-I{FACES / 'Lines/IO/include'}", FACES / "native/threads.c", FACES / "Lines/IO/LinesIO.c",
        objects / "CalfABI.swift.o", objects / "Tables.c.o", objects / "Evidence.c.o", f"-L{runtime}", f"-Wl,-rpath,{runtime}",
        "-ldispatch", "-lBlocksRuntime", "-lm", "-lpthread", "-o", PROGRAMS / "threads",
    )


def wasm() -> None:
    """The module, and one that has room for 2 MiB, so that a large request traps."""
    run(ROOT / "Sources/CalfWasm/build", WASM)
    run(ROOT / "Sources/CalfWasm/build", SMALL, "--max-memory=2097152")


def wasm_elsewhere() -> None:
    """The module again, from a copy of the sources in a folder of another name."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "another name"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".build", ".git"))
        run(copy / "Sources/CalfWasm/build", ELSEWHERE)
