"""The command line: parses, calls one function, prints."""


def main() -> None:
    from trafsearch.cli.program import program

    program()
