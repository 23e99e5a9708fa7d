-- Written by "npm run db:generate" from the catalogue of a freshly migrated database. For reading: a glossary of
-- what is kept, who may see it and who may change it. The migrations beside it are what is run.

type addendum_reason is one of 'correction', 'completion', 'client_request', 'supervision', 'other'
type attendance is one of 'attended', 'late', 'left_early', 'cancel_client', 'cancel_late', 'no_show', 'cancel_staff',
  'rescheduled', 'unable_reach', 'declined', 'hospital', 'holiday'
type consent_giver is one of 'self', 'guardian'
type consent_purpose is one of 'service'
type countersign_outcome is one of 'countersigned', 'returned'
type deed is one of 'sign_in.make', 'sign_in.fail', 'sign_in.end', 'sign_in.lock', 'sign_in.unlock', 'passphrase.set',
  'desk.view', 'client.list', 'client.search', 'client.open', 'client.view', 'client.write', 'client.reveal',
  'relative.reveal', 'team.view', 'team.assign', 'team.exclude', 'transfer.offer', 'transfer.view', 'transfer.answer',
  'closure.view', 'closure.write', 'coordinator.ask', 'coordinator.answer', 'record.read', 'session.read',
  'session.write', 'note.sign', 'note.void', 'note.search', 'addendum.write', 'countersign.ask', 'countersign.list',
  'countersign.read', 'countersign.answer', 'draft.write', 'draft.list', 'caseload.review', 'handover.view',
  'handover.make', 'import.list', 'import.view', 'import.read_file', 'import.apply', 'import.undo', 'client_log.view',
  'own_log.view', 'log.view', 'log.review', 'staff.list', 'staff.write', 'site.write', 'renewal.confirm',
  'relative.end'
type draft_form is one of 'intake', 'session', 'note', 'addendum', 'closure', 'transfer', 'identity', 'safe_contact'
type exclusion_reason is one of 'relative', 'acquaintance', 'same_hometown', 'client_wish', 'other'
type import_kind is one of 'register', 'session_log'
type key_class is one of 'header', 'identity', 'summary', 'narrative', 'process'
type language is one of 'ko', 'en'
type note_class is one of 'session_note', 'summary', 'process_note'
type note_format is one of 'soap', 'dap', 'birp', 'free'
type outcome is one of 'opened', 'refused'
type renewal_cause is one of 'account', 'passphrase', 'role', 'site'
type role is one of 'counsellor', 'social_worker', 'manager', 'privacy_officer', 'administrator'
type row_decision is one of 'take', 'leave_out', 'same_as', 'hold'
type scope is one of 'header', 'identity', 'summary', 'narrative', 'process', 'drafts', 'intake', 'team', 'workload',
  'reveal', 'handover', 'north', 'countersign', 'requests', 'transfer', 'import', 'undo', 'client_log', 'own_log',
  'log', 'accounts', 'questions', 'renewals'
type session_kind is one of 'intake', 'individual', 'couple_family', 'group', 'play_child', 'assessment',
  'interpretation', 'crisis', 'phone', 'video', 'home_visit', 'outreach_escort', 'case_mgmt', 'case_conference',
  'integrated_conf', 'healing_camp', 'selfhelp', 'adaptation_edu', 'oral_history', 'testimony_support', 'supervision',
  'followup', 'contact_admin'
type session_mode is one of 'in_person', 'phone', 'video', 'visit', 'message'
type subject is one of 'nothing', 'client', 'caseload', 'new_client', 'site', 'site_client', 'transfer',
  'countersignature', 'import', 'renewal'
type team_reason is one of 'intake', 'workload', 'leave_cover', 'specialty', 'client_wish', 'staff_left', 'transfer',
  'import', 'other'
type team_role is one of 'primary', 'member'
type transfer_answer is one of 'accepted', 'declined', 'withdrawn'
type void_reason is one of 'wrong_client', 'duplicate', 'entered_in_error', 'other'

-- ── addenda ──
-- What was added to a signed note, by whom and why. The signed text stays as it was.
table addenda
  id uuid not null
  note_id uuid not null
  client_id uuid not null
  class house.note_class not null
  author_id uuid not null
  reason house.addendum_reason not null
  body_sealed bytea not null
  written_at timestamp with time zone not null default now()
  PRIMARY KEY (id)
  FOREIGN KEY (author_id) REFERENCES house.staff(id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (note_id) REFERENCES house.notes(id)
  index btree (client_id)
  index btree (note_id)
  gyeot_app may select
  gyeot_app may insert
  policy writers for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{summary,narrative}'::house.scope[]) AS writable)::uuid[])) AND (author_id = ( SELECT door.me()
      AS me)) AND (EXISTS ( SELECT 1 FROM (house.notes n JOIN house.signatures s ON ((s.note_id = n.id))) WHERE ((n.id
      = addenda.note_id) AND (n.client_id = addenda.client_id) AND (n.class = addenda.class)))))
  policy readers for select to gyeot_app using ((client_id = ANY (( SELECT
      door.opened('{summary,narrative,countersign}'::house.scope[]) AS opened)::uuid[])) AND ((class = ANY (( SELECT
      door.note_classes() AS note_classes)::house.note_class[])) OR (note_id = ANY (( SELECT door.my_requests() AS
      my_requests)::uuid[]))) AND ((class <> 'process_note'::house.note_class) OR (author_id = ( SELECT door.me() AS
      me))))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── assignments ──
-- The care team: who may open this client from when to when, in which role, and why.
table assignments
  id uuid not null default gen_random_uuid()
  client_id uuid not null
  staff_id uuid not null
  role house.team_role not null
  reason house.team_reason not null
  from_at timestamp with time zone not null default now()
  until_at timestamp with time zone not null default 'infinity'::timestamp with time zone
  assigned_by uuid
  PRIMARY KEY (id)
  FOREIGN KEY (assigned_by) REFERENCES house.staff(id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (staff_id) REFERENCES house.staff(id)
  index btree (client_id)
  index btree (staff_id, until_at) INCLUDE (client_id, from_at)
  UNIQUE index btree (client_id, staff_id) WHERE (until_at = 'infinity'::timestamp with time zone)
  gyeot_app may select
  gyeot_app may insert (id, client_id, staff_id, role, reason, from_at, assigned_by)
  gyeot_app may update (until_at)
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (client_id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy assigners for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{team,intake}'::house.scope[]) AS writable)::uuid[])) AND (assigned_by = ( SELECT door.me() AS
      me)))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT
      door.opened('{header,workload,undo}'::house.scope[]) AS opened)::uuid[]))
  policy enders for update to gyeot_app using (client_id = ANY (( SELECT door.writable('{team}'::house.scope[]) AS
      writable)::uuid[]))
  policy door for all to gyeot_owner using true with check true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()
  trigger withdraw_offers AFTER UPDATE OF until_at FOR EACH ROW EXECUTE FUNCTION door.withdraw_offers()

-- ── audit_changes ──
-- What a deed changed: table, row and columns, never values. Written by trigger in the transaction of the change.
table audit_changes
  id uuid not null default gen_random_uuid()
  at timestamp with time zone not null default clock_timestamp()
  audit_id uuid
  table_name text not null
  act text not null
  row_id text
  client_id uuid
  columns text[] not null
  PRIMARY KEY (id)
  CHECK ((act = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text])))
  index btree (audit_id)
  index btree (client_id, at DESC)
  index btree (row_id)
  gyeot_app may select
  policy readers for select to gyeot_app using (( SELECT door.may('log'::house.scope) AS may) OR (client_id = ANY ((
      SELECT door.opened('{client_log}'::house.scope[]) AS opened)::uuid[])))
  policy door_adds for insert to gyeot_owner with check true
  policy door_reads for select to gyeot_owner using true
  trigger log_stands BEFORE DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.log_stands()
  trigger log_stands_whole BEFORE TRUNCATE FOR EACH STATEMENT EXECUTE FUNCTION door.log_stands()

