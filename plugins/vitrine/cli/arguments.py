"""What the command line understands, in the reader's language, with an example each."""

import argparse
from pathlib import Path

from vitrine import __version__
from vitrine.cli.problem_formats import FORMATS
from vitrine.model import Message
from vitrine.wording import Wording

EXAMPLES = {
    "check": "vitrine check enterprises/groupe-part",
    "build": "vitrine build --base-url https://example.org/catalogue/ --with-search",
    "serve": "vitrine serve --port 8080",
    "new": 'vitrine new "Atelier du Nord"',
    "doctor": "vitrine doctor",
}


def parser(wording: Wording) -> argparse.ArgumentParser:
    """The whole command line."""

    def say(text: str) -> str:
        return wording.say(Message(text))

    whole = argparse.ArgumentParser(
        prog="vitrine",
        description=say("A public catalogue of the social economy, from a folder of profiles."),
    )
    whole.add_argument("--version", action="version", version=f"vitrine {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, about: str) -> argparse.ArgumentParser:
        example = wording.say(Message("Example: {example}", {"example": EXAMPLES[name]}))
        made = commands.add_parser(name, help=about, description=about, epilog=example)
        made.add_argument("--lang", choices=("fr", "en"), help=say("language of messages"))
        made.add_argument("--site", type=Path, default=Path(), help=say("folder of the site; here by default"))
        return made

    check = command("check", say("Says everything that is wrong in the profiles, and where; silent when all is well."))
    check.add_argument("paths", nargs="*", type=Path, help=say("files or folders to speak of; all by default"))
    check.add_argument("--format", choices=FORMATS, default="text", help=say("how problems are printed"))
    check.add_argument("--no-warnings", action="store_true", help=say("leave warnings out"))

    build = command("build", say("Builds the site into a folder: whole, or not at all."))
    _add_build_options(build, wording)
    build.add_argument("--base-url", default="", help=say("address of the site, when not the one in site.yaml"))
    build.add_argument("--with-search", action="store_true", help=say("make the search index too"))
    build.add_argument("--stages", action="store_true", help=say("say what each stage took"))
    build.add_argument("--clean", action="store_true", help=say("use nothing of earlier builds"))

    serve = command("serve", say("Serves the site on this machine, and builds it again at every change."))
    _add_build_options(serve, wording)
    serve.add_argument("--port", type=int, default=8000, help=say("port; the next free one is taken"))
    serve.add_argument("--no-build", action="store_true", help=say("serve what was built last"))

    new = command("new", say("Writes a commented profile for an enterprise."))
    new.add_argument("name", help=say("name of the enterprise"))

    command("doctor", say("Says whether this machine has all that Vitrine needs."))
    return whole


def _add_build_options(command: argparse.ArgumentParser, wording: Wording) -> None:
    def say(text: str) -> str:
        return wording.say(Message(text))

    command.add_argument("--output", type=Path, default=Path("public"), help=say("folder of the built site"))
    command.add_argument("--jobs", type=int, default=0, help=say("processes; as many as processors by default"))
