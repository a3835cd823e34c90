-- Terminology: releases of code systems that are added to and never overwritten, and code lists in versions.
-- A code is one row as long as it is unchanged: from the release that brought it until the release that no longer has it so.
-- Which codes a release had is always to be seen, and what is in use is whatever no release has ended.

-- Trusted: the owner of the database may make it. The launcher has made it already.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE terminology_releases (
  number         SERIAL PRIMARY KEY,
  source         TEXT NOT NULL,
  format         TEXT NOT NULL,
  -- What the release is called: its date, or the version that the file gives.
  name           TEXT NOT NULL,
  title          TEXT,
  file_name      TEXT NOT NULL,
  sha256         TEXT NOT NULL,
  size           BIGINT NOT NULL,
  -- Rows of the file, and what became of them.
  rows_read      INTEGER NOT NULL,
  rows_refused   INTEGER NOT NULL,
  -- Codes and map lines in use after it, and those that came, changed and went with it.
  codes          INTEGER NOT NULL,
  added          INTEGER NOT NULL,
  changed        INTEGER NOT NULL,
  retired        INTEGER NOT NULL,
  -- The first refusals and notes, with line and reason.
  report         JSONB NOT NULL DEFAULT '{}',
  imported_by    UUID REFERENCES users (id) ON DELETE RESTRICT,
  imported_name  TEXT NOT NULL,
  imported_at    TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  made_in        XID8 NOT NULL DEFAULT pg_current_xact_id(),
  UNIQUE (source, number),
  CONSTRAINT terminology_releases_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT terminology_releases_counts CHECK (least(size, rows_read, rows_refused, codes, added, changed, retired) >= 0 AND rows_refused <= rows_read)
);

CREATE TABLE terminology_codes (
  id            BIGSERIAL PRIMARY KEY,
  source        TEXT NOT NULL,
  system        TEXT NOT NULL,
  code          TEXT NOT NULL,
  title         TEXT NOT NULL,
  english       TEXT,
  parent        TEXT,
  active_from   DATE,
  active_to     DATE,
  -- No longer given out by the file's own word, with or without a last day.
  retired       BOOLEAN NOT NULL,
  replaced_by   TEXT,
  words         TEXT[] NOT NULL DEFAULT '{}',
  more          JSONB NOT NULL DEFAULT '{}',
  -- For the search: code without dots, title, and all words, each folded (lib/terminology/fold.ts).
  folded_code   TEXT NOT NULL,
  called        TEXT NOT NULL,
  sought        TEXT NOT NULL,
  lexemes       TSVECTOR NOT NULL GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(sought, ' '), ''))) STORED,
  -- Releases of this source: held to by the triggers below, once a statement and not once a row.
  since_release INTEGER NOT NULL,
  until_release INTEGER,
  CONSTRAINT terminology_codes_said CHECK (code <> '' AND title <> '' AND until_release > since_release)
);
-- One row a code and period is in use.
CREATE UNIQUE INDEX terminology_codes_current ON terminology_codes (code, system, source, (coalesce(active_from, '-infinity'::date))) WHERE until_release IS NULL;
CREATE INDEX terminology_codes_by_parent ON terminology_codes (parent, system) WHERE until_release IS NULL;
CREATE INDEX terminology_codes_by_folded ON terminology_codes (folded_code text_pattern_ops) WHERE until_release IS NULL;
CREATE INDEX terminology_codes_by_title ON terminology_codes (called text_pattern_ops) WHERE until_release IS NULL;
CREATE INDEX terminology_codes_by_words ON terminology_codes USING gin (lexemes) WHERE until_release IS NULL;
CREATE INDEX terminology_codes_ended ON terminology_codes (source, until_release) WHERE until_release IS NOT NULL;
CREATE INDEX terminology_codes_begun ON terminology_codes USING brin (since_release);

CREATE TABLE terminology_maps (
  id            BIGSERIAL PRIMARY KEY,
  source        TEXT NOT NULL,
  from_system   TEXT NOT NULL,
  from_code     TEXT NOT NULL,
  to_system     TEXT NOT NULL,
  to_code       TEXT NOT NULL,
  relation      TEXT NOT NULL,
  since_release INTEGER NOT NULL,
  until_release INTEGER,
  CONSTRAINT terminology_maps_relation CHECK (relation IN ('equivalent', 'wider', 'narrower', 'inexact', 'related', 'indication', 'dosage')),
  CONSTRAINT terminology_maps_order CHECK (until_release > since_release)
);
CREATE UNIQUE INDEX terminology_maps_current ON terminology_maps (from_code, from_system, to_code, to_system, relation, source) WHERE until_release IS NULL;
CREATE INDEX terminology_maps_to ON terminology_maps (to_code, to_system) WHERE until_release IS NULL;

