"""`trafsearch lens`: which concepts a gap report looks for, and in which policy areas."""

from trafsearch.cli.family import family

COMMANDS = ("list", "show", "lint")

command = family("trafsearch.cli.commands.lens", COMMANDS, help="command.lens", helps="lens")
