"""`trafsearch report`: gap reports that were written before: whether they hold, and what is otherwise in another."""

from trafsearch.cli.family import family

COMMANDS = ("verify", "diff")

command = family("trafsearch.cli.commands.report", COMMANDS, help="command.report", helps="report")