-- Every word of every title, so that a slip of the finger and a part of a word are looked for among words, not among rows.
CREATE TABLE terminology_words (word TEXT PRIMARY KEY);
CREATE INDEX terminology_words_alike ON terminology_words USING gin (word gin_trgm_ops);

-- The newest release of each source is the one in use.
CREATE VIEW terminology_current AS SELECT DISTINCT ON (source) * FROM terminology_releases ORDER BY source, number DESC;

-- ── Code lists ──────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE code_lists (
  id         UUID PRIMARY KEY,
  slug       TEXT NOT NULL UNIQUE,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT code_lists_slug_form CHECK (slug ~ '^[a-z][a-z0-9-]{1,59}$')
);
-- Insert only. `document` is the canonical text that the hash covers; numbers follow each other.
CREATE TABLE code_list_versions (
  id           UUID PRIMARY KEY,
  list_id      UUID NOT NULL REFERENCES code_lists (id) ON DELETE RESTRICT,
  number       INTEGER NOT NULL,
  title        TEXT NOT NULL,
  document     TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  undecided    INTEGER NOT NULL,
  note         TEXT NOT NULL DEFAULT '',
  saved_by     UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  saved_at     TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE (list_id, number),
  CONSTRAINT code_list_versions_hash_is_of_document CHECK (content_hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  CONSTRAINT code_list_versions_counts CHECK (number >= 1 AND undecided >= 0)
);
CREATE FUNCTION code_list_version_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> 1 + coalesce((SELECT max(number) FROM code_list_versions WHERE list_id = NEW.list_id), 0) THEN
    RAISE EXCEPTION 'a version of a code list follows the newest' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER code_list_versions_follow BEFORE INSERT ON code_list_versions FOR EACH ROW EXECUTE FUNCTION code_list_version_follows();

-- ── Nothing is overwritten ──────────────────────────────────────────────────────────────────────────────────────────
CREATE TRIGGER terminology_releases_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON terminology_releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER code_list_versions_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON code_list_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER code_lists_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON code_lists FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER terminology_codes_stay BEFORE DELETE OR TRUNCATE ON terminology_codes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER terminology_maps_stay BEFORE DELETE OR TRUNCATE ON terminology_maps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER terminology_words_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON terminology_words FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A row belongs to the release that its own transaction makes, and that release is the newest of its source.
CREATE FUNCTION of_the_release_being_made(of_source text, of_number integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM terminology_releases r WHERE r.source = of_source AND r.number = of_number AND r.made_in = pg_current_xact_id())
     AND NOT EXISTS (SELECT FROM terminology_releases r WHERE r.source = of_source AND r.number > of_number)
$$;
CREATE FUNCTION terminology_rows_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT source, since_release FROM added) a WHERE NOT of_the_release_being_made(a.source, a.since_release))
     OR EXISTS (SELECT FROM added WHERE until_release IS NOT NULL) THEN
    RAISE EXCEPTION 'rows come with the release that is being made, and nothing is added to a release afterwards' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER terminology_codes_begin AFTER INSERT ON terminology_codes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION terminology_rows_begin();
CREATE TRIGGER terminology_maps_begin AFTER INSERT ON terminology_maps REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION terminology_rows_begin();

-- Only the end of a row may be written, once, by the release that is being made. The grant below gives no other column.
CREATE FUNCTION terminology_rows_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM before b JOIN after a ON a.id = b.id WHERE b.until_release IS NOT NULL)
     OR EXISTS (SELECT FROM before b WHERE NOT EXISTS (SELECT FROM after a WHERE a.id = b.id AND a.source = b.source))
     OR EXISTS (SELECT FROM (SELECT DISTINCT source, until_release FROM after) a WHERE a.until_release IS NULL OR NOT of_the_release_being_made(a.source, a.until_release)) THEN
    RAISE EXCEPTION 'a row is ended once, by the release that is being made' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER terminology_codes_end AFTER UPDATE ON terminology_codes REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION terminology_rows_end();
CREATE TRIGGER terminology_maps_end AFTER UPDATE ON terminology_maps REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION terminology_rows_end();

-- ── What the application may ────────────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT ON terminology_releases, terminology_codes, terminology_maps, terminology_words, code_lists, code_list_versions TO studio_app;
GRANT UPDATE (until_release) ON terminology_codes, terminology_maps TO studio_app;
GRANT SELECT ON terminology_current TO studio_app;
GRANT USAGE ON SEQUENCE terminology_releases_number_seq, terminology_codes_id_seq, terminology_maps_id_seq TO studio_app;
