"""An answer for people: what was looked for and through, then the passages one after another."""

from itertools import groupby

import click

from trafsearch.cli import output
from trafsearch.cli.answers import also_in_line, coverage_line
from trafsearch.cli.citation import INDENT, heading_path, quotation, quoted_around, reference
from trafsearch.cli.forms.answer import Answer, Groups, Item
from trafsearch.cli.forms.view import View
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.options import Form
from trafsearch.cli.paragraph import set_in_lines
from trafsearch.structure.passage import Passage

_AROUND = 160  # characters of a neighbouring passage that are quoted


def write_table(answer: Answer, view: View) -> None:
    head = [*answer.lines, *answer.counts, coverage_line(answer.coverage), *answer.warnings]
    output.write("\n".join(head))
    if answer.groups and answer.groups.groups:
        output.write()
        write_listing(groups_listing(answer.groups), Form.TABLE)
    numbered = enumerate(answer.items, 1)
    for keys, items in groupby(numbered, key=lambda each: each[1].groups):
        if answer.groups:
            names = "; ".join(answer.groups.names[key] for key in keys)
            output.write(f"\n{click.style(f'— {names}', bold=True, fg='green')}")
        if view.kwic:
            from trafsearch.cli.forms.concordance import write_concordance

            output.write()
            write_concordance(items)
        else:
            for number, item in items:
                output.write(f"\n{_block(number, item, answer)}")


def groups_listing(groups: Groups) -> Listing:
    """The groups with their counts, for people."""
    rows = [
        (groups.names[each.key], str(each.passages), str(each.documents), str(each.guessed) if each.guessed else "")
        for each in groups.groups
    ]
    return Listing(("group", "passages", "documents", "guessed"), rows)


def _block(number: int, item: Item, answer: Answer) -> str:
    passage = item.passage
    score = "" if item.score is None else f"  {click.style(f'{item.score:.2f}', dim=True)}"
    head = item.head or item.title
    lines = [click.style(_hanging(f"{number}. {head}"), bold=True) + score]
    if item.head:
        lines.append(set_in_lines(item.title, output.width(), INDENT))
    lines.append(click.style(set_in_lines(reference(passage), output.width(), INDENT), fg="cyan"))
    if passage.heading_path:
        lines.append(click.style(set_in_lines(heading_path(passage), output.width(), INDENT), dim=True))
    lines += _neighbours(item.around.before) if item.around else []
    lines.append(quotation(passage, item.spans) + also_in_line(item.also_in))
    lines += _neighbours(item.around.after) if item.around else []
    lines += _reasons(item)
    if answer.cited:
        lines += [INDENT + line for line in answer.cited(passage).text.splitlines()]
    return "\n".join(lines)


def _hanging(text: str) -> str:
    return set_in_lines(text, output.width() - 10, "").replace("\n", f"\n{INDENT}")


def _neighbours(passages: tuple[Passage, ...]) -> list[str]:
    """Dimmed, behind a bar: they do not answer."""
    indent = f"{INDENT}│ "
    quoted = (quoted_around(each.text, (), _AROUND)[0] for each in passages)
    return [click.style(set_in_lines(text, output.width(), indent), dim=True) for text in quoted if text]


def _reasons(item: Item) -> list[str]:
    if item.explanation is None:
        return []
    from trafsearch.cli.forms.reasons import reason_lines, share_lines

    lines = [*reason_lines(item.explanation), *share_lines(item.explanation)]
    return [
        click.style(
            set_in_lines(line, output.width(), f"{INDENT}  ").replace(f"{INDENT}  ", f"{INDENT}· ", 1), dim=True
        )
        for line in lines
    ]
