"""Which acts are a subject's own: its title names it, or its policy area is the subject's."""

from trafsearch.language import Language
from trafsearch.report.institutions.report import OwnAct
from trafsearch.report.institutions.subjects import Subjects
from trafsearch.structure.act import Act


def acts_about(act: Act, subjects: Subjects, language: Language) -> dict[str, OwnAct]:
    """The subjects that the act is about, each with what makes it so."""
    title = act.titles.get(language) or next(iter(act.titles.values()), act.id)
    found: dict[str, OwnAct] = {}
    for spoken, text in sorted(act.titles.items()):
        for subject, words in subjects.named_in(text, spoken).items():
            found.setdefault(subject, _own(act, title, "title", words, "title" in act.guessed))
    for subject in subjects.of_areas(act.areas):
        found.setdefault(subject, _own(act, title, "area", "", "areas" in act.guessed))
    return found


def _own(act: Act, title: str, because: str, words: str, is_guessed: bool) -> OwnAct:
    return OwnAct(act.id, title, act.type, act.number, act.adopted, because, words, is_guessed)
