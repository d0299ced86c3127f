"""Working groups, with every meeting they held."""

from collections.abc import Iterator
from functools import partial

from vitrine.model import Meeting, Message, TaskState, WorkingGroup
from vitrine.pages.calendars import event_path
from vitrine.pages.initiative.activities import href
from vitrine.pages.initiative.tools import resource_item
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_parts import cited
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views.groups import GroupView, MeetingView, TaskView
from vitrine.pages.views.toolkit import ToolItem
from vitrine.pages.voice import Voice

TASK_STATES = {
    TaskState.PLANNED: Message("Planned"),
    TaskState.UNDER_WAY: Message("Under way"),
    TaskState.DONE: Message("Done"),
}


def group_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The list of groups, and a page each."""
    groups = [placed.record for placed in voice.initiative.working_groups.values()]
    if not groups:
        return
    yield planner.page(
        voice, planner.paths("working-groups"), "initiative/groups.html", (),
        lambda: {"groups": tuple(group_item(group, voice) for group in groups)},
        title=voice.wording.say(SECTIONS["working-groups"]),
        description=voice.say("Groups that meet so that more is bought from social enterprises, and what they found."),
        section="working-groups", above="initiative",
    )  # fmt: skip
    for group in groups:
        yield planner.page(
            voice, planner.paths("working-groups", group.id), "initiative/group.html", (),
            partial(lambda one: {"group": group_view(one, voice)}, group),
            title=group.name.best(voice.language).text, description=group.mission.best(voice.language).text,
            section="working-groups", above="working-groups",
        )  # fmt: skip


def group_item(group: WorkingGroup, voice: Voice) -> ToolItem:
    """A group as lists point to it."""
    meetings = sum(one.record.working_group == group.id for one in voice.initiative.meetings.values())
    count = voice.wording.ngettext("%(count)s meeting", "%(count)s meetings", meetings) % {"count": meetings}
    url = voice.page("working-groups", group.id)
    return ToolItem(group.name.best(voice.language), url, group.mission.best(voice.language), (count,))


def group_view(group: WorkingGroup, voice: Voice) -> GroupView:
    """A group, with its meetings in the order in which they were held."""
    language, initiative = voice.language, voice.initiative
    held = [one.record for one in initiative.meetings.values() if one.record.working_group == group.id]
    return GroupView(
        name=group.name.best(language),
        host=group.host.best(language),
        mission=group.mission.best(language),
        objectives=tuple(text.best(language) for text in group.objectives),
        outputs=tuple(text.best(language) for text in group.outputs),
        tasks=tuple(
            TaskView(
                task.what.best(language),
                voice.text(task.owner),
                voice.wording.say(TASK_STATES[task.state]),
                voice.date(task.date),
            )
            for task in group.actions
        ),
        resources=tuple(resource_item(initiative.resources[one].record, voice) for one in group.resources),
        meetings=tuple(meeting_view(one, voice) for one in sorted(held, key=lambda one: one.date.first_day)),
        sources=tuple(cited(group.sources, voice).by_id.values()),
    )


def meeting_view(meeting: Meeting, voice: Voice) -> MeetingView:
    """A meeting of a group."""
    return MeetingView(
        anchor=meeting.id,
        date=voice.date(meeting.date),
        iso_date=str(meeting.date),
        objectives=tuple(text.best(voice.language) for text in meeting.objectives),
        synthesis=tuple(text.best(voice.language) for text in meeting.synthesis),
        calendar=href(event_path(meeting, voice), voice),
    )
