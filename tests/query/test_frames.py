"""Question frames that an index keeps are those that come with the program."""

import json

from trafsearch.query.frames import dump_frames, load_frames, load_kept_frames


def test_kept_frames_are_the_same() -> None:
    kept, grown = load_kept_frames(dump_frames()), load_frames()
    assert [trie.plain() for trie in kept.tries()] == [trie.plain() for trie in grown.tries()]
    assert (kept.types_of, kept.issuers_of) == (grown.types_of, grown.issuers_of)


def test_frames_that_were_kept_for_other_words_are_read_anew() -> None:
    _, tries, tables = json.loads(dump_frames())
    assert load_kept_frames(json.dumps(["other", tries, tables]).encode()) is load_frames()
