"""What the command line understands, in the reader's language, with an example each."""

import argparse
from pathlib import Path

from vitrine import __version__
from vitrine.cli.parsing import Parser, folder, port, site_address, whole_number
from vitrine.cli.problem_formats import FORMATS
from vitrine.cli.upkeep_options import add_upkeep_options
from vitrine.model import Message
from vitrine.wording import Wording

EXPORTS = ("csv", "xlsx", "json", "template")
EXAMPLES = {
    "check": "vitrine check enterprises/groupe-part",
    "build": "vitrine build --base-url https://example.org/catalogue/ --with-search",
    "serve": "vitrine serve --port 8080",
    "new": 'vitrine new "Atelier du Nord"',
    "portfolio": "vitrine portfolio --region estrie --output estrie.pdf",
    "import": "vitrine import list.xlsx --write",
    "export": "vitrine export --to xlsx",
    "forms": "vitrine forms --check",
    "submission": "vitrine submission issue.json --output proposal",
    "receive": "vitrine receive profile.md --write",
    "stale": "vitrine stale --months 6 --format csv > to-call.csv",
    "links": "vitrine links",
    "contacts": "vitrine contacts --output letters.csv",
    "propose": "vitrine propose proposal",
    "changes": "vitrine changes --since main",
    "init": "vitrine init my-region",
    "upgrade": "vitrine upgrade --write",
    "federate": "vitrine federate regions.yaml",
    "doctor": "vitrine doctor",
}


def parser(wording: Wording) -> argparse.ArgumentParser:
    """The whole command line."""

    def say(text: str) -> str:
        return wording.say(Message(text))

    whole = Parser(
        wording=wording,
        prog="vitrine",
        description=say("A public catalogue of the social economy, from a folder of profiles."),
    )
    whole.named.add_argument(
        "--version", action="version", version=f"vitrine {__version__}", help=say("show the version")
    )
    commands = whole.add_subparsers(
        title=say("commands"),
        dest="command",
        required=True,
        metavar=say("COMMAND"),
    )

    def command(name: str, about: str) -> Parser:
        example = wording.say(Message("Example: {example}", {"example": EXAMPLES[name]}))
        made = commands.add_parser(name, wording=wording, help=about, description=about, epilog=example)
        made.named.add_argument("--lang", choices=("fr", "en"), help=say("language of messages"))
        made.named.add_argument(
            "--site",
            type=folder,
            default=Path(),
            metavar=say("FOLDER"),
            help=say("folder of the site; here by default"),
        )
        return made

    check = command("check", say("Says everything that is wrong in the profiles, and where; silent when all is well."))
    check.named.add_argument("--format", choices=FORMATS, default="text", help=say("how problems are printed"))
    check.named.add_argument("--no-warnings", action="store_true", help=say("leave warnings out"))
    check.named.add_argument("--since", metavar="REF", help=say("warnings only of files changed since this commit"))
    check.add_argument_group(say("arguments")).add_argument(
        "paths", nargs="*", type=Path, help=say("files or folders to speak of; all by default")
    )

    build = command("build", say("Builds the site into a folder: whole, or not at all."))
    _add_build_options(build)
    build.named.add_argument(
        "--base-url",
        type=site_address,
        metavar="URL",
        help=say("address of the site, when not the one in site.yaml"),
    )
    build.named.add_argument(
        "--with-search",
        action="store_true",
        help=say("to publish: make the search index, the data and the handouts too"),
    )
    build.named.add_argument(
        "--no-handouts",
        action="store_true",
        help=say("with --with-search: no posters, badges, feeds of lists, embedded lists"),
    )
    build.named.add_argument(
        "--publish",
        action="store_true",
        help=say("set profiles with errors aside, if they are few, and publish the rest"),
    )
    build.named.add_argument(
        "--gallery",
        action="store_true",
        help=say("make the gallery of components too, at /_gallery/; never publish it"),
    )
    build.named.add_argument("--stages", action="store_true", help=say("say what each stage took"))
    build.named.add_argument("--clean", action="store_true", help=say("use nothing of earlier builds"))

    serve = command("serve", say("Serves the site on this machine, and builds it again at every change."))
    _add_build_options(serve)
    serve.named.add_argument(
        "--port", type=port, default=8000, metavar="N", help=say("port; the next free one is taken")
    )
    serve.named.add_argument("--no-build", action="store_true", help=say("serve what was built last"))

    new = command("new", say("Writes a commented profile for an enterprise."))
    new.add_argument_group(say("arguments")).add_argument("name", help=say("name of the enterprise"))

    _add_portfolio_options(command("portfolio", say("Prints the catalogue, or a part of it, as an accessible PDF.")))
    _add_spreadsheet_options(
        command("import", say("Says what each row of a spreadsheet would become; writes it when asked.")),
        command("export", say("Writes all profiles into one spreadsheet, or an empty one to fill in.")),
    )

    _add_contribution_options(
        command("forms", say("Writes the issue forms, the schema and the spreadsheets to fill in.")),
        command("submission", say("Makes of an issue the files it would change, or says what is wrong in it.")),
        command("propose", say("Opens on GitHub the pull request and the comment that answer an issue.")),
        command("changes", say("Tells in Markdown what a branch changes in the profiles, before and after.")),
    )

    receive = command(
        "receive", say("Takes in a profile that the site’s form made: says what it changes, or what is wrong.")
    )
    receive.add_argument_group(say("arguments")).add_argument(
        "file", type=Path, help=say("profile.md, or the ZIP file that the form gave")
    )
    receive.named.add_argument(
        "--write", action="store_true", help=say("write the files; nothing is written without it")
    )

    add_upkeep_options(
        command("stale", say("Says which enterprises to call, and why.")),
        command("links", say("Asks every address of another site, slowly, and reports those that do not answer.")),
        command("contacts", say("Writes a sheet to merge letters with: a row an enterprise, with its review link.")),
    )
    _add_region_options(
        command("init", say("Writes the catalogue of a new region into an empty folder.")),
        command("upgrade", say("Brings the files of a catalogue to the format of today.")),
    )

    _add_federation_options(command("federate", say("Builds one site from the data that several regions publish.")))
    command("doctor", say("Says whether this machine has all that Vitrine needs."))
    return whole


