"""Words in a language, as they are given on the command line: `ru=торговля людьми`."""

from typing import Any

import click

from trafsearch.cli.messages import LANGUAGES, say
from trafsearch.language import Language


class Worded(click.ParamType):  # type: ignore[type-arg]
    name = "words"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Language, str]:
        if isinstance(value, tuple):
            return value
        named, _, words = str(value).partition("=")
        language = next((each for each in LANGUAGES if each == named.strip().casefold()), None)
        if language is None or not words.strip():
            self.fail(say("usage.worded", value=value), param, ctx)
        return language, words.strip()
