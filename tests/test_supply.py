"""What is installed is what was looked at: hashes for every package, a list of components with each release."""

import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from base64 import b64encode
from hashlib import sha256, sha512
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from small_site import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "scripts"))

from write_sbom import bom, locked

LOCKS = sorted(REPOSITORY.glob("requirements*.lock"))
NPM_LOCK = REPOSITORY / "scripts" / "quality" / "package-lock.json"
# The options by which every environment is made; a test below holds the scripts to them.
STRICT = ("--require-hashes", "--no-deps", "--only-binary", ":all:")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_python_package_has_one_version_and_the_hash_of_each_of_its_files(lock: Path) -> None:
    entries = [one for one in lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines() if one.strip()]

    assert entries
    assert all(re.match(r"[\w.-]+==[^\s;]+( ; [^\\]+?)?( +--hash=sha256:[0-9a-f]{64})+ *$", one) for one in entries)
    assert len(locked(lock)) == len(entries)


def test_every_npm_package_has_the_hash_of_its_archive() -> None:
    packages = json.loads(NPM_LOCK.read_bytes())["packages"]

    assert [path for path, one in packages.items() if path and not one["integrity"].startswith("sha512-")] == []


def test_every_environment_is_made_by_hashes_alone() -> None:
    files = [REPOSITORY / "Makefile", *(REPOSITORY / "scripts").glob("*.sh"), *(REPOSITORY / ".github").rglob("*.yml")]
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    installs = [line for line in lines if re.search("pip.? install", line)]

    assert installs
    assert all(set(STRICT) <= set(line.split()) or "--no-index" in line.split() for line in installs)


def wheel(folder: Path) -> Path:
    """A package of nothing, whole."""
    file = folder / "nothing-1.0-py3-none-any.whl"
    info = "nothing-1.0.dist-info"
    parts = {"nothing.py": "", f"{info}/METADATA": "Metadata-Version: 2.1\nName: nothing\nVersion: 1.0\n"}
    parts[f"{info}/WHEEL"] = "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    parts[f"{info}/RECORD"] = "".join(f"{name},,\n" for name in (*parts, f"{info}/RECORD"))
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file


def test_changing_one_hash_makes_the_installation_fail(tmp_path: Path) -> None:
    digest = sha256(wheel(tmp_path).read_bytes()).hexdigest()

    def installed(given: str) -> tuple[int, str]:
        lock, target = tmp_path / "x.lock", tmp_path / given[:6]
        lock.write_text(f"nothing==1.0 --hash=sha256:{given}\n", encoding="utf-8")
        where = ("--no-index", "--find-links", str(tmp_path), "--target", str(target), "-r", str(lock))
        command = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", *STRICT, *where]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stderr

    changed = ("1" if digest[0] != "1" else "2") + digest[1:]
    assert installed(digest)[0] == 0
    code, said = installed(changed)
    assert code != 0
    assert "DO NOT MATCH THE HASHES" in said


@pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed")
def test_changing_one_hash_makes_the_installation_from_npm_fail(tmp_path: Path) -> None:
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:gz") as tar:
        content = b'{"name": "nothing", "version": "1.0.0"}'
        member = tarfile.TarInfo("package/package.json")
        member.size = len(content)
        tar.addfile(member, io.BytesIO(content))
    digest = sha512(archive.getvalue()).digest()

    def installed(given: bytes) -> tuple[int, str]:
        folder = tmp_path / given.hex()[:6]
        folder.mkdir()
        (folder / "nothing.tgz").write_bytes(archive.getvalue())
        needs = {"name": "x", "dependencies": {"nothing": "file:nothing.tgz"}}
        held = {"version": "1.0.0", "resolved": "file:nothing.tgz", "integrity": f"sha512-{b64encode(given).decode()}"}
        lock = {"name": "x", "lockfileVersion": 3, "packages": {"": needs, "node_modules/nothing": held}}
        (folder / "package.json").write_text(json.dumps(needs), encoding="utf-8")
        (folder / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
        command = ["npm", "ci", "--offline", "--ignore-scripts", "--cache", str(tmp_path / "cache")]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        return done.returncode, done.stderr

    assert installed(digest)[0] == 0
    code, said = installed(bytes([digest[0] ^ 1]) + digest[1:])
    assert code != 0
    assert "EINTEGRITY" in said


def test_the_list_of_components_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "vitrine.cdx.json"
    script = REPOSITORY / "scripts" / "write_sbom.py"
    subprocess.run([sys.executable, str(script), "--output", str(file)], check=True)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(file.read_text(encoding="utf-8")) is None


def test_the_list_of_components_is_cyclonedx_holds_every_package_and_is_the_same_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")

    found = bom(REPOSITORY)

    text = json.dumps(found)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert text == json.dumps(bom(REPOSITORY))
    names = {(one["name"], one["version"]) for one in found["components"]}
    assert {(name, held[0]) for lock in LOCKS for name, held in locked(lock).items()} <= names
    assert ("lighthouse", json.loads(NPM_LOCK.read_bytes())["packages"]["node_modules/lighthouse"]["version"]) in names
    assert found["metadata"]["timestamp"] == "2026-01-15T12:00:00Z"
    assert "pkg:pypi/pelican@" in str(found["dependencies"])
