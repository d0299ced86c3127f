"""What each pattern of the model asks, said in words."""

from vitrine.model import Message

PATTERN_SENTENCES = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": Message(
        "must be small letters without accents, digits and single hyphens; found {found}"
    ),
    r"^[A-Za-z0-9.!#$%&*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$": Message(
        "must be an e-mail address, as name@example.org; found {found}"
    ),
    r"^\+?[0-9 ().\-]{7,30}( ?(poste|ext\.?|x) ?[0-9]{1,6})?$": Message(
        "must be a telephone number, as 514 555-0123; found {found}"
    ),
    "^(about|at-least|more-than)$": Message("must be one of about | at-least | more-than; found {found}"),
    r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.(jpe?g|png|webp|JPE?G|PNG|WEBP)$": Message(
        "must be the name of a JPEG, PNG or WebP picture in the same folder; found {found}"
    ),
    "^(logo|photo)$": Message("must be one of logo | photo; found {found}"),
    r"^([0-9]{2}){1,4}$": Message("must be a UNSPSC code of 2, 4, 6 or 8 digits; found {found}"),
    "^(yes|no)$": Message("must be one of yes | no; found {found}"),
    "^[a-z]{2,3}$": Message("must be a language’s code, as fr or en; found {found}"),
    "^[0-9]{10}$": Message("must be a Québec enterprise number of ten digits; found {found}"),
    r"^([A-Z][0-9][A-Z] [0-9][A-Z][0-9]|[0-9][0-9A-Z -]{2,9}|[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})$": Message(
        "must be a postal code, as H1X 2B4; found {found}"
    ),
    "^[A-Z0-9]{1,5}$": Message("must be the start of a postal code, as H or J1; found {found}"),
    "^(true|false)$": Message("must be one of true | false; found {found}"),
    "^#[0-9a-f]{6}$": Message("must be a colour, as #1d5b4f; found {found}"),
    r"^\S{1,5}$": Message("must be one to five characters without spaces; found {found}"),
    "^[0-9]{1,2},[0-9]{1,2}$": Message("must be a column and a row, as 2,3; found {found}"),
    "^[A-Z]{3}$": Message("must be a currency’s code, as CAD; found {found}"),
    "^([01][0-9]|2[0-3]):[0-5][0-9]$": Message("must be a time of day, as 13:30; found {found}"),
}
