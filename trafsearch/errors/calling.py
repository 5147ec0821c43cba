"""What can go wrong for those who call the package from Python."""

from trafsearch.errors.refusal import TrafsearchError


class StoreClosed(TrafsearchError):
    """The catalog is asked after its store was closed, as by what is taken out of a generator after its `with`."""

    key = "error.store_closed"
    sentence = (
        "{path}: this store is closed. Open it again (trafsearch.open_index), and take all that you need out of it"
        " before you close it."
    )


class BadArgument(TrafsearchError, ValueError):
    """A value that an argument cannot have; `known` says which it can."""

    key = "error.bad_argument"
    sentence = "{name}={value!r}: there is no such value. Choose from: {known}"


class PandasMissing(TrafsearchError):
    key = "error.pandas_missing"
    sentence = (
        'Data frames need pandas, which is not installed: pip install "trafsearch[pandas]". Without it, `rows` gives'
        " the same rows as dictionaries."
    )
