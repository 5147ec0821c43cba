"""`trafsearch concepts`: the vocabulary by which texts are read: looked at, checked, added to, exchanged."""

from trafsearch.cli.family import family

COMMANDS = ("list", "show", "where", "lint", "add", "review", "export", "import")

command = family("trafsearch.cli.commands.concepts", COMMANDS, help="command.concepts", helps="concepts")
