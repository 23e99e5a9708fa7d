-- The log and the tickets. A deed is one thing a person does; one deed is one ticket and one line. The line is
-- committed before its ticket opens anything (a ticket made by a transaction that did not commit is not seen by
-- any other), so a read that is rolled back still stands in the log. Refusals are lines too.
create type house.deed as enum (
  'sign_in.make', 'sign_in.fail', 'sign_in.end', 'sign_in.lock', 'sign_in.unlock', 'passphrase.set',
  'desk.view', 'client.list', 'client.search', 'client.open', 'client.view', 'client.write', 'client.reveal',
  'relative.reveal', 'team.view', 'team.assign', 'team.exclude', 'transfer.offer', 'transfer.view', 'transfer.answer',
  'closure.view', 'closure.write', 'coordinator.ask', 'coordinator.answer',
  'record.read', 'session.read', 'session.write', 'note.sign', 'note.void', 'note.search', 'addendum.write',
  'countersign.ask', 'countersign.list', 'countersign.read', 'countersign.answer', 'draft.write', 'draft.list',
  'caseload.review', 'handover.view', 'handover.make',
  'import.list', 'import.view', 'import.read_file', 'import.apply', 'import.undo',
  'client_log.view', 'own_log.view', 'log.view', 'log.review',
  'staff.list', 'staff.write', 'site.write', 'renewal.confirm', 'relative.end'
);
create type house.subject as enum ('nothing', 'client', 'caseload', 'new_client', 'site', 'site_client', 'transfer', 'countersignature', 'import', 'renewal');
create type house.scope as enum (
  'header', 'identity', 'summary', 'narrative', 'process', 'drafts', 'intake', 'team', 'workload', 'reveal',
  'handover', 'north', 'countersign', 'requests', 'transfer', 'import', 'undo', 'client_log', 'own_log', 'log', 'accounts', 'questions', 'renewals'
);
create type house.outcome as enum ('opened', 'refused');

create table house.deeds (
  deed house.deed primary key,
  subject house.subject not null,
  reuse_for interval not null default '0',
  needs_reason boolean not null default false,
  writes boolean not null default false,
  good_for interval not null default '30 seconds'
);
comment on table house.deeds is 'What each deed is done to. reuse_for: repeated deeds of one sitting (autosave) share one ticket and one line. writes: only such a deed may change anything. good_for: how long the work of one deed may take.';

create table house.role_powers (
  role house.role not null,
  deed house.deed not null references house.deeds,
  scopes house.scope[] not null,
  primary key (role, deed)
);
comment on table house.role_powers is 'Which role may do which deed, and what the deed then opens. No row means no.';

create table house.audit_log (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  staff_id uuid,
  sign_in_id bytea,
  deed house.deed not null,
  outcome house.outcome not null,
  client_id uuid,
  item_id uuid,
  shown uuid[],
  reason_code text,
  reason_sealed bytea,
  term_hmac bytea,
  hits uuid[],
  origin inet
);
comment on table house.audit_log is 'One line for every deed, written and committed before the deed opens anything. Never a name, a term or a text.';
create index on house.audit_log (client_id, at desc);
create index on house.audit_log (staff_id, at desc);
create index on house.audit_log (at desc);

create table house.audit_changes (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  audit_id uuid,
  table_name text not null,
  act text not null check (act in ('insert', 'update', 'delete')),
  row_id text,
  client_id uuid,
  columns text[] not null
);
comment on table house.audit_changes is 'What a deed changed: table, row and columns, never values. Written by trigger in the transaction of the change.';
create index on house.audit_changes (client_id, at desc);
create index on house.audit_changes (audit_id);
create index on house.audit_changes (row_id);

create unlogged table house.tickets (
  ticket uuid primary key default gen_random_uuid(),
  xid xid8 not null default pg_current_xact_id(),
  audit_id uuid not null,
  sign_in_id bytea not null,
  staff_id uuid not null,
  site_id uuid not null,
  role house.role not null,
  deed house.deed not null,
  subject house.subject not null,
  scopes house.scope[] not null,
  writes boolean not null,
  client_id uuid,
  item_id uuid,
  shown uuid[],
  made_at timestamptz not null default clock_timestamp(),
  good_until timestamptz not null default clock_timestamp() + interval '30 seconds'
);
comment on table house.tickets is 'The key to one deed: random, short-lived, and worth nothing until the transaction that made it has committed. Unlogged: a crash loses tickets, never lines.';
create index on house.tickets (made_at);
create index on house.tickets (sign_in_id, deed);

