"""Names in the world's scripts: those that people bear are read, those that hide or imitate are told."""

import json
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

from small_site import REPOSITORY, check_site, lines
from vitrine.loading.text_files import checked_text, hidden_in
from vitrine.loading.unseen import PATTERN_OF_SCRIPTS, UNASSIGNED, name_of
from vitrine.model import scripts
from vitrine.model.scripts import stray_letter

PROFILE = "enterprises/atelier-du-nord/profile.md"
NAMES = {
    "Latin": "Coopérative Ŵynnstay – Đà Nẵng & Łódź",
    "Arabic": "جمعية التعاون الاجتماعي",
    "Persian, parted": "می‌خواهم کتاب‌خانه",
    "Hebrew": "קוֹאוֹפֶּרָטִיב ״אדמה״",
    "Syriac": "ܚܘܝܕܐ ܕܐܘܡܢܐ",
    "Thaana": "ކޯޕަރޭޓިވް ސޮސައިޓީ",
    "N’Ko": "ߒߞߏ ߟߊ߫ ߞߍߢߐ߲߯",
    "Cyrillic": "Кооператив «Объединение»",
    "Greek": "Συνεταιρισμός Αθηνών",
    "Armenian": "Կոոպերատիվ Արարատ",
    "Georgian": "კოოპერატივი მზე",
    "Devanagari, joined": "क्‍षेत्र सहकारी समिति",
    "Devanagari, parted": "श्रीमान्‌को सहकारी",
    "Bengali, joined": "র‍্যালি সমবায়",
    "Gurmukhi": "ਸਹਿਕਾਰੀ ਸਭਾ",
    "Gujarati": "સહકારી મંડળી",
    "Tamil": "கூட்டுறவுச் சங்கம்",
    "Telugu": "సహకార సంఘం",
    "Kannada": "ಸಹಕಾರಿ ಸಂಘ",
    "Malayalam, old letter": "അവന്‍ സഹകരണ സംഘം",
    "Sinhala, joined": "ශ්‍රී ලංකා සමුපකාරය",
    "Thai": "สหกรณ์การเกษตร",
    "Lao": "ສະຫະກອນ",
    "Khmer": "សហករណ៍កសិកម្ម",
    "Myanmar": "သမဝါယမ အသင်း",
    "Tibetan": "མཉམ་ལས་ཁང་།",
    "Ethiopic": "የኅብረት ሥራ ማኅበር",
    "Chinese": "臺灣勞動合作社",
    "Japanese": "みどり生活協同組合 Tシャツ",
    "Japanese, a variant": "葛󠄀城市の協同組合",
    "Korean": "행복나눔 협동조합",
    "Canadian syllabics": "ᐃᓄᒃᑎᑐᑦ ᑯᐊᐸᑦ ᓀᐦᐃᔭᐍᐏᐣ",
    "Cherokee": "ᏣᎳᎩ ᎠᏰᎵ",
    "Tifinagh": "ⵜⴰⵎⴻⵙⵎⵓⵏⵜ ⵏ ⵜⵎⵓⵔⵜ",
    "Mongolian, a variant": "ᠮᠣᠩᠭᠣᠯ ᠬᠣᠷᠰᠢᠶ᠎ᠠ",
    "Adlam": "𞤄𞤢𞤲𞤼𞤢𞤤",
    "two scripts, a word each": "Ателье Atelier ᐊᑎᓕᐊ",
    "Hawaiian": "Hale ʻOhana",
    "an emoji": "Ferme 👩‍🌾 ❤️",
}
REFUSED = {
    "U+200B": "Ate\u200blier",
    "U+202E": "Ate\u202elier",
    "U+2066": "Ate\u2066lier",
    "U+061C": "Ate\u061clier",
    "U+200F": "Ate\u200flier",
    "U+200C": "Ate\u200clier",
    "U+200D": "Ate\u200dlier",
    "U+00AD": "Ate\u00adlier",
    "U+034F": "Ate\u034flier",
    "U+2060": "Ate\u2060lier",
    "U+206A": "Ate\u206alier",
    "U+180E": "Ate\u180elier",
    "U+115F": "Ate\u115flier",
    "U+3164": "Ate\u3164lier",
    "U+FFA0": "Ate\uffa0lier",
    "U+2800": "Ate\u2800lier",
    "U+FE0F": "Ate\ufe0flier",
    "U+E0101": "Ate\U000e0101lier",
    "U+E0041": "Ate\U000e0041lier",
    "U+FFFE": "Ate\ufffelier",
    "U+0085": "Ate\u0085lier",
    "U+0007": "Ate\u0007lier",
}
# Where a joiner is at home, it still may not end a word or stand twice.
AT_HOME = ("می\u200c", "می\u200c\u200cخواهم", "क\u200d", "ක\u200c ක")


