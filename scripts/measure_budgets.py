"""Gives each reader the inputs that are known to be hard, each in a process of its own, and says what it took.

    .venv/bin/python scripts/measure_budgets.py            all of it
    .venv/bin/python scripts/measure_budgets.py picture

Time is the processor's, memory the peak of the whole process with the interpreter; a picture is decoded as a build does
it, in a process apart, which is counted too. 1 when a reader went over a limit or raised something.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
SECONDS, MEBIBYTES = 10, 300


def main() -> int:
    """Reads the arguments, measures, prints a line an input."""
    parser = argparse.ArgumentParser(description="Measure the readers on inputs known to be hard.")
    parser.add_argument("readers", nargs="*", metavar="READER")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--make", nargs=3, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    sys.path.insert(0, str(SCRIPTS))
    if chosen.one:
        return _read(*chosen.one)
    from fuzzing.hard import HARD

    if chosen.make:
        Path(chosen.make[2]).write_bytes(HARD[chosen.make[0]][chosen.make[1]]())
        return 0
    wanted = chosen.readers or list(HARD)
    lines = [_measured(reader, name) for reader in wanted for name in HARD[reader]]
    worst = [max(line[part] for line in lines) for part in (0, 1)]
    print(f"{len(lines)} inputs; at worst {worst[0]:.0%} of {SECONDS} s, {worst[1]:.0%} of {MEBIBYTES} MiB")
    return int(not all(line[2] for line in lines))


def _measured(reader: str, name: str) -> tuple[float, float, bool]:
    """Shares of the two limits, and whether all is well."""
    with tempfile.NamedTemporaryFile(suffix=".input") as file:
        # Made by a process of its own: one that was started by a large one counts its memory as its own.
        subprocess.run([sys.executable, __file__, "--make", reader, name, file.name], check=True)
        command = [sys.executable, __file__, "--one", reader, file.name]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            said, wrong = process.communicate()
    words = said.split()
    seconds, mebibytes = (float(words[0]), float(words[1])) if len(words) == 2 else (0.0, 0.0)
    is_well = process.returncode == 0 and seconds <= SECONDS and mebibytes <= MEBIBYTES
    shares = seconds / SECONDS, mebibytes / MEBIBYTES
    print(f"{reader}, {name}: {shares[0]:.0%}, {shares[1]:.0%}{'' if is_well else '  TOO MUCH'}", flush=True)
    if wrong.strip():
        print(wrong.strip()[-800:], flush=True)
    return (*shares, is_well)


def _read(reader: str, file: str) -> int:
    """Reads one file; prints processor seconds and the peak, in MiB, of this process and of those it started."""
    from fuzzing.place import Place
    from fuzzing.readers import READERS

    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        _ = place.initiative, place.wordings
        content = Path(file).read_bytes()
        before = os.times()
        READERS[reader](place, content)
        if reader == "picture":
            _as_a_build_does(place.folder / "picture")
        after = os.times()
    peaks = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(sum(after[:4]) - sum(before[:4]), max(peaks) / 1024)
    return 0


def _as_a_build_does(file: Path) -> None:
    from vitrine.images import remade, variants
    from vitrine.images.inspection import BYTES_LIMIT, read

    found = read(file, is_named=False)
    if not hasattr(found, "data"):
        return
    named = file.with_suffix({b"\x89P": ".png", b"\xff\xd8": ".jpg"}.get(found.data[:2], ".webp"))
    named.write_bytes(found.data)
    variants(named, file.parent / "cache")
    remade(named, at_most=BYTES_LIMIT)


if __name__ == "__main__":
    sys.exit(main())
