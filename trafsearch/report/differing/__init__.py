"""What is otherwise in one gap report than in another."""

from trafsearch.report.differing.cells import Came, CellChange
from trafsearch.report.differing.differences import Differences, differences
from trafsearch.report.differing.files import FileChange
from trafsearch.report.differing.settings import Setting

__all__ = ["Came", "CellChange", "Differences", "FileChange", "Setting", "differences"]