-- ── audit_log ──
-- One line for every deed, written and committed before the deed opens anything. Never a name, a term or a text.
table audit_log
  id uuid not null default gen_random_uuid()
  at timestamp with time zone not null default clock_timestamp()
  staff_id uuid
  sign_in_id bytea
  deed house.deed not null
  outcome house.outcome not null
  client_id uuid
  item_id uuid
  shown uuid[]
  reason_code text
  reason_sealed bytea
  term_hmac bytea
  hits uuid[]
  origin inet
  PRIMARY KEY (id)
  index btree (at DESC)
  index btree (client_id, at DESC)
  index btree (staff_id, at DESC)
  gyeot_app may select (id, at, staff_id, deed, outcome, client_id, item_id, shown, reason_code, reason_sealed,
      term_hmac, hits, origin)
  policy readers for select to gyeot_app using (( SELECT door.may('log'::house.scope) AS may) OR (client_id = ANY ((
      SELECT door.opened('{client_log}'::house.scope[]) AS opened)::uuid[])) OR ((staff_id = ( SELECT door.me() AS
      me)) AND ( SELECT door.may('own_log'::house.scope) AS may)))
  policy door_adds for insert to gyeot_owner with check true
  policy door_reads for select to gyeot_owner using true
  policy door_completes for update to gyeot_owner using (hits IS NULL) with check true
  trigger log_stands BEFORE DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.log_stands()
  trigger log_stands_whole BEFORE TRUNCATE FOR EACH STATEMENT EXECUTE FUNCTION door.log_stands()

-- ── client_categories ──
-- Dated history of what the client is to the law and to us. Sealed: "returned POW" is a name.
table client_categories
  id uuid not null
  client_id uuid not null
  category_sealed bytea not null
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  PRIMARY KEY (id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (recorded_by) REFERENCES house.staff(id)
  index btree (client_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (client_id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy writers for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{identity,intake}'::house.scope[]) AS writable)::uuid[])) AND ((recorded_by IS NULL) OR
      (recorded_by = ( SELECT door.me() AS me))))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT door.opened('{identity}'::house.scope[]) AS
      opened)::uuid[]))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── client_keys ──
-- The data key of one class of one client's content, wrapped by the key-encryption key that key_id names.
table client_keys
  client_id uuid not null
  class house.key_class not null
  key_id text not null
  wrapped bytea not null
  PRIMARY KEY (client_id, class)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (client_id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy openers for insert to gyeot_app with check (client_id = ANY (( SELECT
      door.writable('{intake}'::house.scope[]) AS writable)::uuid[]))
  policy readers for select to gyeot_app using ((client_id = ANY (( SELECT
      door.opened('{header,identity,summary,narrative,process,drafts,intake,transfer,countersign,import,undo}'::house.scope[])
      AS opened)::uuid[])) AND ((class = ANY (( SELECT door.open_classes() AS open_classes)::house.key_class[])) OR
      (client_id = ANY (( SELECT door.opened('{intake}'::house.scope[]) AS opened)::uuid[]))))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── clients ──
-- A survivor, or a relative of one, who is stood beside. header_sealed: the names. identity_sealed: birth, places,
-- phones, family dates. made_under: the audit line under which the row came to be. last_session_at, closed_on,
-- risk_id: what a list shows, kept by trigger from sessions, closures and risk_levels, so that a list is one look and
-- not four for each row.
table clients
  id uuid not null
  site_id uuid not null
  code text not null
  opened_on date not null
  header_sealed bytea not null
  identity_sealed bytea not null
  version integer not null default 1
  last_session_at timestamp with time zone
  closed_on date
  risk_id uuid
  made_under uuid
  import_id uuid
  created_at timestamp with time zone not null default now()
  created_by uuid
  UNIQUE (code)
  PRIMARY KEY (id)
  FOREIGN KEY (created_by) REFERENCES house.staff(id)
  FOREIGN KEY (site_id) REFERENCES house.sites(id)
  CHECK ((code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'::text))
  index btree (import_id)
  index btree (made_under)
  index btree (site_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (header_sealed, identity_sealed, version)
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy openers for insert to gyeot_app with check (( SELECT door.may_write('intake'::house.scope) AS may_write) AND
      (made_under = ( SELECT door.my_line() AS my_line)) AND (site_id = ( SELECT door.my_site() AS my_site)) AND
      ((created_by IS NULL) OR (created_by = ( SELECT door.me() AS me))) AND ((import_id IS NULL) OR (( SELECT
      door.may('import'::house.scope) AS may) AND (import_id = ( SELECT door.my_item() AS my_item)))))
  policy readers for select to gyeot_app using (id = ANY (( SELECT
      door.opened('{header,workload,countersign,intake,import,undo}'::house.scope[]) AS opened)::uuid[]))
  policy writers for update to gyeot_app using (id = ANY (( SELECT door.writable('{identity}'::house.scope[]) AS
      writable)::uuid[]))
  policy door_reads for select to gyeot_owner using true
  policy door_glances for update to gyeot_owner using true
  trigger assign_opener AFTER INSERT FOR EACH ROW EXECUTE FUNCTION door.assign_opener()
  trigger record_change AFTER INSERT OR DELETE OR UPDATE OF header_sealed, identity_sealed, version FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── closures ──
-- The case was closed: when, by whom, and (sealed) for which reason and with which note.
table closures
  id uuid not null
  client_id uuid not null
  closed_on date not null
  closure_sealed bytea not null
  closed_at timestamp with time zone not null default now()
  closed_by uuid
  PRIMARY KEY (id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (closed_by) REFERENCES house.staff(id)
  index btree (client_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (client_id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy writers for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{identity,intake}'::house.scope[]) AS writable)::uuid[])) AND ((closed_by IS NULL) OR (closed_by
      = ( SELECT door.me() AS me))))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT
      door.opened('{header,workload}'::house.scope[]) AS opened)::uuid[]))
  policy door_reads for select to gyeot_owner using true
  trigger keep_glance AFTER INSERT OR DELETE FOR EACH ROW EXECUTE FUNCTION door.keep_glance()
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── consents ──
-- What the client agreed to, in which version and language of the text.
table consents
  id uuid not null
  client_id uuid not null
  purpose house.consent_purpose not null
  text_version text not null
  language house.language not null
  given_by house.consent_giver not null
  given_on date not null
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  PRIMARY KEY (id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (recorded_by) REFERENCES house.staff(id)
  index btree (client_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (client_id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy writers for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{identity,intake}'::house.scope[]) AS writable)::uuid[])) AND ((recorded_by IS NULL) OR
      (recorded_by = ( SELECT door.me() AS me))))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT door.opened('{identity}'::house.scope[]) AS
      opened)::uuid[]))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── coordinator_questions ──
