"""What went wrong, said once: any exception as a sentence in the interface language."""

import errno
import os
import traceback
from pathlib import Path

import click

from trafsearch.cli.messages import knows, say, spoken
from trafsearch.errors import (
    BadBatch,
    BadBibliography,
    BadField,
    BadGraph,
    BadQueryRow,
    BadReport,
    BadRow,
    BadVocabulary,
    QuerySyntax,
    TrafsearchError,
)

DEBUG_VARIABLE = "TRAFSEARCH_DEBUG"


def sentence_of(error: Exception) -> str:
    """What to tell the user: what is wrong, and what to do next."""
    if isinstance(error, click.UsageError):
        return usage_sentence(error)
    if isinstance(error, QuerySyntax):
        return _syntax_sentence(error)
    if isinstance(error, TrafsearchError):
        return say(error.key, **_spoken_facts(error)) if knows(error.key) else str(error)
    if isinstance(error, OSError):
        return _system_sentence(error)
    if os.environ.get(DEBUG_VARIABLE):
        return "".join(traceback.format_exception(error))
    return say("failure.internal", error=f"{type(error).__name__}: {error}".splitlines()[0], variable=DEBUG_VARIABLE)


def _spoken_facts(error: TrafsearchError) -> dict[str, object]:
    """With the reason in the interface language, where it is one of those that are translated."""
    if isinstance(error, (BadRow, BadGraph, BadBatch, BadQueryRow, BadReport)):
        return {**error.facts, "reason": say(str(error.facts["reason_key"]), value=error.facts["value"])}
    if isinstance(error, BadVocabulary) and "reason" in error.facts:
        from trafsearch.vocabulary.faults import fault_in

        return {**error.facts, "reason": fault_in(spoken(), str(error.facts["reason"]))}
    if not isinstance(error, (BadBibliography, BadField)):
        return error.facts
    from trafsearch.extraction.details import doubt_in

    return {**error.facts, "reason": doubt_in(spoken(), str(error.facts["reason"]))}


def _system_sentence(error: OSError) -> str:
    """What the system refused; most often a folder is missing, or may not be written to."""
    path = Path(os.fsdecode(error.filename or ""))
    match error.errno:
        case errno.ENOENT if not path.parent.exists():
            return say("failure.no_folder", path=path.parent)
        case errno.ENOENT:
            return say("error.path_not_found", path=path)
        case errno.ENOTDIR | errno.EEXIST if files := [each for each in (path, *path.parents) if each.is_file()]:
            return say("error.file_given", path=files[0])
        case errno.EISDIR:
            return say("error.folder_given", path=path)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return say("failure.denied", path=path)
        case errno.ENOSPC:
            return say("failure.full", path=path)
    return say("failure.system", path=path, reason=error.strerror or error)


def usage_sentence(error: click.UsageError) -> str:
    """Why the command line cannot be understood, and where the right one is described."""
    command = error.ctx.command_path if error.ctx else "trafsearch"
    return f"{_usage_reason(error)}\n{say('usage.see_help', command=command)}"


def _usage_reason(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return say("usage.no_such_option", option=error.option_name)
        case click.MissingParameter():
            return say("usage.missing", name=_name(error))
        case click.BadParameter():
            return say("usage.bad_value", name=_name(error), reason=error.message)
        case click.BadOptionUsage():
            return say("usage.bad_option", option=error.option_name)
        case click.BadArgumentUsage():
            return say("usage.bad_argument")
        case _:
            return error.message


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.human_readable_name.rstrip(".").strip("[]")


def _syntax_sentence(error: QuerySyntax) -> str:
    """The reason, the query, and a caret under the place."""
    key = error.reason_key
    reason = say(key, **error.facts) if key and knows(key) else error.reason
    before = error.query[: error.position].replace("\n", " ")
    return f"{reason}\n  {error.query}\n  {' ' * len(before)}^"
