"""`trafsearch saved`: the searches that are kept: listed, shown, deleted."""

from trafsearch.cli.family import family

COMMANDS = ("list", "show", "delete")

command = family("trafsearch.cli.commands.saved", COMMANDS, help="command.saved", helps="saved")
