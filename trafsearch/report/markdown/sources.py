"""The documents of each column, the method, and what the report was made from."""

from collections.abc import Iterator

from trafsearch.report.naming import Naming

_ALWAYS = ("trafsearch", "vocabulary", "verdicts", "verdicts_lost", "analyzer", "lens", "clock")
_WHERE_ASKED = ("filters", "without")


def documents(naming: Naming) -> Iterator[str]:
    say = naming.say
    yield f"## {say('documents')}"
    yield ""
    for column in naming.report.columns:
        if column.acts:
            copies = f" ({say('copies', count=column.copies)})" if column.copies else ""
            yield f"- **{naming.column(column)}**{copies}"
            for act in column.acts:
                guessed = f" ({say('guessed', words=act.guessed_from)})" if act.guessed_from else ""
                copied = f" ({say('copy_of', act=act.copy_of)})" if act.copy_of else ""
                yield f"  - {act.title} [{act.id}]{guessed}{copied}"
    yield ""


def foot(naming: Naming) -> Iterator[str]:
    say, manifest = naming.say, naming.report.manifest
    yield f"## {say('method')}"
    yield ""
    yield say("method_text")
    yield ""
    yield f"## {say('manifest')}"
    yield ""
    for name in _ALWAYS:
        yield f"- {name}: `{manifest.get(name, '')}`"
    for name in _WHERE_ASKED:
        if manifest.get(name):
            yield f"- {name}: `{manifest[name]}`"
    files = manifest.get("files")
    for file in files if isinstance(files, list) else []:
        yield f"- {file['path']}: {file['status']}, sha256 `{file['sha256'][:16]}`"