-- Is this person known here? Asked at intake beyond one's own caseload; answered by the site's manager, never by a
-- search box.
table coordinator_questions
  id uuid not null
  site_id uuid not null
  asked_by uuid not null
  asked_at timestamp with time zone not null default now()
  question_sealed bytea not null
  answered_at timestamp with time zone
  answered_by uuid
  answer text
  PRIMARY KEY (id)
  FOREIGN KEY (answered_by) REFERENCES house.staff(id)
  FOREIGN KEY (asked_by) REFERENCES house.staff(id)
  FOREIGN KEY (site_id) REFERENCES house.sites(id)
  CHECK ((answer = ANY (ARRAY['known'::text, 'unknown'::text])))
  index btree (site_id, asked_at)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (answered_at, answered_by, answer)
  policy askers_add for insert to gyeot_app with check (( SELECT door.may_write('questions'::house.scope) AS
      may_write) AND (asked_by = ( SELECT door.me() AS me)) AND (site_id = ( SELECT door.my_site() AS my_site)) AND ((
      SELECT door.questions_today() AS questions_today) < 10))
  policy askers for select to gyeot_app using (( SELECT door.may('questions'::house.scope) AS may) AND ((asked_by = (
      SELECT door.me() AS me)) OR (( SELECT door.may('workload'::house.scope) AS may) AND (site_id = ( SELECT
      door.my_site() AS my_site)))))
  policy answerers for update to gyeot_app using (( SELECT door.may_write('questions'::house.scope) AS may_write) AND
      ( SELECT door.may('workload'::house.scope) AS may) AND (site_id = ( SELECT door.my_site() AS my_site)))
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── countersignature_requests ──
-- A trainee (or anyone supervised) asks the supervisor to read and countersign one signed note: that and no more.
table countersignature_requests
  id uuid not null
  note_id uuid not null
  client_id uuid not null
  asked_by uuid not null
  supervisor_id uuid not null
  asked_at timestamp with time zone not null default now()
  PRIMARY KEY (id)
  FOREIGN KEY (asked_by) REFERENCES house.staff(id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (note_id) REFERENCES house.notes(id)
  FOREIGN KEY (supervisor_id) REFERENCES house.staff(id)
  index btree (note_id)
  index btree (supervisor_id)
  gyeot_app may select
  gyeot_app may insert
  policy askers for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{summary,narrative}'::house.scope[]) AS writable)::uuid[])) AND (asked_by = ( SELECT door.me() AS
      me)) AND (EXISTS ( SELECT 1 FROM (house.notes n JOIN house.signatures s ON ((s.note_id = n.id))) WHERE ((n.id =
      countersignature_requests.note_id) AND (n.client_id = countersignature_requests.client_id) AND (n.author_id =
      countersignature_requests.asked_by) AND (n.class <> 'process_note'::house.note_class)))) AND (EXISTS ( SELECT 1
      FROM house.supervisions v WHERE ((v.supervised_id = countersignature_requests.asked_by) AND (v.supervisor_id =
      countersignature_requests.supervisor_id) AND (v.from_at <= now()) AND (v.until_at > now())))))
  policy readers for select to gyeot_app using ((client_id = ANY (( SELECT
      door.opened('{header,workload}'::house.scope[]) AS opened)::uuid[])) OR (( SELECT
      door.may('requests'::house.scope) AS may) AND (supervisor_id = ( SELECT door.me() AS me))))
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── countersignatures ──
-- The supervisor's answer: countersigned, or returned with a remark.
table countersignatures
  request_id uuid not null
  note_id uuid not null
  client_id uuid not null
  outcome house.countersign_outcome not null
  remark_sealed bytea
  answered_by uuid not null
  answered_at timestamp with time zone not null default now()
  PRIMARY KEY (request_id)
  FOREIGN KEY (answered_by) REFERENCES house.staff(id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (note_id) REFERENCES house.notes(id)
  FOREIGN KEY (request_id) REFERENCES house.countersignature_requests(id)
  gyeot_app may select
  gyeot_app may insert
  policy supervisors for insert to gyeot_app with check ((request_id = ( SELECT door.my_item() AS my_item)) AND
      (answered_by = ( SELECT door.me() AS me)) AND (client_id = ANY (( SELECT
      door.writable('{countersign}'::house.scope[]) AS writable)::uuid[])) AND (note_id = ANY (( SELECT
      door.my_requests() AS my_requests)::uuid[])))
  policy readers for select to gyeot_app using ((client_id = ANY (( SELECT
      door.opened('{header,workload}'::house.scope[]) AS opened)::uuid[])) OR (( SELECT
      door.may('requests'::house.scope) AS may) AND (answered_by = ( SELECT door.me() AS me))))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── deeds ──
-- What each deed is done to. reuse_for: repeated deeds of one sitting (autosave) share one ticket and one line.
-- writes: only such a deed may change anything. good_for: how long the work of one deed may take.
table deeds
  deed house.deed not null
  subject house.subject not null
  reuse_for interval not null default '00:00:00'::interval
  needs_reason boolean not null default false
  writes boolean not null default false
  good_for interval not null default '00:00:30'::interval
  PRIMARY KEY (deed)
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── drafts ──
-- What a person is typing, saved while they type, readable by them alone. Sealed under the client's process key, or
-- the office's before there is a client. Emptied when the form is handed in.
table drafts
  id uuid not null
  author_id uuid not null
  client_id uuid
  form house.draft_form not null
  subject_id uuid
  fields_sealed bytea
  version integer not null default 1
  begun_at timestamp with time zone not null default now()
  saved_at timestamp with time zone not null default now()
  finished_at timestamp with time zone
  PRIMARY KEY (id)
  FOREIGN KEY (author_id) REFERENCES house.staff(id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  index btree (author_id, finished_at)
  index btree (client_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (author_id, fields_sealed, version, saved_at, finished_at)
  policy authors_add for insert to gyeot_app with check ((author_id = ( SELECT door.me() AS me)) AND ( SELECT
      door.may_write('drafts'::house.scope) AS may_write) AND ((client_id IS NULL) OR (client_id = ANY (( SELECT
      door.writable('{drafts}'::house.scope[]) AS writable)::uuid[]))))
  policy authors for select to gyeot_app using (((author_id = ( SELECT door.me() AS me)) AND ( SELECT
      door.may('drafts'::house.scope) AS may) AND ((client_id IS NULL) OR (client_id = ANY (( SELECT
      door.opened('{drafts}'::house.scope[]) AS opened)::uuid[])))) OR (client_id = ANY (( SELECT
      door.opened('{handover}'::house.scope[]) AS opened)::uuid[])) OR ((client_id IS NULL) AND ( SELECT
      door.may('handover'::house.scope) AS may) AND (EXISTS ( SELECT 1 FROM house.staff w WHERE ((w.id =
      drafts.author_id) AND (w.site_id = ( SELECT door.my_site() AS my_site)))))))
  policy authors_change for update to gyeot_app using (((author_id = ( SELECT door.me() AS me)) AND ( SELECT
      door.may_write('drafts'::house.scope) AS may_write) AND ((client_id IS NULL) OR (client_id = ANY (( SELECT
      door.writable('{drafts}'::house.scope[]) AS writable)::uuid[])))) OR (client_id = ANY (( SELECT
      door.writable('{handover}'::house.scope[]) AS writable)::uuid[])) OR ((client_id IS NULL) AND ( SELECT
      door.may_write('handover'::house.scope) AS may_write) AND (EXISTS ( SELECT 1 FROM house.staff w WHERE ((w.id =
      drafts.author_id) AND (w.site_id = ( SELECT door.my_site() AS my_site)))))))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE OF finished_at, author_id FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── exclusions ──
-- A colleague who must never open this client (conflict of interest). Beats every assignment.
table exclusions
  id uuid not null
  client_id uuid not null
  staff_id uuid not null
  reason house.exclusion_reason not null
  from_at timestamp with time zone not null default now()
  until_at timestamp with time zone not null default 'infinity'::timestamp with time zone
  made_by uuid
  PRIMARY KEY (id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (made_by) REFERENCES house.staff(id)
  FOREIGN KEY (staff_id) REFERENCES house.staff(id)
  index btree (staff_id, client_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (until_at)
  policy excluders for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{team}'::house.scope[]) AS writable)::uuid[])) AND (made_by = ( SELECT door.me() AS me)))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT
      door.opened('{header,workload}'::house.scope[]) AS opened)::uuid[]))
  policy enders for update to gyeot_app using (client_id = ANY (( SELECT door.writable('{team}'::house.scope[]) AS
      writable)::uuid[]))
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()
  trigger withdraw_offers AFTER INSERT FOR EACH ROW EXECUTE FUNCTION door.withdraw_offers()

-- ── import_applications ──
-- Rows of an import were carried out, in one transaction. made_under: the audit line. Rows that were held may follow
-- in another application.
table import_applications
  id uuid not null
  import_id uuid not null
  made_under uuid not null
  applied_at timestamp with time zone not null default now()
  applied_by uuid not null
  clients_made integer not null
  sessions_made integer not null
  rows_taken integer not null
  PRIMARY KEY (id)
  FOREIGN KEY (applied_by) REFERENCES house.staff(id)
  FOREIGN KEY (import_id) REFERENCES house.imports(id)
  index btree (import_id)
  gyeot_app may select
  gyeot_app may insert
  policy importers_add for insert to gyeot_app with check (( SELECT door.may_write('import'::house.scope) AS
      may_write) AND (import_id = ( SELECT door.my_item() AS my_item)) AND (import_id IN ( SELECT i.id FROM
      house.imports i WHERE (i.made_by = ( SELECT door.me() AS me)))))
  policy importers for select to gyeot_app using (( SELECT door.may('import'::house.scope) AS may) AND (import_id IN (
      SELECT i.id FROM house.imports i WHERE (i.made_by = ( SELECT door.me() AS me)))))
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── import_rows ──
-- A row of the file as it was read (sealed), what a person decided about it, and the client it became or belongs to.
-- With an application_id the row is in, and closed to the importer until it is undone: from then on the text is the
-- care team's.
table import_rows
  id uuid not null
  import_id uuid not null
  row_no integer not null
  row_sealed bytea not null
  decision house.row_decision
  decision_sealed bytea
  client_id uuid
  application_id uuid
  UNIQUE (import_id, row_no)
  PRIMARY KEY (id)
  FOREIGN KEY (application_id) REFERENCES house.import_applications(id)
  FOREIGN KEY (import_id) REFERENCES house.imports(id)
  index btree (client_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (row_sealed, decision, decision_sealed, client_id, application_id)
  policy importers_add for insert to gyeot_app with check (( SELECT door.may_write('import'::house.scope) AS
      may_write) AND (import_id = ( SELECT door.my_item() AS my_item)) AND (import_id IN ( SELECT i.id FROM
      house.imports i WHERE (i.made_by = ( SELECT door.me() AS me)))))
  policy importers for select to gyeot_app using (( SELECT door.may('import'::house.scope) AS may) AND (import_id IN (
      SELECT i.id FROM house.imports i WHERE (i.made_by = ( SELECT door.me() AS me)))) AND ((application_id IS NULL)
      OR ( SELECT door.may('undo'::house.scope) AS may) OR (application_id IN ( SELECT a.id FROM
      house.import_applications a WHERE (a.made_under = ( SELECT door.my_line() AS my_line))))))
  policy importers_change for update to gyeot_app using (( SELECT door.may_write('import'::house.scope) AS may_write)
      AND (import_id = ( SELECT door.my_item() AS my_item)) AND (import_id IN ( SELECT i.id FROM house.imports i WHERE
      (i.made_by = ( SELECT door.me() AS me)))))
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── import_undos ──
-- The import was taken back. kept: clients that somebody had worked on since and that therefore stay.
table import_undos
  id uuid not null
  import_id uuid not null
  undone_at timestamp with time zone not null default now()
  undone_by uuid not null
  clients_removed integer not null
  sessions_removed integer not null
  kept uuid[] not null
  PRIMARY KEY (id)
  FOREIGN KEY (import_id) REFERENCES house.imports(id)
  FOREIGN KEY (undone_by) REFERENCES house.staff(id)
  index btree (import_id)
  gyeot_app may select
  gyeot_app may insert
  policy importers_add for insert to gyeot_app with check (( SELECT door.may_write('import'::house.scope) AS
      may_write) AND (import_id = ( SELECT door.my_item() AS my_item)) AND (import_id IN ( SELECT i.id FROM
      house.imports i WHERE (i.made_by = ( SELECT door.me() AS me)))))
  policy importers for select to gyeot_app using (( SELECT door.may('import'::house.scope) AS may) AND (import_id IN (
      SELECT i.id FROM house.imports i WHERE (i.made_by = ( SELECT door.me() AS me)))))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── imports ──
-- A file that somebody brought: its SHA-256, and (sealed) its name, the mapping of columns and the settings a person
-- confirmed.
table imports
  id uuid not null
  site_id uuid not null
  made_by uuid not null
  made_at timestamp with time zone not null default now()
  kind house.import_kind not null
  file_hash bytea not null
  file_bytes integer not null
  key_id text not null
  wrapped bytea not null
  plan_sealed bytea not null
  version integer not null default 1
  PRIMARY KEY (id)
  FOREIGN KEY (made_by) REFERENCES house.staff(id)
  FOREIGN KEY (site_id) REFERENCES house.sites(id)
  CHECK ((length(file_hash) = 32))
  index btree (made_by)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (kind, plan_sealed, version)
  policy importers_add for insert to gyeot_app with check (( SELECT door.may_write('import'::house.scope) AS
      may_write) AND (made_by = ( SELECT door.me() AS me)) AND (site_id = ( SELECT door.my_site() AS my_site)) AND (id
      = ( SELECT door.my_item() AS my_item)))
  policy importers for select to gyeot_app using (( SELECT door.may('import'::house.scope) AS may) AND (made_by = (
      SELECT door.me() AS me)))
  policy importers_change for update to gyeot_app using (( SELECT door.may_write('import'::house.scope) AS may_write)
      AND (made_by = ( SELECT door.me() AS me)) AND (id = ( SELECT door.my_item() AS my_item)))
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── invitations ──
-- One-time links with which a person sets the first (or a new) passphrase. Only the hash of the link is kept.
table invitations
  id uuid not null
  staff_id uuid not null
  token_hash bytea not null
  made_at timestamp with time zone not null default now()
  made_by uuid
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  UNIQUE (token_hash)
  PRIMARY KEY (id)
  FOREIGN KEY (made_by) REFERENCES house.staff(id)
  FOREIGN KEY (staff_id) REFERENCES house.staff(id)
  gyeot_app may select (id, staff_id, made_at, made_by, expires_at, used_at)
  gyeot_app may insert
  policy accounts_add for insert to gyeot_app with check (( SELECT door.may_write('accounts'::house.scope) AS
      may_write) AND (made_by = ( SELECT door.me() AS me)))
  policy accounts for select to gyeot_app using ( SELECT door.may('accounts'::house.scope) AS may)
  policy door for all to gyeot_owner using true with check true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── key_checks ──
-- A known text sealed under each key-encryption key: how a wrong key file is told from the right one before anything
-- else happens.
table key_checks
  key_id text not null
  check_sealed bytea not null
  made_at timestamp with time zone not null default now()
  PRIMARY KEY (key_id)
  policy door for all to gyeot_owner using true with check true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── log_reviews ──
-- The monthly look at the log that the Safety-Measures standard (Art. 8) asks for: who, when, which days.
table log_reviews
  id uuid not null
  reviewed_by uuid not null
  reviewed_at timestamp with time zone not null default now()
  from_on date not null
  until_on date not null
  remark_sealed bytea
  PRIMARY KEY (id)
  FOREIGN KEY (reviewed_by) REFERENCES house.staff(id)
  gyeot_app may select
  gyeot_app may insert
  policy officers_add for insert to gyeot_app with check (( SELECT door.may_write('log'::house.scope) AS may_write)
      AND (reviewed_by = ( SELECT door.me() AS me)))
  policy officers for select to gyeot_app using ( SELECT door.may('log'::house.scope) AS may)
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── note_versions ──
-- Every text a note had before its present one. Written by trigger; nothing that a person typed is lost.
table note_versions
  note_id uuid not null
  client_id uuid not null
  version integer not null
  author_id uuid not null
  body_sealed bytea not null
  saved_at timestamp with time zone not null
  PRIMARY KEY (note_id, version)
  FOREIGN KEY (author_id) REFERENCES house.staff(id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (note_id) REFERENCES house.notes(id)
  gyeot_app may select
  policy authors for select to gyeot_app using ((client_id = ANY (( SELECT
      door.opened('{summary,narrative}'::house.scope[]) AS opened)::uuid[])) AND (author_id = ( SELECT door.me() AS
      me)))
  policy door_adds for insert to gyeot_owner with check true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── note_voids ──
-- A signed note that must not count any more, and why. It stays readable, marked.
table note_voids
  note_id uuid not null
  client_id uuid not null
  reason house.void_reason not null
  remark_sealed bytea
  voided_by uuid not null
  voided_at timestamp with time zone not null default now()
  PRIMARY KEY (note_id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (note_id) REFERENCES house.notes(id)
  FOREIGN KEY (voided_by) REFERENCES house.staff(id)
  gyeot_app may select
  gyeot_app may insert
  policy authors for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{summary,narrative}'::house.scope[]) AS writable)::uuid[])) AND (voided_by = ( SELECT door.me()
      AS me)) AND (EXISTS ( SELECT 1 FROM (house.notes n JOIN house.signatures s ON ((s.note_id = n.id))) WHERE ((n.id
      = note_voids.note_id) AND (n.client_id = note_voids.client_id) AND (n.author_id = note_voids.voided_by)))))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT
      door.opened('{header,workload,countersign}'::house.scope[]) AS opened)::uuid[]))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── notes ──
