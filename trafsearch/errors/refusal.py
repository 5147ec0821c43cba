"""What all errors have in common."""


class TrafsearchError(Exception):
    """Anything that trafsearch refuses, with the reason and the next step.

    `key` names the sentence in the catalogue of messages, `facts` fill its gaps;
    `str()` is the English sentence, for those who call the package from Python.
    """

    key = "error"
    sentence = "{reason}"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.sentence.format(**facts))
