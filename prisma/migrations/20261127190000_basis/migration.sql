-- What a profile began as a copy of ("Ny ud fra …"): recorded once, before its first version, and never changed.
-- People are not copied with the text; but nobody approves content that he has touched, and a copy is no way around that.

CREATE TABLE profile_basis (
  profile_id   UUID PRIMARY KEY REFERENCES profiles (id) ON DELETE RESTRICT,
  -- The version copied; null for a demonstration profile that came with the studio, which has no version here.
  version_id   UUID REFERENCES versions (id) ON DELETE RESTRICT,
  slug         TEXT NOT NULL,
  number       TEXT,
  title        TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  begun_by     UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  at           TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT profile_basis_forms CHECK (slug ~ '^[a-z][a-z0-9-]{1,59}$' AND content_hash ~ '^[0-9a-f]{64}$' AND title <> ''),
  CONSTRAINT profile_basis_number_of_version CHECK ((version_id IS NULL) = (number IS NULL))
);
CREATE INDEX profile_basis_version ON profile_basis (version_id);

CREATE FUNCTION basis_is_lawful() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v versions%ROWTYPE;
  of_slug text;
BEGIN
  IF EXISTS (SELECT FROM versions WHERE profile_id = NEW.profile_id) THEN
    RAISE EXCEPTION 'a profile has its basis from its beginning' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM users u WHERE u.id = NEW.begun_by AND u.active AND 'author'::"Role" = ANY (u.roles)) THEN
    RAISE EXCEPTION 'only an active author begins from another profile' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.version_id IS NOT NULL THEN
    SELECT * INTO v FROM versions WHERE id = NEW.version_id FOR UPDATE;
    SELECT p.slug INTO of_slug FROM profiles p WHERE p.id = v.profile_id;
    IF NEW.slug <> of_slug OR NEW.number <> v.number OR NEW.content_hash <> v.content_hash OR NEW.title <> v.title THEN
      RAISE EXCEPTION 'a basis is exactly the version that was copied' USING ERRCODE = 'check_violation';
    END IF;
    IF v.state = 'withdrawn' THEN
      RAISE EXCEPTION 'nothing begins from what was called back' USING ERRCODE = 'check_violation';
    END IF;
    IF v.state NOT IN ('published', 'superseded', 'retired') AND NOT EXISTS (SELECT FROM contributions c WHERE c.version_id = v.id AND c.user_id = NEW.begun_by) THEN
      RAISE EXCEPTION 'only those who wrote it copy what is not out' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  NEW.at := clock_timestamp(); -- after the version is held: who wrote it before then wrote what was copied
  RETURN NEW;
END $$;
CREATE TRIGGER profile_basis_is_lawful BEFORE INSERT ON profile_basis FOR EACH ROW EXECUTE FUNCTION basis_is_lawful();
CREATE TRIGGER profile_basis_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON profile_basis FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Four eyes, through copies ───────────────────────────────────────────────────────────────────────────────────────
-- Who had touched what a profile was copied from when it was copied, through any number of copies.
CREATE VIEW basis_writers AS
WITH RECURSIVE past (profile_id, version_id, at) AS (
  SELECT b.profile_id, b.version_id, b.at FROM profile_basis b WHERE b.version_id IS NOT NULL
  UNION ALL
  SELECT past.profile_id, b.version_id, b.at
  FROM past JOIN versions v ON v.id = past.version_id JOIN profile_basis b ON b.profile_id = v.profile_id
  WHERE b.version_id IS NOT NULL
)
SELECT DISTINCT past.profile_id, c.user_id FROM past JOIN contributions c ON c.version_id = past.version_id AND c.at <= past.at;

CREATE OR REPLACE VIEW standing_approvals AS
SELECT a.id, a.version_id, a.user_id, a.kind, a.content_hash, a.at
FROM approvals a
JOIN versions v ON v.id = a.version_id AND v.round = a.round AND v.revision = a.revision AND v.content_hash = a.content_hash AND v.meaning_hash = a.meaning_hash
JOIN users u ON u.id = a.user_id AND u.active
WHERE NOT EXISTS (SELECT FROM contributions c WHERE c.version_id = a.version_id AND c.user_id = a.user_id)
  AND NOT EXISTS (SELECT FROM basis_writers w WHERE w.profile_id = v.profile_id AND w.user_id = a.user_id);

CREATE FUNCTION approver_is_no_writer_of_the_basis() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM versions v JOIN basis_writers w ON w.profile_id = v.profile_id WHERE v.id = NEW.version_id AND w.user_id = NEW.user_id) THEN
    RAISE EXCEPTION 'nobody approves a copy of what he has touched' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approvals_are_not_by_writers_of_the_basis BEFORE INSERT ON approvals FOR EACH ROW EXECUTE FUNCTION approver_is_no_writer_of_the_basis();

-- ── What the application may ────────────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT ON profile_basis TO studio_app;
GRANT SELECT ON basis_writers TO studio_app;