-- What was written about a session (or, without one, about the case). Sections by key, sealed under the class of the
-- note. Until it is signed only its author reads it.
table notes
  id uuid not null
  client_id uuid not null
  session_id uuid
  class house.note_class not null
  format house.note_format not null
  body_sealed bytea not null
  author_id uuid not null
  version integer not null default 1
  held_at timestamp with time zone not null
  saved_at timestamp with time zone not null default now()
  created_at timestamp with time zone not null default now()
  import_id uuid
  PRIMARY KEY (id)
  FOREIGN KEY (author_id) REFERENCES house.staff(id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (session_id) REFERENCES house.sessions(id)
  index btree (author_id)
  index btree (client_id, held_at DESC)
  index btree (import_id)
  index btree (session_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (format, body_sealed, version, held_at, saved_at)
  gyeot_app may delete
  policy undoers for delete to gyeot_app using ((client_id = ANY (( SELECT door.writable('{undo}'::house.scope[]) AS
      writable)::uuid[])) AND (import_id = ( SELECT door.my_item() AS my_item)))
  policy writers for insert to gyeot_app with check ((class = ANY (( SELECT door.note_classes() AS
      note_classes)::house.note_class[])) AND ((session_id IS NULL) OR ((session_id, client_id) IN ( SELECT s.id,
      s.client_id FROM house.sessions s))) AND (((client_id = ANY (( SELECT
      door.writable('{summary,narrative}'::house.scope[]) AS writable)::uuid[])) AND (author_id = ( SELECT door.me()
      AS me)) AND (import_id IS NULL)) OR ((client_id = ANY (( SELECT door.writable('{import}'::house.scope[]) AS
      writable)::uuid[])) AND (import_id = ( SELECT door.my_item() AS my_item)))))
  policy readers for select to gyeot_app using ((client_id = ANY (( SELECT
      door.opened('{header,workload,countersign,import,undo}'::house.scope[]) AS opened)::uuid[])) AND ((author_id = (
      SELECT door.me() AS me)) OR ((class = ANY (( SELECT door.note_classes() AS note_classes)::house.note_class[]))
      AND (class <> 'process_note'::house.note_class) AND (client_id = ANY (( SELECT
      door.opened('{summary,narrative}'::house.scope[]) AS opened)::uuid[])) AND ((EXISTS ( SELECT 1 FROM
      house.signatures s WHERE (s.note_id = notes.id))) OR (NOT (EXISTS ( SELECT 1 FROM house.assignments a WHERE
      ((a.client_id = notes.client_id) AND (a.staff_id = notes.author_id) AND (a.until_at > now()))))))) OR (( SELECT
      door.may('workload'::house.scope) AS may) AND (NOT ( SELECT door.may('import'::house.scope) AS may))) OR (id =
      ANY (( SELECT door.my_requests() AS my_requests)::uuid[])) OR (( SELECT door.may('import'::house.scope) AS may)
      AND (import_id = ( SELECT door.my_item() AS my_item)))))
  policy changers for update to gyeot_app using ((client_id = ANY (( SELECT
      door.writable('{summary,narrative}'::house.scope[]) AS writable)::uuid[])) AND (author_id = ( SELECT door.me()
      AS me)))
  trigger keep_note_version BEFORE UPDATE FOR EACH ROW EXECUTE FUNCTION door.keep_note_version()
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── passphrases ──
-- argon2id hashes, and the count of failed tries that locks an account for a while.
table passphrases
  staff_id uuid not null
  hash text not null
  set_at timestamp with time zone not null default now()
  failures integer not null default 0
  refused_until timestamp with time zone
  PRIMARY KEY (staff_id)
  FOREIGN KEY (staff_id) REFERENCES house.staff(id)
  policy door for all to gyeot_owner using true with check true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE OF hash FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── protection_statuses ──
-- Dated history of protection under the settlement-support Act, each with its source.
table protection_statuses
  id uuid not null
  client_id uuid not null
  status_sealed bytea not null
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  PRIMARY KEY (id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (recorded_by) REFERENCES house.staff(id)
  index btree (client_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (client_id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy writers for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{identity,intake}'::house.scope[]) AS writable)::uuid[])) AND ((recorded_by IS NULL) OR
      (recorded_by = ( SELECT door.me() AS me))))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT door.opened('{identity}'::house.scope[]) AS
      opened)::uuid[]))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── register_keys ──
