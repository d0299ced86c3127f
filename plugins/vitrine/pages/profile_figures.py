"""The figures of an enterprise: its own, and those of the people whom it gives work or training."""

from vitrine.model import Enterprise, Figure, Message
from vitrine.pages.profile_parts import Cited
from vitrine.pages.views import FigureGroup, FigureView
from vitrine.pages.voice import Voice

_Question = tuple[Message, tuple[Figure, ...], str]


def figure_groups(enterprise: Enterprise, sources: Cited, voice: Voice) -> tuple[FigureGroup, ...]:
    """The figures of an enterprise itself, question by question; questions without an answer are left out."""
    questions = (
        (Message("Founded"), enterprise.founded, "year"),
        (Message("Yearly revenue"), enterprise.revenue, "money"),
    )
    return _answered(questions, sources, voice)


def people_figures(enterprise: Enterprise, sources: Cited, voice: Voice) -> tuple[FigureGroup, ...]:
    """The figures of the people whom it gives work or training."""
    questions = (
        (Message("People employed"), enterprise.employees, "number"),
        (Message("People in training each year"), enterprise.trainees, "number"),
    )
    return _answered(questions, sources, voice)


def _answered(questions: tuple[_Question, ...], sources: Cited, voice: Voice) -> tuple[FigureGroup, ...]:
    return tuple(
        FigureGroup(voice.wording.say(label), tuple(figure_view(figure, unit, sources, voice) for figure in figures))
        for label, figures, unit in questions
        if figures
    )


def figure_view(figure: Figure, unit: str, sources: Cited, voice: Voice) -> FigureView:
    """One figure; unit: `year`, `number` or `money`."""
    if unit == "year":
        text = str(int(figure.value))
    else:
        text = voice.number(figure.value, figure.bound, is_money=unit == "money")
    return FigureView(text, voice.date(figure.as_of), voice.text(figure.note), sources.find(figure.source))
