"""Calls of PDFium without the checks of their arguments, which take longer than most of its functions themselves.

They are for what is asked once a character or once an object, with a handle that is known to be good.
"""

import ctypes
from collections.abc import Callable
from typing import Any


def unchecked(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The function of `pypdfium2.raw`; it takes the address of its first argument, as `address_of` gives it."""
    return ctypes.PYFUNCTYPE(result, ctypes.c_void_p, *arguments)(address_of(function))


def address_of(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