def _add_spreadsheet_options(taking: Parser, giving: Parser) -> None:
    say = taking.say
    taking.add_argument_group(say("arguments")).add_argument("file", type=Path, help=say("XLSX or CSV file"))
    named = taking.named
    named.add_argument("--map", type=Path, metavar=say("FILE"), help=say("what headers and words of the sheet mean"))
    named.add_argument("--sheet", metavar=say("NAME"), help=say("sheet of the workbook; the first by default"))
    named.add_argument("--write", action="store_true", help=say("write the profiles; nothing is written without it"))
    named.add_argument("--update", action="store_true", help=say("change profiles that are there already"))
    named.add_argument("--with-people", action="store_true", help=say("take columns about named persons too"))
    giving.named.add_argument("--to", choices=EXPORTS, default="xlsx", help=say("kind of file; xlsx by default"))
    giving.named.add_argument("--output", type=Path, metavar=say("FILE"), help=say("file to write"))


def _add_contribution_options(forms: Parser, submission: Parser, proposing: Parser, changes: Parser) -> None:
    say = forms.say
    forms.named.add_argument("--check", action="store_true", help=say("write nothing; 1 when a file is not current"))
    event = submission.add_argument_group(say("arguments"))
    event.add_argument("event", type=Path, help=say("file of the event, as GitHub gives it to a workflow"))
    submission.named.add_argument(
        "--output", type=Path, default=Path("proposal"), metavar=say("FOLDER"), help=say("folder of what is proposed")
    )
    proposed = proposing.add_argument_group(say("arguments"))
    proposed.add_argument("folder", type=folder, help=say("folder that vitrine submission wrote"))
    changes.named.add_argument(
        "--since", default="HEAD", metavar="REF", help=say("commit to compare with; HEAD by default")
    )
    changes.named.add_argument("--output", type=Path, metavar=say("FILE"), help=say("file to add the summary to"))


def _add_region_options(starting: Parser, upgrading: Parser) -> None:
    say = starting.say
    starting.add_argument_group(say("arguments")).add_argument("folder", type=Path, help=say("folder to write"))
    add = starting.named.add_argument
    add("--name", nargs="+", metavar=say("NAME"), help=say("name of the catalogue; one a language, or one for all"))
    add("--region", metavar=say("NAME"), help=say("region, by its name"))
    add("--languages", metavar=say("CODES"), help=say("languages, the main one first, with commas"))
    add("--coordinator", metavar=say("NAME"), help=say("organisation that coordinates"))
    add("--email", metavar=say("ADDRESS"), help=say("its e-mail address"))
    add("--repository", metavar=say("OWNER/NAME"), help=say("repository of the catalogue on GitHub"))
    add("--machine", metavar=say("OWNER/NAME"), help=say("repository of Vitrine; of the same owner by default"))
    upgrading.named.add_argument(
        "--write", action="store_true", help=say("write what changes; without it, say it only")
    )
    propose = say("in a workflow: open a pull request with what changes, the forms too")
    upgrading.named.add_argument("--propose", action="store_true", help=propose)


def _add_federation_options(federating: Parser) -> None:
    say, add = federating.say, federating.named.add_argument
    _add_build_options(federating)
    federating.add_argument_group(say("arguments")).add_argument(
        "file", type=Path, help=say("file that names the regions")
    )
    add("--base-url", type=site_address, metavar="URL", help=say("address of the site, when not the one in site.yaml"))
    add("--with-search", action="store_true", help=say("to publish: make the search index and the data too"))
    add("--offline", action="store_true", help=say("ask nobody: build from the copies kept of each region"))


def _add_build_options(command: Parser) -> None:
    command.named.add_argument(
        "--output",
        type=Path,
        default=Path("public"),
        metavar=command.say("FOLDER"),
        help=command.say("folder of the built site"),
    )
    command.named.add_argument(
        "--jobs",
        type=whole_number,
        default=0,
        metavar="N",
        help=command.say("processes; as many as processors by default"),
    )


def _add_portfolio_options(command: Parser) -> None:
    add, say = command.named.add_argument, command.say
    add("--output", type=Path, default=Path("portfolio.pdf"), metavar=say("FILE"), help=say("file to write"))
    add("--language", default="", metavar=say("CODE"), help=say("language of the document; the main one by default"))
    add("--region", default="", metavar=say("CODE"), help=say("only enterprises that serve this region"))
    add("--category", default="", metavar=say("CODE"), help=say("only enterprises of this category or sector"))
    add("--cohort", default="", metavar=say("CODE"), help=say("only enterprises of this cohort"))
    add("--compact", action="store_true", help=say("several enterprises a page"))
    add("--paper", default="", choices=("letter", "a4"), help=say("paper; that of the jurisdiction by default"))
    add(
        "--base-url",
        type=site_address,
        metavar="URL",
        help=say("address of the site, when not the one in site.yaml"),
    )
