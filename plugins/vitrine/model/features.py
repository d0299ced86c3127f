"""The parts of a site that a region may do without."""

from pydantic import Field

from vitrine.model.base import Record, YesNo


class Features(Record):
    """Parts of the site, each `yes` unless said otherwise; a part that is off has no page, no link and no file."""

    suggestions: YesNo = Field(True, description="The form that suggests, corrects, confirms or withdraws a profile.")
    shortlist: YesNo = Field(
        True, description="The list of enterprises that a visitor keeps; without it there is no scan and no request."
    )
    market_scan: YesNo = Field(True, description="The shortlist as a document for the purchasing file.")
    quote_request: YesNo = Field(True, description="One request for a quote, for the enterprises of the shortlist.")
    group_bids: YesNo = Field(True, description="The page on bidding together.")
    map: YesNo = Field(True, description="The map of regions.")
    changes: YesNo = Field(True, description="The page of what changed lately, and its data.")
    health: YesNo = Field(True, description="The page of data health: what is stale, what is missing.")
    feeds: YesNo = Field(True, description="News feeds: of the site, of lists, of commitments.")
    embeds: YesNo = Field(True, description="Lists that partners show on their own sites.")
    handouts: YesNo = Field(True, description="Posters, badges and address-book cards of enterprises.")
    commitments: YesNo = Field(True, description="The ledger of who signed the declaration.")
    declaration: YesNo = Field(True, description="The page where the declaration is read, filled in and taken away.")
    cohorts: YesNo = Field(True, description="Cohorts, and what is told of each.")
    activities: YesNo = Field(True, description="Activities, and the calendar of them.")
    working_groups: YesNo = Field(True, description="Working groups and their meetings.")
    roll_outs: YesNo = Field(True, description="How regions took the initiative up.")
    case_studies: YesNo = Field(True, description="The page that gathers case studies; profiles tell them anyway.")
    timeline: YesNo = Field(True, description="Everything that has a date, year by year.")
    results: YesNo = Field(True, description="Figures of the initiative, and how each is counted.")
    toolkit: YesNo = Field(
        True, description="Measures, clauses, benefits, guides, principles and glossary, by stages of a purchase."
    )
    thresholds: YesNo = Field(True, description="Which way to buy, by amount and sort of body.")

    @property
    def has_market_scan(self) -> bool:
        """A scan is of the shortlist."""
        return self.shortlist and self.market_scan

    @property
    def has_quote_request(self) -> bool:
        """A request goes to the shortlist."""
        return self.shortlist and self.quote_request
