-- The catalog: what is held. The engine is derived from it, never the reverse.
-- What the rest was made with: fingerprint of the analyzer, key and compiled form of the vocabulary.
CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;

CREATE TABLE root (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);

-- Every file that lay under a root, with the one outcome of reading it.
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  root INTEGER NOT NULL REFERENCES root ON DELETE CASCADE,
  path TEXT NOT NULL,              -- relative to the root, with "/"
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,       -- nanoseconds since 1970
  media_type TEXT NOT NULL,
  status TEXT NOT NULL,
  detail TEXT NOT NULL,
  pages INTEGER,
  pages_read INTEGER,
  act TEXT,                        -- stated for the file, also where it could not be read
  areas TEXT NOT NULL,             -- JSON: the same
  stated TEXT NOT NULL,            -- hash of what is stated about it
  notes TEXT NOT NULL,             -- JSON: [code, text, page] each
  UNIQUE (root, path)
);

-- Made from the facts of its editions.
CREATE TABLE act (
  id TEXT PRIMARY KEY,
  type TEXT, issuer TEXT, number TEXT, adopted TEXT, in_force_from TEXT, in_force_until TEXT, status TEXT,
  titles TEXT NOT NULL,            -- JSON: language to title
  areas TEXT NOT NULL,             -- JSON: ids
  guessed TEXT NOT NULL,           -- JSON: field to what it was read off
  publication TEXT NOT NULL,       -- JSON: authors, journal, pages of the Web
  stated TEXT NOT NULL DEFAULT '{}' -- JSON: field to the file that states it
) WITHOUT ROWID;

-- What one file holds of an act in one language: one edition, or with a history several.
-- Row numbers of texts, editions and passages are never used again: the engine may still know the old ones.
CREATE TABLE text (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
  act TEXT NOT NULL REFERENCES act,
  language TEXT NOT NULL,
  facts TEXT NOT NULL,             -- JSON: what its own file says of the act
  in_engine INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX text_file ON text (file);
CREATE INDEX text_act ON text (act);

-- The editions of a text have row numbers in the order in which they came into force.
CREATE TABLE edition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
  key TEXT NOT NULL UNIQUE,
  holds_from TEXT, holds_until TEXT, amended_by TEXT,
  passages INTEGER NOT NULL DEFAULT 0  -- how many stand in it
);
CREATE INDEX edition_text ON edition (text);

-- Each distinct text in a language once, with its analysed words.
CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  sha256 BLOB NOT NULL UNIQUE,     -- of language and text, and of what readers said of it
  judged INTEGER NOT NULL DEFAULT 0, -- whether it is held apart from equal texts, because of verdicts on its passages
  words INTEGER NOT NULL,
  tokens BLOB NOT NULL             -- uint32 little endian: form, start, end for each word
);

-- Each folded word form met in passages of a language, with its dictionary words.
CREATE TABLE form (
  id INTEGER PRIMARY KEY,
  language TEXT NOT NULL,
  form TEXT NOT NULL,
  terms TEXT NOT NULL,             -- divided by spaces
  read_as TEXT NOT NULL,           -- the language it was read as first
  UNIQUE (language, form)
);

-- A provision as it stands in the editions of a text from `first` to `last`. It keeps its ordinal through all of
-- them, and those of its headings and leads hold for as long as it does: where one of them changes, it is held anew.
CREATE TABLE passage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
  first INTEGER NOT NULL,          -- row of an edition
  last INTEGER NOT NULL,           -- row of an edition
  ordinal INTEGER NOT NULL,        -- where it stands among the passages of any one edition
  address TEXT NOT NULL,           -- JSON: [kind, number] each
  place TEXT NOT NULL,             -- the address's key
  nth INTEGER NOT NULL,
  kind TEXT NOT NULL,
  content INTEGER NOT NULL REFERENCES content,
  page INTEGER,
  headings TEXT NOT NULL,          -- JSON: ordinals in the text
  leads TEXT NOT NULL,             -- JSON: ordinals in the text
  UNIQUE (text, ordinal, first)
);
CREATE INDEX passage_content ON passage (content);
CREATE INDEX passage_place ON passage (text, place);

-- What stands where in the newest edition of a text, by the language of its passages: made from them, never told.
-- A catalog that was made before there was this table gets it with the next change.
CREATE TABLE standing (
  edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE,
  language TEXT NOT NULL,
  passages INTEGER NOT NULL,
  words INTEGER NOT NULL,
  first INTEGER NOT NULL,          -- place of the first of them among the edition's passages, from 0
  forms BLOB NOT NULL,             -- uint32 little endian: rows of the forms, rising
  ends BLOB NOT NULL,              -- the same: for each form how many places it and those before it have
  places BLOB NOT NULL,            -- uint16, of more than 65,536 passages uint32: each form's places, rising
  PRIMARY KEY (edition, language)
);

-- What the matcher found in a content; `start` and `end` are code points in its text.
CREATE TABLE mention (
  content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE,
  concept TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  label TEXT NOT NULL,
  label_language TEXT NOT NULL,
  verdict INTEGER,                 -- row of the verdict that decides on it
  added INTEGER NOT NULL DEFAULT 0, -- whether it is there by the verdict alone
  PRIMARY KEY (content, concept, start, end)
) WITHOUT ROWID;
CREATE INDEX mention_concept ON mention (concept);

-- What readers said of passages, as the verdicts.csv files under the root have it.
CREATE TABLE verdict (
  id INTEGER PRIMARY KEY,          -- in the order in which a later one outdoes an earlier
  root INTEGER NOT NULL REFERENCES root ON DELETE CASCADE,
  file TEXT NOT NULL,              -- where it lies
  act TEXT NOT NULL,
  language TEXT NOT NULL,
  edition TEXT NOT NULL,           -- key of the edition that was read
  address TEXT NOT NULL,           -- the rest of the passage's id
  hash TEXT NOT NULL,              -- of its text
  concept TEXT NOT NULL,
  ruling TEXT NOT NULL,            -- yes, no, indirect
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  words TEXT NOT NULL,             -- that the question was about
  effect TEXT NOT NULL DEFAULT ''  -- what became of it
);
CREATE INDEX verdict_act ON verdict (act);

-- What a content refers to, as it writes it; whose act and whose article is meant depends on the passage.
CREATE TABLE reference (
  content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  act TEXT NOT NULL,               -- JSON: how it is named
  address TEXT NOT NULL,           -- JSON: [kind, number] each
  until TEXT,                      -- JSON: the last provision of a range
  base TEXT,                       -- kind of the passage's own step below which the address is counted
  PRIMARY KEY (content, start, end)
) WITHOUT ROWID;

-- A small sample of each text's runs of words, by which texts that share some find each other.
CREATE TABLE sketch (
  hash INTEGER NOT NULL,
  text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
  PRIMARY KEY (hash, text)
) WITHOUT ROWID;
CREATE INDEX sketch_text ON sketch (text);

-- How a text of many provisions is built, by which translations find each other.
CREATE TABLE build (
  text INTEGER PRIMARY KEY REFERENCES text ON DELETE CASCADE,
  outline INTEGER NOT NULL,        -- hash of the provisions' addresses
  lengths BLOB NOT NULL            -- uint32 little endian: the words of each provision, in the order of addresses
);
CREATE INDEX build_outline ON build (outline);

-- Texts in different files that are one text, or of one act.
CREATE TABLE relation (
  one INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,  -- the higher row
  kind TEXT NOT NULL,              -- same, near, edition, part; twin, proposed
  share REAL NOT NULL,             -- of all their runs of words, or provisions, those that both have
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX relation_other ON relation (other);
