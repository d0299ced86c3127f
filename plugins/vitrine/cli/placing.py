"""Says when what people take away would lead to this machine, because nobody said where the site is."""

from pathlib import Path

from vitrine.cli.speech import Speech
from vitrine.loading.source_file import read_yaml_file


def tell_if_nowhere(root: Path, base_url: str | None, speech: Speech) -> None:
    """Warns, where neither the settings nor the command name an address; every code and link on paper holds it."""
    values = read_yaml_file(root, "site.yaml").values
    if base_url or (isinstance(values, dict) and values.get("address")):
        return
    speech.say(
        "Warning: this site has no address yet, so the codes and links of what is printed or passed on lead to this "
        "machine. Set `address` in site.yaml, or add --base-url."
    )
