-- Visits: where somebody was in a version, what of it he has seen, and whether he is there now. No state of a profile: nothing rests on it.

CREATE TABLE visits (
  version_id    UUID NOT NULL REFERENCES versions (id) ON DELETE RESTRICT,
  user_id       UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  at            TIMESTAMPTZ(3) NOT NULL,
  -- Shown to others until then; whoever has the page open moves it on.
  here_until    TIMESTAMPTZ(3) NOT NULL,
  writing_until TIMESTAMPTZ(3),
  -- The step he stood at last.
  step          TEXT,
  -- The text as he saw it last. The version itself keeps the present one only.
  revision      INTEGER,
  document      TEXT,
  PRIMARY KEY (version_id, user_id),
  CONSTRAINT visits_step_length CHECK (char_length(step) <= 200),
  CONSTRAINT visits_seen_whole CHECK ((revision IS NULL) = (document IS NULL))
);
-- Every few seconds rows are written again in place: no index may stand on what moves, and a page has room for the next form of its rows.
ALTER TABLE visits SET (fillfactor = 50);

ALTER TABLE users ADD COLUMN tour_ended_at TIMESTAMPTZ(3);

GRANT SELECT, INSERT, UPDATE, DELETE ON visits TO studio_app;
