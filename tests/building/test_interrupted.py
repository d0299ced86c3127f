"""A build killed at any moment leaves the old site, or the new one, whole."""

import errno
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from trees import ADDRESS, add_profile, built, contents

from vitrine.plugin.state import room_wanted

KILLS = 24


def start(root: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "vitrine.cli", "build", "--site", str(root), "--base-url", ADDRESS]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.xdist_group("interrupted")
def test_a_killed_build_leaves_one_of_the_two_sites_whole(small_site: Path, tmp_path: Path) -> None:
    built(small_site)
    old = contents(small_site / "public")
    profile = add_profile(small_site, "atelier-du-sud", name="Atelier du Sud")
    began = time.monotonic()
    assert start(small_site).wait(timeout=120) == 0
    lasts = time.monotonic() - began
    new = contents(small_site / "public")
    assert new != old
    folder, aside = profile.parent, tmp_path / "aside"
    moments = random.Random(7)
    seen = []
    for kill in range(KILLS):
        # Every other build has something to take back, so that each begins with work to do.
        if kill % 2 == 0:
            folder.rename(aside)
        else:
            aside.rename(folder)
        process = start(small_site)
        time.sleep(moments.uniform(0, lasts))
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = contents(small_site / "public")
        seen.append("old" if found == old else "new" if found == new else "neither")
    assert set(seen) <= {"old", "new"}, seen
    assert start(small_site).wait(timeout=120) == 0
    assert contents(small_site / "public") == new


def test_a_disk_that_is_full_for_the_cache_is_told_like_any_other() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(OSError, match="No space left") as stopped, room_wanted():
        connection.execute("CREATE TABLE fact (name TEXT)")
    assert stopped.value.errno == errno.ENOSPC
    with pytest.raises(sqlite3.OperationalError), room_wanted():
        connection.execute("SELECT nothing")
