"""A clone in the layout of the kazakhstan-law repositories, made by Git for the tests. Its acts are invented."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

ACT = "03-laws/1999/0713-o-protivodeistvii-ugrozam-700001"
CODE = "02-codes/2015/0101-o-poriadke-700002"


@dataclass(frozen=True)
class Repository:
    """A folder under Git."""

    folder: Path

    def git(self, *arguments: str) -> str:
        command = ["git", "-c", "user.name=test", "-c", "user.email=test@example.org", *arguments]
        return subprocess.run(command, cwd=self.folder, check=True, capture_output=True, text=True).stdout

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, day: str, message: str = "edition") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--date", f"{day}T12:00:00", "--message", message)


def meta(day: str, cause: str = "") -> str:
    caused = f"caused_by:\n  requisite: {cause}\n" if cause else ""
    return (
        "act_code: '700001'\nrequisite: Закон Республики Казахстан от 13 июля 1999 года № 416-I\n"
        "title:\n  rus: О противодействии угрозам\n  kaz: Қатерлерге қарсы іс-қимыл туралы\nform: ЗАК\n"
        f"approved_on: 1999-07-13\nversion_date:\n  rus: {day}\n  kaz: {day}\n{caused}"
    )


def russian(aim: str, bodies: str) -> str:
    return (
        "# О противодействии угрозам\n\n"
        '<a id="st1"></a>\n\n**Статья 1. Понятия**\n\n1. Угроза – опасность.\n\n2. Субъект – орган.\n\n'
        f'<a id="st2"></a>\n\n**Статья 2. Цели**\n\n{aim}\n\n<a id="st3"></a>\n\n**Статья 3. Органы**\n\n{bodies}\n'
    )


KAZAKH = (
    "# Қатерлерге қарсы іс-қимыл туралы\n\n"
    '<a id="st1"></a>\n\n**1-бап. Ұғымдар**\n\n1. Қатер – қауіп.\n\n2. Субъект – орган.\n\n'
    '<a id="st2"></a>\n\n**2-бап. Мақсаттар**\n\nМақсаты қоғамды қорғау болып табылады.\n'
)
GOVERNMENT = "1. Правительство:\n\n1) формирует политику;\n\n2) утверждает план."
PRESIDENT = "1. Президент:\n\n1) определяет основные направления политики;\n\n2) назначает глав."


def clone_with_three_editions(folder: Path) -> Repository:
    """Of 1999; of 2014, with another aim; of 2023, with another first body. The Kazakh text never changed."""
    clone = Repository(folder)
    folder.mkdir(parents=True, exist_ok=True)
    clone.git("init", "--quiet")
    clone.write(f"{ACT}/rus.md", russian("Целью является защита общества.", GOVERNMENT))
    clone.write(f"{ACT}/kaz.md", KAZAKH)
    clone.write(f"{ACT}/meta.yaml", meta("1999-07-13"))
    clone.commit("1999-08-01", "first")
    clone.write(f"{ACT}/rus.md", russian("Целью является защита общества и государства.", GOVERNMENT))
    clone.write(f"{ACT}/meta.yaml", meta("2014-11-07", "Закон Республики Казахстан от 3 ноября 2014 года № 244-V"))
    clone.commit("2014-11-20")
    later = f"{PRESIDENT}\n\n2. Правительство:\n\n1) формирует политику;\n\n2) утверждает план."
    clone.write(f"{ACT}/rus.md", russian("Целью является защита общества и государства.", later))
    clone.write(f"{ACT}/meta.yaml", meta("2023-02-01"))
    clone.commit("2023-02-20", "edition\n\nCause-Act-Code: 800003\nActs-Changed: 700001")
    return clone


def chapter(number: int, articles: range) -> str:
    return f"## Глава {number}. О деле\n\n" + "\n\n".join(
        f'<a id="st{n}"></a>\n\n### Статья {n}. Дело {n}\n\n1. Первый пункт {n}.\n\n2. Второй пункт {n}.'
        for n in articles
    )


def write_code(clone: Repository) -> None:
    """A code in an outline and three parts."""
    clone.write(
        f"{CODE}/meta.yaml",
        "act_code: '700002'\nrequisite: Кодекс Республики Казахстан от 1 января 2015 года № 1-V\n"
        "title:\n  rus: О порядке\nform: КОД\napproved_on: 2015-01-01\nversion_date:\n  rus: 2015-01-01\n",
    )
    clone.write(
        f"{CODE}/rus.md",
        "# О порядке\n\n## Раздел 1. Общая часть\n\n"
        "- [Глава 1. О деле](rus/gl1.md)\n- [Глава 2. О деле](rus/gl2.md)\n\n"
        "## Раздел 2. Особенная часть\n\n- [Глава 10. О деле](rus/gl10.md)\n",
    )
    for number, articles in ((1, range(1, 3)), (2, range(3, 4)), (10, range(4, 6))):
        clone.write(f"{CODE}/rus/gl{number}.md", chapter(number, articles))
