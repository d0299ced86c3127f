"""Gives each reader of strangers' bytes millions of inputs, led by what code they reach, and says what it raised.

    .venv/bin/pip install --require-hashes --no-deps -r requirements-fuzz.lock
    .venv/bin/python scripts/fuzz.py                              every reader, a minute each
    .venv/bin/python scripts/fuzz.py picture sheet --seconds 600

What was found reachable is kept under .fuzz/<reader>/ and begun with next time; an input that breaks a reader lies
beside it as `crash-…`, `oom-…` or `timeout-…`: give it to `python scripts/fuzz.py READER --input FILE`.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAMES = (
    "profile", "story", "picture", "workbook", "sheet", "mapping", "issue", "proposal", "received", "site-files",
    "addresses", "robots", "links-file", "regions-file", "region-data",
)  # fmt: skip
# docs/security.md: what a reader may take of one input; the memory is of the whole process, with what leads it.
SECONDS = 10
MEGABYTES = 1000
LONGEST = 20_000
_LED = ("vitrine", "openpyxl", "defusedxml", "zipfile", "csv", "urllib", "json")


def main() -> int:
    """Reads the arguments, runs a process a reader, prints a line each; 1 when one was broken."""
    parser = argparse.ArgumentParser(description="Fuzz the readers of strangers' bytes.")
    parser.add_argument("readers", nargs="*", choices=[*NAMES, []], metavar="READER", help=", ".join(NAMES))
    parser.add_argument("--seconds", type=int, default=60, help="for each reader; 60 by default")
    parser.add_argument("--work", type=Path, default=ROOT / ".fuzz", help="folder of what was found")
    parser.add_argument("--input", type=Path, help="read this file once, and show what is raised")
    parser.add_argument("--led", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.led or chosen.input:
        return _led(chosen.readers[0], chosen.work, chosen.seconds, chosen.input)
    lines = [_fuzzed(reader, chosen.work, chosen.seconds) for reader in chosen.readers or NAMES]
    return int(not all(lines))


def _fuzzed(reader: str, work: Path, seconds: int) -> bool:
    """True when the reader took all that it was given."""
    command = [sys.executable, __file__, reader, "--led", "--seconds", str(seconds), "--work", str(work)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    count = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    is_well = done.returncode == 0
    print(f"{reader}: {count[1] if count else '?'} inputs, {'nothing' if is_well else 'FOUND'}", flush=True)
    if not is_well:
        print(done.stderr[-3000:], flush=True)
    return is_well


def _led(reader: str, work: Path, seconds: int, one: Path | None) -> int:
    import atheris  # a group of its own: not needed for anything else

    sys.path.insert(0, str(ROOT / "scripts"))
    with atheris.instrument_imports(include=list(_LED)):
        from fuzzing.place import Place
        from fuzzing.readers import READERS
        from fuzzing.seeds import write_seeds

    found = work / reader
    write_seeds(reader, found / "seeds")
    (found / "reached").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        if one is not None:
            READERS[reader](place, one.read_bytes())
            return 0
        options = [
            f"-max_total_time={seconds}", f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}", f"-max_len={LONGEST}",
            "-print_final_stats=1", f"-artifact_prefix={found}/", "-verbosity=0",
        ]  # fmt: skip
        folders = [str(found / "reached"), str(found / "seeds")]
        atheris.Setup([sys.argv[0], *options, *folders], lambda data: READERS[reader](place, data))
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
