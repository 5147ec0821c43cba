"""`python -m trafsearch` is the command `trafsearch`."""

from trafsearch.cli import main

if __name__ == "__main__":
    main()
