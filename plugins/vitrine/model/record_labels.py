"""The name of every field of institutions and cohorts, for people who edit them."""

from collections.abc import Mapping

from vitrine.model.problem import Message

RECORD_LABELS: Mapping[str, Mapping[str, Message]] = {
    "Institution": {
        "id": Message("Identifier"),
        "name": Message("Name"),
        "short_name": Message("Short name"),
        "former_names": Message("Former names"),
        "kind": Message("Kind of institution"),
        "region": Message("Administrative region"),
        "website": Message("Website"),
        "summary": Message("Summary in one sentence"),
        "policies": Message("Policies"),
        "respondent": Message("Who answers for it, by role"),
        "cohorts": Message("Cohorts"),
        "sources": Message("Sources"),
    },
    "Policy": {
        "title": Message("Title"),
        "url": Message("Web address"),
        "date": Message("Date"),
        "summary": Message("Summary in one sentence"),
        "source": Message("Source"),
    },
    "Respondent": {"role": Message("Role"), "unit": Message("Department")},
    "Cohort": {
        "id": Message("Identifier"),
        "name": Message("Name"),
        "region": Message("Administrative region"),
        "edition": Message("Number among the region’s cohorts"),
        "period": Message("Years, as 2016-2017"),
        "ended": Message("Ended on"),
        "summary": Message("Summary in one sentence"),
        "enterprises_count": Message("How many enterprises took part"),
        "institutions_count": Message("How many institutions took part"),
        "programme": Message("What it offered"),
        "funders": Message("Who paid"),
        "sources": Message("Sources"),
    },
    "Programme": {"kind": Message("Kind of activity"), "what": Message("What it was"), "source": Message("Source")},
    "Funder": {"name": Message("Name"), "what": Message("What it paid for"), "source": Message("Source")},
}