insert into house.deeds (deed, subject, reuse_for, needs_reason) values
  ('sign_in.make', 'nothing', '0', false), ('sign_in.fail', 'nothing', '0', false), ('sign_in.end', 'nothing', '0', false),
  ('sign_in.lock', 'nothing', '0', false), ('sign_in.unlock', 'nothing', '0', false), ('passphrase.set', 'nothing', '0', false),
  ('desk.view', 'caseload', '0', false), ('client.list', 'caseload', '0', false), ('client.search', 'caseload', '0', false),
  ('client.open', 'new_client', '0', false), ('client.view', 'client', '0', false), ('client.write', 'client', '0', false),
  ('client.reveal', 'site_client', '0', true), ('relative.reveal', 'client', '0', true),
  ('team.view', 'site_client', '0', false), ('team.assign', 'site_client', '0', false), ('team.exclude', 'site_client', '0', false),
  ('transfer.offer', 'client', '0', false), ('transfer.view', 'transfer', '0', false), ('transfer.answer', 'transfer', '0', false),
  ('closure.view', 'client', '0', false), ('closure.write', 'client', '0', false), ('coordinator.ask', 'nothing', '0', false), ('coordinator.answer', 'site', '0', false),
  ('record.read', 'client', '0', false), ('session.read', 'client', '0', false), ('session.write', 'client', '0', false),
  ('note.sign', 'client', '0', false), ('note.void', 'client', '0', false), ('note.search', 'caseload', '0', false), ('addendum.write', 'client', '0', false),
  ('countersign.ask', 'client', '0', false), ('countersign.list', 'nothing', '0', false),
  ('countersign.read', 'countersignature', '0', false), ('countersign.answer', 'countersignature', '0', false),
  ('draft.write', 'client', '10 minutes', false), ('draft.list', 'caseload', '0', false),
  ('caseload.review', 'site', '0', false), ('handover.view', 'site', '0', false), ('handover.make', 'site', '0', false),
  ('import.list', 'nothing', '0', false), ('import.view', 'import', '0', false), ('import.read_file', 'nothing', '0', false), ('import.apply', 'import', '0', false), ('import.undo', 'import', '0', false),
  ('client_log.view', 'client', '0', false), ('own_log.view', 'nothing', '0', false), ('log.view', 'nothing', '0', false), ('log.review', 'nothing', '0', false),
  ('staff.list', 'nothing', '0', false), ('staff.write', 'nothing', '0', false), ('site.write', 'nothing', '0', false),
  ('renewal.confirm', 'renewal', '0', false), ('relative.end', 'client', '0', true);

update house.deeds set writes = true where deed in (
  'client.open', 'client.write', 'team.assign', 'team.exclude', 'transfer.offer', 'transfer.answer', 'closure.write', 'coordinator.ask',
  'coordinator.answer', 'session.write', 'note.sign', 'note.void', 'addendum.write', 'countersign.ask', 'countersign.answer', 'draft.write',
  'handover.make', 'import.read_file', 'import.view', 'import.apply', 'import.undo', 'log.review', 'staff.write', 'site.write',
  'renewal.confirm', 'relative.end'
);

-- A register of 20,000 rows takes minutes, in one transaction.
update house.deeds set good_for = '10 minutes' where deed in ('import.read_file', 'import.view', 'import.apply', 'import.undo');

