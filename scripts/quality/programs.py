"""The checkers from npm: Lighthouse's scores of a page, the Nu checker's errors of a site."""

import json
import os
import shutil
import statistics
import subprocess
from pathlib import Path
from typing import Any

from quality.local_site import MODULES

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def versions() -> dict[str, str]:
    """Version of each package that measures or is measured beside."""
    wanted = json.loads((MODULES.parent / "package.json").read_text(encoding="utf-8"))
    return dict(sorted(wanted["dependencies"].items()))


def nu_errors(folder: Path) -> list[str]:
    """Every error the Nu HTML checker finds in the pages of a folder."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--errors-only", "--skip-non-html", str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    messages = json.loads(said)["messages"]
    return sorted(f"{one['url'].split(str(folder))[-1]}:{one.get('lastLine', 0)}: {one['message']}" for one in messages)


def lighthouse(address: str, runs: int, *, is_desk: bool) -> dict[str, Any]:
    """Median of each score, 0 to 100, on a simulated phone or at a desk; what cost something in the worst run."""
    reports = [_one_run(address, is_desk=is_desk) for _ in range(runs)]
    scores = {
        name: round(100 * statistics.median(one["categories"][name]["score"] for one in reports)) for name in CATEGORIES
    }
    worst = min(reports, key=lambda one: sum(one["categories"][name]["score"] for name in CATEGORIES))
    return {"scores": scores, "audits": _failing(worst) if min(scores.values()) < 100 else []}


def _one_run(address: str, *, is_desk: bool) -> dict[str, Any]:
    from browsing import NAMES, SWITCHES

    program = next(filter(None, map(shutil.which, NAMES)))
    command = ["node", str(MODULES / "lighthouse" / "cli" / "index.js"), address, "--quiet", "--output=json"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={' '.join(SWITCHES)}"]
    command += ["--preset=desktop"] if is_desk else []
    environment = {**os.environ, "CHROME_PATH": program}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _failing(report: dict[str, Any]) -> list[str]:
    counted = {ref["id"] for name in CATEGORIES for ref in report["categories"][name]["auditRefs"] if ref["weight"]}
    audits = report["audits"]
    return sorted(name for name in counted if (audits[name]["score"] is not None and audits[name]["score"] < 0.9))
