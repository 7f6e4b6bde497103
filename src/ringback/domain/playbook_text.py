"""A playbook from its files: one frame, its plays and its causes, or every problem at once with its line."""

import hashlib
from collections.abc import Mapping

from ringback.domain.errors import PlaybookError
from ringback.domain.interaction import Channel
from ringback.domain.play import (
    CONFIRM,
    MOVES,
    NEED_FACT,
    PATIENCE,
    PLAIN_ASK,
    RELEASE,
    RESCHEDULE,
    RESCUE,
    CauseName,
    CauseRule,
    Frame,
    Need,
    Play,
    Playbook,
)
from ringback.domain.playbook_frame import OUTSIDE, Plays, read_frame
from ringback.domain.playbook_table import Notes, Table, parsed

CAUSES = "causes.toml"
HOLD = 20  # working days after word of a hard time
PLAYS = tuple(name for name in MOVES if name not in (PATIENCE, RELEASE, NEED_FACT))
"""The moves that are plays: the others need no message and have no file."""

BEATS: Mapping[str, tuple[str, ...]] = {
    "plain_ask": ("recall", "ask", "easy_out"),
    "call": ("speaker", "matter", "ask", "time_frame", "thanks"),
    "value": ("their_problem", "thing", "no_reply_needed"),
    "introduction": ("their_problem", "third_person", "offer"),
    "autonomy": ("their_side", "choice", "ask_choice"),
    "rescue": (
        "speaker",
        "puzzled",
        "agreed_step",
        "messages_left",
        "own_part",
        "two_reasons",
        "at_a_loss",
        "good_talk",
        "update",
        "thanks",
    ),
    "two_readings": ("tried", "readings", "serve", "which", "helps_both"),
    "reversing": ("changed", "both_busy", "assume", "unless"),
    "confirm": ("meeting", "easy_move"),
    "reschedule": ("missed", "two_times", "either"),
}
"""The parts that each play's message can have, in the method's order."""


def read_playbook(files: Mapping[str, str], *, frame: str = "standard") -> Playbook:
    """The playbook that these files give: names like ``frames/standard.toml`` to their texts.

    Raises `PlaybookError` with all problems of all files, each as ``file:line: what is wrong; what to write``.
    """
    notes = Notes()
    tables = {name: parsed(name, text, notes) for name, text in sorted(files.items())}
    plays = _read_plays(tables, notes)
    frames = _read_frames(tables, plays, notes)
    causes, hold = _read_causes(tables, frames, notes)
    _refuse_strangers(files, notes)
    if frame not in frames and f"frames/{frame}.toml" not in files:
        shown = ", ".join(sorted(frames)) or "none"
        notes.found.add((f"frames/{frame}.toml", 1, f"there is no frame {frame!r}; the folder has: {shown}"))
    if notes.found:
        raise PlaybookError(notes.sentences())
    return Playbook(
        frame=frames[frame],
        plays={name: play for name, play in plays.items() if play},
        causes=causes,
        hold_hard_time_days=hold,
        version=_version(files, frame),
    )


def _version(files: Mapping[str, str], frame: str) -> str:
    """A short name for exactly these texts, the frame in force included."""
    used = {
        name: text for name, text in files.items() if not name.startswith("frames/") or name == f"frames/{frame}.toml"
    }
    return hashlib.sha256(repr(sorted(used.items())).encode()).hexdigest()[:12]


def _refuse_strangers(files: Mapping[str, str], notes: Notes) -> None:
    for name in files:
        if name != CAUSES and not name.startswith(("frames/", "plays/")):
            notes.found.add((name, 1, f"no file of a playbook; it has {CAUSES}, frames/NAME.toml and plays/NAME.toml"))
    if CAUSES not in files:
        notes.found.add((CAUSES, 1, "the file is missing; copy the shipped one"))


# plays