-- Keyed hash of the number a client had in an imported register, so that a later session log finds the case. Not
-- unique: registers repeat numbers.
table register_keys
  client_id uuid not null
  register_hmac bytea not null
  PRIMARY KEY (client_id, register_hmac)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  index btree (register_hmac)
  gyeot_app may insert
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (client_id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy writers for insert to gyeot_app with check (client_id = ANY (( SELECT
      door.writable('{identity,intake,import}'::house.scope[]) AS writable)::uuid[]))
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── relatives ──
-- Household and relatives. Of those in the North the relation only; hidden until opened with a reason; never in a
-- list or export.
table relatives
  id uuid not null
  client_id uuid not null
  relative_sealed bytea not null
  in_north boolean not null default false
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  ended_at timestamp with time zone
  PRIMARY KEY (id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (recorded_by) REFERENCES house.staff(id)
  index btree (client_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (relative_sealed, version, ended_at)
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (client_id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy writers for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{identity,intake}'::house.scope[]) AS writable)::uuid[])) AND ((recorded_by IS NULL) OR
      (recorded_by = ( SELECT door.me() AS me))))
  policy readers for select to gyeot_app using ((client_id = ANY (( SELECT door.opened('{identity}'::house.scope[]) AS
      opened)::uuid[])) AND ((NOT in_north) OR ( SELECT door.may('north'::house.scope) AS may)))
  policy changers for update to gyeot_app using (client_id = ANY (( SELECT door.writable('{identity}'::house.scope[])
      AS writable)::uuid[]))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── renewals ──
-- An account that an administrator put into somebody's hands (the first or a new passphrase by a link, another role
-- or site) opens nothing until a second person, who is no administrator, has confirmed whose hands they are.
-- confirmed_at without confirmed_by: there was nobody yet who could.
table renewals
  id uuid not null default gen_random_uuid()
  staff_id uuid not null
  cause house.renewal_cause not null
  made_at timestamp with time zone not null default clock_timestamp()
  made_by uuid
  confirmed_at timestamp with time zone
  confirmed_by uuid
  PRIMARY KEY (id)
  FOREIGN KEY (confirmed_by) REFERENCES house.staff(id)
  FOREIGN KEY (made_by) REFERENCES house.staff(id)
  FOREIGN KEY (staff_id) REFERENCES house.staff(id)
  CHECK ((confirmed_by <> staff_id))
  index btree (staff_id) WHERE (confirmed_at IS NULL)
  gyeot_app may select
  gyeot_app may update (confirmed_at, confirmed_by)
  policy confirmers for select to gyeot_app using (( SELECT door.may('accounts'::house.scope) AS may) OR (staff_id =
      ANY (( SELECT door.confirmable() AS confirmable)::uuid[])))
  policy confirmers_change for update to gyeot_app using (( SELECT door.may_write('renewals'::house.scope) AS
      may_write) AND (staff_id = ANY (( SELECT door.confirmable() AS confirmable)::uuid[]))) with check (( SELECT
      door.may_write('renewals'::house.scope) AS may_write) AND (confirmed_by = ( SELECT door.me() AS me)))
  policy door for all to gyeot_owner using true with check true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── reopenings ──
-- A closed case was taken up again. The closure stays in the history.
table reopenings
  closure_id uuid not null
  client_id uuid not null
  reopened_on date not null
  reopened_at timestamp with time zone not null default now()
  reopened_by uuid
  PRIMARY KEY (closure_id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (closure_id) REFERENCES house.closures(id)
  FOREIGN KEY (reopened_by) REFERENCES house.staff(id)
  gyeot_app may select
  gyeot_app may insert
  policy writers for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{identity}'::house.scope[]) AS writable)::uuid[])) AND ((reopened_by IS NULL) OR (reopened_by = (
      SELECT door.me() AS me))) AND (EXISTS ( SELECT 1 FROM house.closures o WHERE ((o.id = reopenings.closure_id) AND
      (o.client_id = reopenings.client_id)))))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT
      door.opened('{header,workload}'::house.scope[]) AS opened)::uuid[]))
  policy door_reads for select to gyeot_owner using true
  trigger keep_glance AFTER INSERT OR DELETE FOR EACH ROW EXECUTE FUNCTION door.keep_glance()
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── risk_levels ──
-- The level of risk as a person judged it, newest last. A score never sets it.
table risk_levels
  id uuid not null
  client_id uuid not null
  level_sealed bytea not null
  set_at timestamp with time zone not null default now()
  set_by uuid
  PRIMARY KEY (id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (set_by) REFERENCES house.staff(id)
  index btree (client_id, set_at DESC)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (client_id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy writers for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{identity,intake}'::house.scope[]) AS writable)::uuid[])) AND ((set_by IS NULL) OR (set_by = (
      SELECT door.me() AS me))))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT
      door.opened('{header,workload}'::house.scope[]) AS opened)::uuid[]))
  policy door_reads for select to gyeot_owner using true
  trigger keep_glance AFTER INSERT OR DELETE FOR EACH ROW EXECUTE FUNCTION door.keep_glance()
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── role_grants ──
-- Who held which role from when to when, and who granted it.
table role_grants
  id uuid not null default gen_random_uuid()
  staff_id uuid not null
  role house.role not null
  granted_at timestamp with time zone not null default now()
  granted_by uuid
  revoked_at timestamp with time zone
  PRIMARY KEY (id)
  FOREIGN KEY (granted_by) REFERENCES house.staff(id)
  FOREIGN KEY (staff_id) REFERENCES house.staff(id)
  index btree (staff_id)
  gyeot_app may select
  policy accounts for select to gyeot_app using (( SELECT door.may('accounts'::house.scope) AS may) OR ( SELECT
      door.may('log'::house.scope) AS may))
  policy door for all to gyeot_owner using true with check true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── role_powers ──
