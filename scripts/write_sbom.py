"""Writes the list of components of a release (CycloneDX 1.6, JSON) from the lock files and the version, nothing else.

    python scripts/write_sbom.py --output dist/vitrine.cdx.json

What runs is `required`; what only builds, tests or measures is `excluded`, as CycloneDX calls it. The same commit gives
the same bytes: the time is that of `SOURCE_DATE_EPOCH` or of the commit, the serial number is made of the content.
"""

import argparse
import base64
import json
import os
import re
import subprocess
import sys
import tomllib
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RUNS, OTHERS = "requirements.lock", ("requirements-test.lock", "requirements-bench.lock", "requirements-fuzz.lock")
NPM = "scripts/quality/package-lock.json"
_PACKAGE = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
# What was copied into the repository and travels in the wheel: docs/dependencies.md.
_COPIED = (
    ("Noto Serif", "2.015", "OFL-1.1", "theme/static/fonts/"),
    ("Inter", "4", "OFL-1.1", "plugins/vitrine/images/fonts/"),
    ("Lucide", "1.62", "ISC", "theme/templates/components/icon.html"),
)

Component = dict[str, Any]  # Any: JSON


def main() -> int:
    """Reads the arguments and writes the file."""
    parser = argparse.ArgumentParser(description="Write the list of components of a release.")
    parser.add_argument("--output", type=Path, required=True, help="the file to write")
    chosen = parser.parse_args()
    text = json.dumps(bom(ROOT), ensure_ascii=False, indent=1) + "\n"
    chosen.output.parent.mkdir(parents=True, exist_ok=True)
    chosen.output.write_text(text, encoding="utf-8")
    return 0


def bom(root: Path) -> dict[str, Any]:
    """The whole list, as JSON."""
    components = sorted(_components(root), key=lambda one: str(one["bom-ref"]))
    version = _version(root)
    itself = {"type": "application", "bom-ref": "vitrine", "name": "vitrine", "version": version}
    itself |= {"purl": f"pkg:pypi/vitrine@{version}", "licenses": [{"license": {"id": "AGPL-3.0-or-later"}}]}
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([itself, components], sort_keys=True))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"timestamp": _time(root), "component": itself},
        "components": components,
        "dependencies": [{"ref": "vitrine", "dependsOn": sorted(_direct(root, components))}],
        "compositions": [{"aggregate": "complete", "assemblies": ["vitrine"]}],
    }


def _version(root: Path) -> str:
    found = re.search(r'__version__ = "([^"]+)"', (root / "plugins/vitrine/__init__.py").read_text(encoding="utf-8"))
    assert found is not None, "plugins/vitrine/__init__.py must hold __version__"
    return found[1]


def _time(root: Path) -> str:
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told is None:
        asked = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
        told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return datetime.fromtimestamp(int(told), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _components(root: Path) -> Iterator[Component]:
    running = locked(root / RUNS)
    yield from (_python(name, *held, scope="required") for name, held in running.items())
    others = {name: held for file in OTHERS for name, held in locked(root / file).items() if name not in running}
    yield from (_python(name, *held, scope="excluded") for name, held in others.items())
    yield from _npm(root / NPM)
    for name, version, licence, place in _COPIED:
        reference = f"copied:{name.lower().replace(' ', '-')}@{version}"
        told = {"type": "library", "bom-ref": reference, "name": name, "version": version, "scope": "required"}
        yield {**told, "licenses": [{"license": {"id": licence}}], "description": f"Copied into {place}"}


def locked(file: Path) -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Per package of a lock file, its version and the SHA-256 of each of its files."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for entry in file.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        package = _PACKAGE.match(entry)
        if package is not None:
            found[package[1].lower()] = (package[2], tuple(_HASH.findall(entry)))
    return found


def _python(name: str, version: str, hashes: tuple[str, ...], *, scope: str) -> Component:
    purl = f"pkg:pypi/{name}@{version}"
    held = [{"alg": "SHA-256", "content": one} for one in sorted(hashes)]
    source = {"type": "distribution", "url": f"https://pypi.org/project/{name}/{version}/", "hashes": held}
    told = {"type": "library", "bom-ref": purl, "name": name, "version": version, "scope": scope, "purl": purl}
    return {**told, "externalReferences": [source]}


def _npm(file: Path) -> Iterator[Component]:
    packages = json.loads(file.read_text(encoding="utf-8"))["packages"]
    found = {}
    for path, package in packages.items():
        if path:
            name = path.rpartition("node_modules/")[2]
            found[name, package["version"]] = package["integrity"]
    for (name, version), integrity in found.items():
        purl = f"pkg:npm/{name.replace('@', '%40')}@{version}"
        algorithm, _, digest = integrity.partition("-")
        held = {"alg": algorithm.upper().replace("SHA", "SHA-"), "content": base64.b64decode(digest).hex()}
        source = {"type": "distribution", "url": f"https://www.npmjs.com/package/{name}/v/{version}", "hashes": [held]}
        told = {"type": "library", "bom-ref": purl, "name": name, "version": version, "scope": "excluded"}
        yield {**told, "purl": purl, "externalReferences": [source]}


def _direct(root: Path, components: list[Component]) -> Iterator[str]:
    """What Vitrine itself asks for."""
    asked = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.split(r"[ <>=!;\[]", one)[0].lower() for one in asked}
    yield from (one["bom-ref"] for one in components if one["scope"] == "required" and one["name"] in names)
    yield from (one["bom-ref"] for one in components if one["bom-ref"].startswith("copied:"))


if __name__ == "__main__":
    sys.exit(main())