def rename(root: Path, name: str) -> None:
    profile = root / PROFILE
    profile.write_text(profile.read_text(encoding="utf-8").replace("Atelier du Nord", name, 1), encoding="utf-8")


@pytest.mark.parametrize("script", NAMES)
def test_a_name_that_people_bear_is_read_without_a_word(small_site: Path, script: str) -> None:
    name = NAMES[script]
    rename(small_site, f'"{name}"')
    check = check_site(small_site)
    assert lines(check.problems) == []
    assert check.profiles[0].enterprise.name == unicodedata.normalize("NFC", name)


FILES: dict[str, Callable[[str], str]] = {
    PROFILE: lambda text: text.replace("Atelier du Nord", "X", 1),
    "enterprises/atelier-du-nord/story.en.md": lambda text: text + "X\n",
    "site.yaml": lambda text: text + "# X\n",
    "content/institutions/ville-d-essai.md": lambda text: text + "X\n",
    "content/pages/a-propos.fr.md": lambda text: text + "X\n",
    "content/vocabulary/needs.yaml": lambda text: "# X\n",
    "translations/fr.po": lambda text: "# X\n",
}


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("code", ["U+202E", "U+200D", "U+00AD"])
def test_no_file_of_a_site_hides_a_character(small_site: Path, file: str, code: str) -> None:
    path = small_site / file
    path.parent.mkdir(exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(FILES[file](before).replace("X", REFUSED[code]), encoding="utf-8")
    said = [line for line in lines(check_site(small_site).problems) if "warning" not in line]
    expected = f"must hold only characters that can be seen; found {code} ({name_of(REFUSED[code][3])})"
    assert [line for line in said if line.startswith(f"{file}:") and line.endswith(expected)]


@pytest.mark.parametrize("code", REFUSED)
def test_what_nobody_sees_is_refused_with_its_code_point(code: str) -> None:
    message = hidden_in(REFUSED[code])
    assert message is not None
    assert message.values["code"] == code


@pytest.mark.parametrize("text", AT_HOME)
def test_a_joiner_joins_two_letters(text: str) -> None:
    assert hidden_in(text) is not None


def test_an_accent_is_read_the_same_however_it_was_typed() -> None:
    assert checked_text("Me\u0301tis".encode()) == "Métis"


@pytest.mark.skipif(which("node") is None, reason="Node.js is not installed")
def test_the_form_s_script_refuses_the_same_texts() -> None:
    texts = [*NAMES.values(), *REFUSED.values(), *AT_HOME, "\ufdd0", "क्‍ष", "1️⃣"]
    program = (
        "const [pattern, texts] = JSON.parse(require('fs').readFileSync(0));"
        "console.log(JSON.stringify(texts.map((one) => new RegExp(pattern, 'u').test(one))));"
    )

    asked = json.dumps([PATTERN_OF_SCRIPTS, texts])
    answer = subprocess.run(["node", "-e", program], input=asked, capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout) == [hidden_in(text) is not None for text in texts]
    assert name_of("\ufdd0") == UNASSIGNED


STRAYS = {
    "\u0410telier du Nord": ("\u0410", "\u0410telier"),
    "Coop\u00e9rative p\u0430x": ("\u0430", "p\u0430x"),
    "\u0421\u041e\u041e\u0420 du Nord": ("\u0421", "\u0421\u041e\u041e\u0420"),
    "Alph\u03b1": ("\u03b1", "Alph\u03b1"),
    "Кooператив": ("o", "Кooператив"),
    "Ꭺtelier": ("Ꭺ", "Ꭺtelier"),
}


@pytest.mark.parametrize("name", STRAYS)
def test_a_letter_that_passes_for_another_is_shown_to_a_person(name: str) -> None:
    assert stray_letter(name) == STRAYS[name]


def test_no_name_of_the_reference_catalogue_is_mistaken() -> None:
    profiles = (REPOSITORY / "enterprises").glob("*/profile.md")
    names = [line for file in profiles for line in file.read_text(encoding="utf-8").splitlines() if "name:" in line]
    assert names
    assert [name for name in names if stray_letter(name)] == []


def test_names_that_are_passed_over_hold_letters_of_one_script_alone() -> None:
    passed = [chr(code) for code in range(0x11000) if scripts._LATIN.match(chr(code)) and chr(code).isalpha()]
    assert len(passed) > 600
    assert {scripts.script_of(letter) for letter in passed} <= {"LATIN", ""}
