-- What must hold whatever the code does: immutability, four eyes, "approved exactly this", one open version, honest hashes.

-- ── Honest hashes and forms ─────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE versions
  ADD CONSTRAINT versions_content_hash_is_of_document CHECK (content_hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  ADD CONSTRAINT versions_number_form CHECK (number ~ '^[0-9]+\.[0-9]+\.[0-9]+$'),
  ADD CONSTRAINT versions_hash_form CHECK (meaning_hash ~ '^[0-9a-f]{64}$' AND logic_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT versions_counts CHECK (revision >= 1 AND round >= 0);
ALTER TABLE profiles ADD CONSTRAINT profiles_slug_form CHECK (slug ~ '^[a-z][a-z0-9-]{1,59}$');
ALTER TABLE releases ADD CONSTRAINT releases_sha256_is_of_bytes CHECK (sha256 = encode(sha256(tgz), 'hex'));
ALTER TABLE comments ADD CONSTRAINT comments_resolved_whole CHECK ((resolved_by IS NULL) = (resolved_at IS NULL));
ALTER TABLE outbox ADD CONSTRAINT outbox_status CHECK (status IN ('published', 'superseded', 'retired', 'withdrawn'));

-- One version of a profile is open at a time.
CREATE UNIQUE INDEX versions_one_open ON versions (profile_id) WHERE state IN ('idea', 'clinicalSpec', 'technicalSpec', 'inReview', 'changesRequested', 'approved', 'pilot');
-- One version of a profile is in force at a time.
CREATE UNIQUE INDEX versions_one_published ON versions (profile_id) WHERE state = 'published';

-- ── Insert only ─────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER releases_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approvals_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON approvals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contributions_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON contributions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Approvals that stand ────────────────────────────────────────────────────────────────────────────────────────────
-- Given in this round, on this revision and these hashes, by somebody active who has not contributed.
CREATE VIEW standing_approvals AS
SELECT a.id, a.version_id, a.user_id, a.kind, a.content_hash, a.at
FROM approvals a
JOIN versions v ON v.id = a.version_id AND v.round = a.round AND v.revision = a.revision AND v.content_hash = a.content_hash AND v.meaning_hash = a.meaning_hash
JOIN users u ON u.id = a.user_id AND u.active
WHERE NOT EXISTS (SELECT FROM contributions c WHERE c.version_id = a.version_id AND c.user_id = a.user_id);

CREATE FUNCTION twice_approved(of_version uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM standing_approvals c JOIN standing_approvals t ON t.version_id = c.version_id AND t.user_id <> c.user_id
    WHERE c.version_id = of_version AND c.kind = 'clinical' AND t.kind = 'technical')
$$;

CREATE FUNCTION approval_is_lawful() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v versions%ROWTYPE;
BEGIN
  SELECT * INTO v FROM versions WHERE id = NEW.version_id FOR UPDATE;
  IF v.state <> 'inReview' THEN
    RAISE EXCEPTION 'version % is not in review', NEW.version_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.round <> v.round OR NEW.revision <> v.revision OR NEW.content_hash <> v.content_hash OR NEW.meaning_hash <> v.meaning_hash THEN
    RAISE EXCEPTION 'an approval must be of exactly the present content' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM contributions c WHERE c.version_id = NEW.version_id AND c.user_id = NEW.user_id) THEN
    RAISE EXCEPTION 'nobody approves content that he has touched' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM users u WHERE u.id = NEW.user_id AND u.active AND (CASE NEW.kind WHEN 'clinical' THEN 'clinicalReviewer' ELSE 'technicalReviewer' END)::"Role" = ANY (u.roles)) THEN
    RAISE EXCEPTION 'only an active reviewer of this kind approves' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approvals_are_lawful BEFORE INSERT ON approvals FOR EACH ROW EXECUTE FUNCTION approval_is_lawful();

CREATE FUNCTION release_is_lawful() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v versions%ROWTYPE;
BEGIN
  SELECT * INTO v FROM versions WHERE id = NEW.version_id FOR UPDATE;
  IF v.state NOT IN ('approved', 'pilot') THEN
    RAISE EXCEPTION 'version % is not approved', NEW.version_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.profile_id <> v.profile_id OR NEW.number <> v.number OR NEW.content_hash <> v.content_hash OR NEW.meaning_hash <> v.meaning_hash OR NEW.logic_hash <> v.logic_hash THEN
    RAISE EXCEPTION 'a release must be of exactly the approved content' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT twice_approved(NEW.version_id) THEN
    RAISE EXCEPTION 'a release needs a clinical and a technical approval by two people who have not contributed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER releases_are_lawful BEFORE INSERT ON releases FOR EACH ROW EXECUTE FUNCTION release_is_lawful();

-- ── Versions ────────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION version_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state NOT IN ('idea', 'clinicalSpec') OR NEW.revision <> 1 OR NEW.round <> 0 THEN
    RAISE EXCEPTION 'a version begins as an idea or as a clinical specification' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER versions_begin BEFORE INSERT ON versions FOR EACH ROW EXECUTE FUNCTION version_begins();

CREATE FUNCTION version_change_is_lawful() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE content_changed boolean := NEW.content_hash <> OLD.content_hash;
BEGIN
  IF NEW.profile_id <> OLD.profile_id OR NEW.previous_id IS DISTINCT FROM OLD.previous_id OR NEW.created_at <> OLD.created_at THEN
    RAISE EXCEPTION 'a version keeps its profile and its past' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.round < OLD.round OR NEW.revision <> OLD.revision + content_changed::int THEN
    RAISE EXCEPTION 'each change of content counts one revision' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state IN ('pilot', 'published', 'superseded', 'retired', 'withdrawn') AND (content_changed OR NEW.number <> OLD.number OR NEW.title <> OLD.title OR NEW.document <> OLD.document OR NEW.meaning_hash <> OLD.meaning_hash OR NEW.logic_hash <> OLD.logic_hash) THEN
    RAISE EXCEPTION 'what is out is not changed' USING ERRCODE = 'check_violation';
  END IF;
  IF content_changed AND NEW.state IN ('approved', 'pilot', 'published') THEN
    RAISE EXCEPTION 'changed content is not approved' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state IN ('approved', 'pilot') AND NEW.state <> OLD.state AND NOT twice_approved(NEW.id) THEN
    RAISE EXCEPTION 'two approvals are needed' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state IN ('published', 'superseded', 'withdrawn') AND NEW.state <> OLD.state AND NOT EXISTS (SELECT FROM releases r WHERE r.version_id = NEW.id AND r.content_hash = NEW.content_hash AND r.number = NEW.number) THEN
    RAISE EXCEPTION 'nothing is published without its release' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER versions_change_lawfully BEFORE UPDATE ON versions FOR EACH ROW EXECUTE FUNCTION version_change_is_lawful();

-- ── What the application may ────────────────────────────────────────────────────────────────────────────────────────
-- The role exists before: made by the launcher, or by whoever keeps the server.
GRANT USAGE ON SCHEMA public TO studio_app;
GRANT SELECT, INSERT ON releases, approvals, audit, contributions TO studio_app;
GRANT SELECT, INSERT, UPDATE ON users, profiles, versions, comments, outbox, receivers, adoption_reports TO studio_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, sign_in_attempts TO studio_app;
GRANT SELECT, INSERT ON set_aside TO studio_app;
GRANT SELECT ON standing_approvals TO studio_app;
GRANT USAGE ON SEQUENCE audit_id_seq, outbox_id_seq, sign_in_attempts_id_seq TO studio_app;