insert into house.role_powers (role, deed, scopes) values
  ('counsellor', 'desk.view', '{header,drafts,transfer,requests,questions}'), ('counsellor', 'client.list', '{header}'), ('counsellor', 'client.search', '{header}'),
  ('counsellor', 'client.open', '{intake,drafts}'), ('counsellor', 'client.view', '{header,identity,drafts}'), ('counsellor', 'client.write', '{header,identity,drafts}'),
  ('counsellor', 'relative.reveal', '{header,identity,north}'), ('counsellor', 'relative.end', '{header,identity,north}'), ('counsellor', 'transfer.offer', '{header,identity,summary,transfer,drafts}'),
  ('counsellor', 'transfer.view', '{transfer}'), ('counsellor', 'transfer.answer', '{transfer}'), ('counsellor', 'closure.view', '{header,summary,drafts}'), ('counsellor', 'closure.write', '{header,identity,summary,drafts}'),
  ('counsellor', 'coordinator.ask', '{questions}'),
  ('counsellor', 'record.read', '{header,identity,summary,narrative,process}'), ('counsellor', 'session.read', '{header,identity,summary,narrative,process,drafts}'),
  ('counsellor', 'session.write', '{header,identity,summary,narrative,process,drafts}'), ('counsellor', 'note.sign', '{header,identity,summary,narrative,process,drafts}'),
  ('counsellor', 'note.void', '{header,summary,narrative,process}'), ('counsellor', 'note.search', '{header,summary,narrative}'),
  ('counsellor', 'addendum.write', '{header,summary,narrative,process,drafts}'), ('counsellor', 'countersign.ask', '{header,narrative,summary}'),
  ('counsellor', 'countersign.list', '{requests}'), ('counsellor', 'countersign.read', '{requests,countersign}'), ('counsellor', 'countersign.answer', '{requests,countersign}'),
  ('counsellor', 'draft.write', '{drafts}'), ('counsellor', 'draft.list', '{drafts}'),
  ('counsellor', 'client_log.view', '{header,client_log}'), ('counsellor', 'own_log.view', '{own_log}'),
  ('social_worker', 'desk.view', '{header,drafts,transfer,questions}'), ('social_worker', 'client.list', '{header}'), ('social_worker', 'client.search', '{header}'),
  ('social_worker', 'client.open', '{intake,drafts}'), ('social_worker', 'client.view', '{header,identity,drafts}'), ('social_worker', 'client.write', '{header,identity,drafts}'),
  ('social_worker', 'relative.reveal', '{header,identity,north}'), ('social_worker', 'relative.end', '{header,identity,north}'), ('social_worker', 'transfer.offer', '{header,identity,summary,transfer,drafts}'),
  ('social_worker', 'transfer.view', '{transfer}'), ('social_worker', 'transfer.answer', '{transfer}'), ('social_worker', 'closure.view', '{header,summary,drafts}'), ('social_worker', 'closure.write', '{header,identity,summary,drafts}'),
  ('social_worker', 'coordinator.ask', '{questions}'),
  ('social_worker', 'record.read', '{header,identity,summary}'), ('social_worker', 'session.read', '{header,identity,summary,drafts}'),
  ('social_worker', 'session.write', '{header,identity,summary,drafts}'), ('social_worker', 'note.sign', '{header,identity,summary,drafts}'),
  ('social_worker', 'note.void', '{header,summary}'), ('social_worker', 'note.search', '{header,summary}'), ('social_worker', 'addendum.write', '{header,summary,drafts}'),
  ('social_worker', 'draft.write', '{drafts}'), ('social_worker', 'draft.list', '{drafts}'),
  ('social_worker', 'client_log.view', '{header,client_log}'), ('social_worker', 'own_log.view', '{own_log}'),
  ('manager', 'desk.view', '{questions,workload,renewals}'), ('manager', 'caseload.review', '{workload,renewals}'), ('manager', 'renewal.confirm', '{renewals}'), ('manager', 'client.reveal', '{header,reveal}'),
  ('manager', 'team.view', '{workload}'), ('manager', 'handover.view', '{workload,handover}'),
  ('manager', 'team.assign', '{workload,team}'), ('manager', 'team.exclude', '{workload,team}'), ('manager', 'handover.make', '{workload,team,handover}'),
  ('manager', 'coordinator.answer', '{workload,header,questions}'),
  ('manager', 'import.list', '{import}'), ('manager', 'import.view', '{import}'), ('manager', 'import.read_file', '{import}'),
  ('manager', 'import.apply', '{import,intake,workload}'), ('manager', 'import.undo', '{import,undo}'), ('manager', 'own_log.view', '{own_log}'),
  ('privacy_officer', 'desk.view', '{log,renewals}'), ('privacy_officer', 'log.view', '{log,renewals}'), ('privacy_officer', 'renewal.confirm', '{renewals}'), ('privacy_officer', 'log.review', '{log}'), ('privacy_officer', 'own_log.view', '{own_log}'),
  ('administrator', 'desk.view', '{accounts}'), ('administrator', 'staff.list', '{accounts}'), ('administrator', 'staff.write', '{accounts}'), ('administrator', 'site.write', '{accounts}'), ('administrator', 'own_log.view', '{own_log}');

create table house.log_reviews (
  id uuid primary key,
  reviewed_by uuid not null references house.staff,
  reviewed_at timestamptz not null default now(),
  from_on date not null,
  until_on date not null,
  remark_sealed bytea
);
comment on table house.log_reviews is 'The monthly look at the log that the Safety-Measures standard (Art. 8) asks for: who, when, which days.';
