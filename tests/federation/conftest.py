"""A federation built once: two regions as they should be, one down, one broken, one of another format."""

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

import pytest

from federation.regional import Federated, copy_settings, federate, published, serving, write

REGIONS = """\
regions:
  - code: montreal
    name: {{fr: Montréal, en: Montreal}}
    address: {host}montreal/
  - code: estrie
    name: {{fr: Estrie, en: Eastern Townships}}
    address: {host}estrie/
  - code: laval
    name: Laval
    address: http://127.0.0.1:9/
  - code: outaouais
    name: Outaouais
    address: {host}outaouais/
  - code: mauricie
    name: Mauricie
    address: {host}mauricie/
"""


@pytest.fixture(scope="module")
def federated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Federated]:
    """Montréal tells of the atelier, which Estrie tells of too, verified later; both tell of a laundry."""
    folder: Path = tmp_path_factory.mktemp("federated")
    root, web = copy_settings(folder / "site"), folder / "web"
    with serving(web) as host:
        later = {"last_verified": "2026-01-10", "name": "Atelier vu d’Estrie"}
        write(web / "montreal/data/v1/catalogue.json", published(f"{host}montreal/"))
        write(web / "estrie/data/v1/catalogue.json", published(f"{host}estrie/", atelier_du_nord=later))
        write(web / "outaouais/data/v1/catalogue.json", '{"format": 1, "enterprises": [')
        write(web / "mauricie/data/v1/catalogue.json", published(f"{host}mauricie/") | {"format": 2})
        write(root / "regions.yaml", REGIONS.format(host=host))
        with redirect_stderr(StringIO()) as said:
            code = federate(root)
        yield Federated(root, code, said.getvalue(), host)