-- Which role may do which deed, and what the deed then opens. No row means no.
table role_powers
  role house.role not null
  deed house.deed not null
  scopes house.scope[] not null
  PRIMARY KEY (role, deed)
  FOREIGN KEY (deed) REFERENCES house.deeds(deed)
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── safe_contacts ──
-- How this person may be reached without harm: per channel, hours, cover name, who may overhear. Shown before any
-- phone number.
table safe_contacts
  client_id uuid not null
  safe_contact_sealed bytea not null
  version integer not null default 1
  updated_at timestamp with time zone not null default now()
  updated_by uuid
  PRIMARY KEY (client_id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (updated_by) REFERENCES house.staff(id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (safe_contact_sealed, version, updated_at, updated_by)
  gyeot_app may delete
  policy undoers for delete to gyeot_app using (client_id = ANY (( SELECT door.undoable() AS undoable)::uuid[]))
  policy writers for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{identity,intake}'::house.scope[]) AS writable)::uuid[])) AND ((updated_by IS NULL) OR
      (updated_by = ( SELECT door.me() AS me))))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT door.opened('{identity}'::house.scope[]) AS
      opened)::uuid[]))
  policy changers for update to gyeot_app using (client_id = ANY (( SELECT door.writable('{identity}'::house.scope[])
      AS writable)::uuid[]))
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── sessions ──
-- A counselling session or other contact with one client. attendance: null while it is still ahead, or nobody has
-- written down who came. details_sealed: place, who was there, interpreter. meeting_id joins the rows of one meeting
-- with several clients.
table sessions
  id uuid not null
  meeting_id uuid not null
  client_id uuid not null
  kind house.session_kind not null
  mode house.session_mode not null
  attendance house.attendance
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone
  time_known boolean not null default true
  details_sealed bytea
  author_id uuid not null
  version integer not null default 1
  import_id uuid
  created_at timestamp with time zone not null default now()
  PRIMARY KEY (id)
  FOREIGN KEY (author_id) REFERENCES house.staff(id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  CHECK ((ends_at >= starts_at))
  index btree (author_id, starts_at DESC)
  index btree (client_id, starts_at DESC)
  index btree (import_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (kind, mode, attendance, starts_at, ends_at, time_known, details_sealed, version)
  gyeot_app may delete
  policy undoers for delete to gyeot_app using ((client_id = ANY (( SELECT door.writable('{undo}'::house.scope[]) AS
      writable)::uuid[])) AND (import_id = ( SELECT door.my_item() AS my_item)))
  policy writers for insert to gyeot_app with check (((client_id = ANY (( SELECT
      door.writable('{summary}'::house.scope[]) AS writable)::uuid[])) AND (author_id = ( SELECT door.me() AS me)) AND
      (import_id IS NULL)) OR ((client_id = ANY (( SELECT door.writable('{import}'::house.scope[]) AS
      writable)::uuid[])) AND (import_id = ( SELECT door.my_item() AS my_item))))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT
      door.opened('{header,workload,import,undo}'::house.scope[]) AS opened)::uuid[]))
  policy changers for update to gyeot_app using ((client_id = ANY (( SELECT door.writable('{summary}'::house.scope[])
      AS writable)::uuid[])) AND (author_id = ( SELECT door.me() AS me)))
  policy door_reads for select to gyeot_owner using true
  trigger keep_glance AFTER INSERT OR DELETE OR UPDATE OF starts_at, attendance FOR EACH ROW EXECUTE FUNCTION door.keep_glance()
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── sign_ins ──
-- A browser that proved who sits before it. The id is the SHA-256 of the token; the token itself is nowhere. Ends 10
-- hours after it was made, locks after 15 idle minutes.
table sign_ins
  id bytea not null
  staff_id uuid not null
  made_at timestamp with time zone not null default clock_timestamp()
  expires_at timestamp with time zone not null
  last_seen_at timestamp with time zone not null default clock_timestamp()
  locked_at timestamp with time zone
  ended_at timestamp with time zone
  PRIMARY KEY (id)
  FOREIGN KEY (staff_id) REFERENCES house.staff(id)
  CHECK ((length(id) = 32))
  index btree (staff_id)
  policy door for all to gyeot_owner using true with check true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE OF locked_at, ended_at FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── signatures ──