def _read_plays(tables: Mapping[str, Table | None], notes: Notes) -> Plays:
    plays: dict[str, Play | None] = {}
    for name, table in tables.items():
        if name.startswith("plays/"):
            plays.setdefault(name.removeprefix("plays/").removesuffix(".toml"), None)
            play = _read_play(table) if table else None
            if table and play and plays.get(play.id):
                table.note("id", f"the play {play.id!r} stands in another file too; keep one of them")
            elif play and play.id in PLAYS:
                plays[play.id] = play
    for name in (PLAIN_ASK, CONFIRM, RESCHEDULE):
        if name not in plays:
            notes.found.add((f"plays/{name}.toml", 1, "the file is missing; copy the shipped one"))
    return plays


def _read_play(table: Table) -> Play:
    id_ = table.take("id", str)
    if id_ and id_ not in PLAYS:
        table.note("id", f"{id_!r} is no play; write one of {', '.join(PLAYS)}")
    elif id_ and table.file != f"plays/{id_}.toml":
        table.note("id", f"the play {id_!r} belongs into plays/{id_}.toml; rename the file or the id")
    play = Play(
        id=id_,
        title=table.take("title", str),
        channels=_read_channels(table),
        minutes=table.count("minutes", least=1),
        asks=table.take("asks", bool),
        beats=_read_beats(table, id_),
        needs=tuple(
            Need(name) for name in table.names("needs", tuple(Need), "thing that a play can need", needed=False)
        ),
        last_word=table.take("last_word", bool, otherwise=False),
    )
    table.done()
    return play


def _read_beats(table: Table, play: str) -> tuple[str, ...]:
    known = BEATS.get(play, ())
    beats = table.names("beats", known, f"beat of {play}") if known else table.items("beats")
    if "beats" in table.values and not beats:
        table.note("beats", f"a message needs beats; write {', '.join(known) or 'them'}")
    if list(beats) != sorted(beats, key=lambda beat: known.index(beat) if beat in known else -1):
        table.note("beats", f"the beats are out of order; write {', '.join(known)}")
    missing = [beat for beat in known if beat not in beats]
    if play == RESCUE and missing:
        table.note("beats", f"the rescue call lacks {', '.join(missing)}; all ten beats belong to it")
    return tuple(beats)


def _read_channels(table: Table) -> tuple[Channel, ...]:
    """The channels that a touch can go by, best first."""
    names = table.names("channels", (Channel.EMAIL, Channel.CALL), "channel of a play")
    if "channels" in table.values and not names:
        table.note("channels", "a play goes by a channel; write email, call, or both, the better one first")
    return tuple(Channel(name) for name in names)


# frames


def _read_frames(tables: Mapping[str, Table | None], plays: Plays, notes: Notes) -> dict[str, Frame]:
    frames: dict[str, Frame] = {}
    for name, table in tables.items():
        if name.startswith("frames/") and table:
            frame = read_frame(table, plays)
            if frame.id and name != f"frames/{frame.id}.toml":
                table.note(
                    "id", f"the frame {frame.id!r} belongs into frames/{frame.id}.toml; rename the file or the id"
                )
            frames[name.removeprefix("frames/").removesuffix(".toml")] = frame
    return frames


# causes


def _read_causes(
    tables: Mapping[str, Table | None], frames: Mapping[str, Frame], notes: Notes
) -> tuple[dict[CauseName, CauseRule], int]:
    table = tables.get(CAUSES)
    if table is None:
        return {}, HOLD
    causes, hold = dict[CauseName, CauseRule](), HOLD
    for name in tuple(CauseName):
        part = table.table(name)
        if part is None:
            continue
        if name is CauseName.HARD_TIME:
            hold = part.count("hold_working_days", otherwise=HOLD)
        causes[name] = CauseRule(
            prefer=_preferred(part, name, frames), avoid=part.names("avoid", PLAYS, "play", needed=False)
        )
        part.done()
    table.done()
    return causes, hold


def _preferred(table: Table, cause: CauseName, frames: Mapping[str, Frame]) -> tuple[str, ...]:
    """The plays that a cause brings forward: listed for a slot of some frame, or with conditions of their own."""
    named = table.names("prefer", PLAYS, "play", needed=False)
    listed = {offer.play for frame in frames.values() for slot in frame.slots for offer in slot.offers}
    for play in named:
        if frames and play not in listed and play not in OUTSIDE:
            table.note(
                "prefer", f"the cause {cause} prefers {play!r}, which no slot lists; list it in a slot, or leave it out"
            )
    return named
