"""What a report was made from, as its manifest tells it: versions, hashes, every file."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from trafsearch.report.html.markup import element
from trafsearch.report.summary.counted import figure
from trafsearch.report.wording import Wording

_FACTS = (
    "trafsearch",
    "vocabulary",
    "verdicts",
    "verdicts_lost",
    "analyzer",
    "lens",
    "by",
    "clock",
    "filters",
    "without",
)


def made_from(say: Wording, facts: Mapping[str, object]) -> Element:
    """What is not given is left out; the files are folded."""
    told = [
        element("div", element("dt", name), element("dd", element("code", str(facts[name]))))
        for name in _FACTS
        if facts.get(name) not in (None, "", [], {})
    ]
    files = facts.get("files")
    items = [
        element(
            "tr",
            element("th", element("code", file["path"]), scope="row"),
            element("td", say(f"outcome_{file['status']}")),
            element("td", element("code", file["sha256"])),
        )
        for file in (files if isinstance(files, list) else [])
    ]
    heads = [element("th", name, scope="col") for name in (say("file"), say("outcome"), "sha256")]
    table = element("table", element("thead", element("tr", heads)), element("tbody", items), class_="plain")
    name = element("summary", say("html_files", count=figure(len(items), say.language)))
    folded = element("details", name, element("div", table, class_="scroll"))
    return element("section", element("h2", say("manifest")), element("dl", told), folded, id="manifest")