-- The author signed this version. From then on the text is locked and there are only addenda.
table signatures
  note_id uuid not null
  client_id uuid not null
  version integer not null
  signed_by uuid not null
  signed_at timestamp with time zone not null default now()
  PRIMARY KEY (note_id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (note_id) REFERENCES house.notes(id)
  FOREIGN KEY (signed_by) REFERENCES house.staff(id)
  index btree (client_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may delete
  policy undoers for delete to gyeot_app using ((client_id = ANY (( SELECT door.writable('{undo}'::house.scope[]) AS
      writable)::uuid[])) AND door.came_with_import(note_id))
  policy signers for insert to gyeot_app with check ((signed_by = ( SELECT door.me() AS me)) AND (client_id = ANY ((
      SELECT door.writable('{summary,narrative,import}'::house.scope[]) AS writable)::uuid[])))
  policy readers for select to gyeot_app using (client_id = ANY (( SELECT
      door.opened('{header,workload,countersign,import,undo}'::house.scope[]) AS opened)::uuid[]))
  policy door_reads for select to gyeot_owner using true
  trigger hold_signed_note BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION door.hold_signed_note()
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── sites ──
-- An office or Hana Centre. Staff and clients belong to one.
table sites
  id uuid not null
  name text not null
  created_at timestamp with time zone not null default now()
  PRIMARY KEY (id)
  CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (name)
  policy accounts_add for insert to gyeot_app with check ( SELECT door.may_write('accounts'::house.scope) AS
      may_write)
  policy colleagues for select to gyeot_app using (( SELECT door.me() AS me) IS NOT NULL)
  policy accounts_change for update to gyeot_app using ( SELECT door.may_write('accounts'::house.scope) AS may_write)
  policy door for all to gyeot_owner using true with check true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── staff ──
-- A person who works at a site. left_at: the day the account ended; the row stays, since notes and log lines name it.
table staff
  id uuid not null
  site_id uuid not null
  sign_in_name text not null
  display_name text not null
  role house.role not null
  trainee boolean not null default false
  language house.language not null default 'ko'::house.language
  created_at timestamp with time zone not null default now()
  left_at timestamp with time zone
  UNIQUE (sign_in_name)
  PRIMARY KEY (id)
  FOREIGN KEY (site_id) REFERENCES house.sites(id)
  CHECK (((length(display_name) >= 1) AND (length(display_name) <= 60)))
  CHECK ((sign_in_name ~ '^[a-z0-9._-]{2,40}$'::text))
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (site_id, display_name, role, trainee, language, left_at)
  policy accounts_add for insert to gyeot_app with check ( SELECT door.may_write('accounts'::house.scope) AS
      may_write)
  policy colleagues for select to gyeot_app using (( SELECT door.me() AS me) IS NOT NULL)
  policy accounts_change for update to gyeot_app using ( SELECT door.may_write('accounts'::house.scope) AS may_write)
  policy door for all to gyeot_owner using true with check true
  trigger grant_first_role AFTER INSERT FOR EACH ROW EXECUTE FUNCTION door.grant_first_role()
  trigger leave_staff AFTER UPDATE FOR EACH ROW EXECUTE FUNCTION door.leave_staff()
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── supervisions ──
-- Who supervises whom. It opens nothing by itself; only what the supervised asks to be countersigned.
table supervisions
  id uuid not null
  supervisor_id uuid not null
  supervised_id uuid not null
  from_at timestamp with time zone not null default now()
  until_at timestamp with time zone not null default 'infinity'::timestamp with time zone
  PRIMARY KEY (id)
  FOREIGN KEY (supervised_id) REFERENCES house.staff(id)
  FOREIGN KEY (supervisor_id) REFERENCES house.staff(id)
  CHECK ((supervisor_id <> supervised_id))
  index btree (supervised_id)
  gyeot_app may select
  gyeot_app may insert
  gyeot_app may update (until_at)
  policy accounts_add for insert to gyeot_app with check ( SELECT door.may_write('accounts'::house.scope) AS
      may_write)
  policy colleagues for select to gyeot_app using (( SELECT door.me() AS me) IS NOT NULL)
  policy accounts_change for update to gyeot_app using ( SELECT door.may_write('accounts'::house.scope) AS may_write)
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── tickets (unlogged) ──
-- The key to one deed: random, short-lived, and worth nothing until the transaction that made it has committed.
-- Unlogged: a crash loses tickets, never lines.
table tickets
  ticket uuid not null default gen_random_uuid()
  xid xid8 not null default pg_current_xact_id()
  audit_id uuid not null
  sign_in_id bytea not null
  staff_id uuid not null
  site_id uuid not null
  role house.role not null
  deed house.deed not null
  subject house.subject not null
  scopes house.scope[] not null
  writes boolean not null
  client_id uuid
  item_id uuid
  shown uuid[]
  made_at timestamp with time zone not null default clock_timestamp()
  good_until timestamp with time zone not null default (clock_timestamp() + '00:00:30'::interval)
  PRIMARY KEY (ticket)
  index btree (made_at)
  index btree (sign_in_id, deed)
  policy door for all to gyeot_owner using true with check true

-- ── transfer_answers ──
-- How an offered transfer ended. Accepting moves the assignment in the same transaction, by trigger.
table transfer_answers
  transfer_id uuid not null
  client_id uuid not null
  answer house.transfer_answer not null
  answered_at timestamp with time zone not null default now()
  answered_by uuid not null
  PRIMARY KEY (transfer_id)
  FOREIGN KEY (answered_by) REFERENCES house.staff(id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (transfer_id) REFERENCES house.transfers(id)
  gyeot_app may select
  gyeot_app may insert
  policy answerers for insert to gyeot_app with check ((transfer_id = ( SELECT door.my_item() AS my_item)) AND
      (client_id = ANY (( SELECT door.writable('{transfer}'::house.scope[]) AS writable)::uuid[])) AND (answered_by =
      ( SELECT door.me() AS me)) AND (EXISTS ( SELECT 1 FROM house.transfers r WHERE ((r.id =
      transfer_answers.transfer_id) AND (r.client_id = transfer_answers.client_id) AND ( CASE WHEN
      (transfer_answers.answer = 'withdrawn'::house.transfer_answer) THEN r.from_staff_id ELSE r.to_staff_id END =
      transfer_answers.answered_by)))))
  policy parties for select to gyeot_app using ((client_id = ANY (( SELECT
      door.opened('{header,workload,transfer}'::house.scope[]) AS opened)::uuid[])) OR (( SELECT
      door.may('transfer'::house.scope) AS may) AND (transfer_id IN ( SELECT transfers.id FROM house.transfers WHERE
      ((( SELECT door.me() AS me) = transfers.from_staff_id) OR (( SELECT door.me() AS me) =
      transfers.to_staff_id))))))
  policy door for all to gyeot_owner using true with check true
  trigger carry_out_transfer AFTER INSERT FOR EACH ROW EXECUTE FUNCTION door.carry_out_transfer()
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()

-- ── transfers ──
-- A case offered to a colleague. Until it is accepted the receiver sees the summary, and that alone.
table transfers
  id uuid not null
  client_id uuid not null
  from_staff_id uuid not null
  to_staff_id uuid not null
  reason house.team_reason not null
  summary_sealed bytea not null
  offered_at timestamp with time zone not null default now()
  PRIMARY KEY (id)
  FOREIGN KEY (client_id) REFERENCES house.clients(id)
  FOREIGN KEY (from_staff_id) REFERENCES house.staff(id)
  FOREIGN KEY (to_staff_id) REFERENCES house.staff(id)
  index btree (client_id)
  index btree (to_staff_id)
  gyeot_app may select
  gyeot_app may insert
  policy senders for insert to gyeot_app with check ((client_id = ANY (( SELECT
      door.writable('{transfer}'::house.scope[]) AS writable)::uuid[])) AND (from_staff_id = ( SELECT door.me() AS
      me)))
  policy parties for select to gyeot_app using ((client_id = ANY (( SELECT
      door.opened('{header,workload}'::house.scope[]) AS opened)::uuid[])) OR (( SELECT
      door.may('transfer'::house.scope) AS may) AND ((( SELECT door.me() AS me) = from_staff_id) OR (( SELECT
      door.me() AS me) = to_staff_id))))
  policy door_reads for select to gyeot_owner using true
  trigger record_change AFTER INSERT OR DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION door.record_change()
-- ── the door's functions ──

function accept_invitation(p_token_hash bytea, p_hash text) returns uuid
  as gyeot_owner; called by gyeot_gate

function ask_second_person(p_staff uuid, p_cause house.renewal_cause, p_by uuid) returns text
  -- Writes down that an account came into somebody's hands through an administrator. Returns what the line in the log
  -- says of it.
  as gyeot_owner; called by the database alone

function assign_opener() returns trigger
  -- Whoever opens a case is its first care team.
  as gyeot_owner; called by the database alone

function came_with_import(p_note uuid) returns boolean
  -- Did this note come with the import that is being carried out or undone? The log of changes knows, so no note has
  -- to be read for it, which for thousands of notes took minutes.
  as gyeot_owner; called by gyeot_app

function carry_out_transfer() returns trigger
  -- An accepted transfer ends the sender's assignment and begins the receiver's, in the transaction of the answer.
  -- Only who is on the team has a case to give.
  as gyeot_owner; called by the database alone

function caseload_of(p_staff uuid) returns uuid[]
  -- The clients whose care team this person is on at this moment.
  as gyeot_owner; called by the database alone

function clients_at(p_site uuid, p_staff uuid) returns uuid[]
  -- The clients of a site, less those from whom this person is excluded: a conflict of interest binds a manager too.
  as gyeot_owner; called by the database alone

function clients_of(t house.tickets, p_scopes house.scope[]) returns uuid[]
  -- The clients that a ticket opens for any of these scopes at this moment. Not granted to anybody: the three below
  -- are.
  as gyeot_owner; called by the database alone

function confirmable() returns uuid[]
  -- The accounts that wait and that the holder of this ticket may confirm; of a deed that confirms, the one it is
  -- about.
  as gyeot_owner; called by gyeot_app

function confirmers_of(p_staff uuid) returns uuid[]
  -- Who may confirm this account: privacy officers and the managers of its site; where there is neither, the managers
  -- of other sites. Never oneself, never who made it, never who waits.
  as gyeot_owner; called by the database alone

function end_sign_in(p_id bytea) returns void
  as gyeot_owner; called by gyeot_gate

function end_sign_ins_of(p_staff uuid) returns void
  as gyeot_owner; called by gyeot_gate

function enter(p_sign_in bytea, p_deed house.deed, p_client uuid, p_item uuid, p_reason_code text, p_reason_sealed bytea, p_term_hmac bytea, p_origin inet) returns door.answer
  -- Knock: writes the line and returns a ticket, or writes the refusal and returns none. Never raises for a refusal,
  -- since that would roll the line back.
  as gyeot_owner; called by gyeot_gate

function excluded(p_staff uuid, p_client uuid) returns boolean
  -- Is this person named as one who must not open this client? Beats every other right, of managers and supervisors
  -- too.
  as gyeot_owner; called by the database alone

function find_confirmers(p_id bytea) returns TABLE(display_name text, role house.role)
  -- Whom somebody whose account waits can ask. Names of colleagues, and only while it waits.
  as gyeot_owner; called by gyeot_gate

function find_invitation(p_token_hash bytea) returns TABLE(staff_id uuid, display_name text, sign_in_name text, site_name text, first boolean)
  -- Whose link this is, while it is good: unused, young, the newest of that person, who has not left.
  as gyeot_owner; called by gyeot_gate

function find_own_passphrase(p_sign_in bytea) returns TABLE(staff_id uuid, hash text, refused_until timestamp with time zone)
  as gyeot_owner; called by gyeot_gate

function find_passphrase(p_name text) returns TABLE(staff_id uuid, hash text, refused_until timestamp with time zone)
  as gyeot_owner; called by gyeot_gate

function find_sign_in(p_id bytea) returns TABLE(staff_id uuid, expires_at timestamp with time zone, locked boolean, display_name text, sign_in_name text, role house.role, language house.language, site_id uuid, site_name text, trainee boolean, waits boolean)
  as gyeot_owner; called by gyeot_gate

function grant_first_role() returns trigger
  as gyeot_owner; called by the database alone

function had_confirmers(p_staff uuid) returns boolean
  -- Was there ever anybody else who could confirm? Ever, not now: an administrator who ends every manager's account
  -- has not made the house a new one.
  as gyeot_owner; called by the database alone

function hold_signed_note() returns trigger
  -- Only the author signs (or the import that brought the note), and what is signed is what stands there: waits for a
  -- save under way. Runs as whoever signs, and sees what they see.
  as the caller; called by the database alone

function import_clients() returns TABLE(client_id uuid, code text, made boolean, untouched boolean)
  -- What an undo would meet: the clients that the import made or added to, by code, and whether nobody has worked on
  -- them since.
  as gyeot_owner; called by gyeot_app

function invite_first_administrator(p_token_hash bytea, p_site uuid, p_staff uuid, p_invitation uuid) returns boolean
  -- Only while nobody at all has a passphrase: makes the one-time link that the first start prints.
  as gyeot_owner; called by gyeot_gate

function keep_glance() returns trigger
  -- Keeps on the client's row what a list shows of its sessions, closures and risk levels.
  as gyeot_owner; called by the database alone

function keep_note_version() returns trigger
  -- Keeps the text that is about to be replaced, and refuses to replace a signed one.
  as gyeot_owner; called by the database alone

function leave_staff() returns trigger
  -- When somebody leaves or changes role or site, every browser they were signed in on is out at once; with another
  -- role or site the account waits for a second person.
  as gyeot_owner; called by the database alone

function lock_sign_in(p_id bytea) returns void
  as gyeot_owner; called by gyeot_gate

function log_stands() returns trigger
  -- Lines are added, never changed or taken away.
  as the caller; called by the database alone

function make_sign_in(p_id bytea, p_staff uuid, p_expires timestamp with time zone, p_origin inet) returns boolean
  as gyeot_owner; called by gyeot_gate

function match_registers(p_hmacs bytea[]) returns TABLE(register_hmac bytea, client_id uuid)
  -- Which clients of the importer's site had these register numbers; ids only.
  as gyeot_owner; called by gyeot_app

function may(p_scope house.scope) returns boolean
  -- Does this ticket hold a scope that is not about particular clients (accounts, the log, own drafts)?
  as gyeot_owner; called by gyeot_app

function may_write(p_scope house.scope) returns boolean
  -- The same, for a deed that writes.
  as gyeot_owner; called by gyeot_app

function me() returns uuid
  -- Who holds this transaction's ticket, or null.
  as gyeot_owner; called by gyeot_app

function my_item() returns uuid
  -- The thing (import, request, transfer) that this transaction's ticket is for, or null.
  as gyeot_owner; called by gyeot_app

function my_line() returns uuid
  -- The audit line of this transaction's ticket, or null.
  as gyeot_owner; called by gyeot_app

function my_requests() returns uuid[]
  -- The one note that this ticket opens to a supervisor.
  as gyeot_owner; called by gyeot_app

function my_site() returns uuid
  -- The site of whoever holds this transaction's ticket, or null.
  as gyeot_owner; called by gyeot_app

function note_classes() returns house.note_class[]
  -- The classes of notes this ticket may read and write.
  as gyeot_owner; called by gyeot_app

function on_team(p_staff uuid, p_client uuid) returns boolean
  -- Is this person on the client's care team at this moment, and not excluded?
  as gyeot_owner; called by the database alone

function open_classes() returns house.key_class[]
  -- The classes of content whose keys this ticket hands out. Of a client that it makes it hands out all: see the
  -- policy.
  as gyeot_owner; called by gyeot_app

function opened(p_scopes house.scope[]) returns uuid[]
  -- The clients that this ticket opens for any of these scopes. Every policy on case data asks this, once per query.
  as gyeot_owner; called by gyeot_app

function questions_today() returns integer
  -- How many questions to the coordinator this person has asked since midnight in Seoul; ten are allowed.
  as gyeot_owner; called by gyeot_app

function record_change() returns trigger
  -- Writes down which columns of which row a deed changed, in the transaction of the change: both or neither.
  as gyeot_owner; called by the database alone

function record_failure(p_staff uuid, p_name_hmac bytea, p_origin inet) returns void
  as gyeot_owner; called by gyeot_gate

function record_hits(p_ticket uuid, p_hits uuid[]) returns void
  -- Completes the line of a search with what it found, once, before anyone sees it.
  as gyeot_owner; called by gyeot_gate

function record_untouched_since(p_import uuid) returns uuid[]
  -- The clients to whose record an import added sessions, and in whose record nobody has written since.
  as gyeot_owner; called by the database alone

function request_client(p_staff uuid, p_request uuid) returns uuid
  -- The client of a request to countersign, for its supervisor while the supervision lasts.
  as gyeot_owner; called by the database alone

function set_own_passphrase(p_sign_in bytea, p_hash text) returns boolean
  as gyeot_owner; called by gyeot_gate

function staff_of(p_sign_in bytea, p_touch boolean) returns house.sign_ins
  -- The living sign-in behind a hash, or null. Locks it when it has been idle for 15 minutes; otherwise remembers
  -- that it was seen.
  as gyeot_owner; called by the database alone

function this_ticket() returns house.tickets
  -- The ticket this transaction holds, if it was committed by another, is young, and its sign-in lives and is not
  -- locked.
  as gyeot_owner; called by the database alone

function transfer_client(p_staff uuid, p_transfer uuid) returns uuid
  -- The client that an offered transfer opens to this person: only while the offer stands unanswered and the sender
  -- may still give the case, or for who is on the team anyway.
  as gyeot_owner; called by the database alone

function undoable() returns uuid[]
  -- The clients that this undo may take away: made by the import, and untouched when its line was written.
  as gyeot_owner; called by gyeot_app

function unlock_sign_in(p_id bytea) returns void
  as gyeot_owner; called by gyeot_gate

function untouched_since(p_import uuid) returns uuid[]
  -- The clients an import made and nobody has changed since; the log of changes is what knows. What another import
  -- added counts while it stands.
  as gyeot_owner; called by the database alone

function waits(p_staff uuid) returns boolean
  -- Does this account wait for a second person to say whose hands it is in? Until then every deed of it is refused.
  as gyeot_owner; called by the database alone

function withdraw_offers() returns trigger
  -- Whoever is off a care team, or excluded, has no open offer of that case any more, neither made nor received.
  as gyeot_owner; called by the database alone

function writable(p_scopes house.scope[]) returns uuid[]
  -- The same, for a deed that writes; a deed that only looks changes nothing.
  as gyeot_owner; called by gyeot_app
