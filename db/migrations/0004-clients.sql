-- A client's row shows a random code and dates; everything that could name a person is sealed under keys that are
-- rows of their own, one per class of content, so that who may read a class is who may read its key.
create type house.key_class as enum ('header', 'identity', 'summary', 'narrative', 'process');
create type house.team_role as enum ('primary', 'member');
create type house.team_reason as enum ('intake', 'workload', 'leave_cover', 'specialty', 'client_wish', 'staff_left', 'transfer', 'import', 'other');
create type house.exclusion_reason as enum ('relative', 'acquaintance', 'same_hometown', 'client_wish', 'other');
create type house.transfer_answer as enum ('accepted', 'declined', 'withdrawn');
create type house.consent_purpose as enum ('service');
create type house.consent_giver as enum ('self', 'guardian');

create table house.clients (
  id uuid primary key,
  site_id uuid not null references house.sites,
  code text not null unique check (code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  opened_on date not null,
  header_sealed bytea not null,
  identity_sealed bytea not null,
  version int not null default 1,
  last_session_at timestamptz,
  closed_on date,
  risk_id uuid,
  made_under uuid,
  import_id uuid,
  created_at timestamptz not null default now(),
  created_by uuid references house.staff
);
comment on table house.clients is 'A survivor, or a relative of one, who is stood beside. header_sealed: the names. identity_sealed: birth, places, phones, family dates. made_under: the audit line under which the row came to be. last_session_at, closed_on, risk_id: what a list shows, kept by trigger from sessions, closures and risk_levels, so that a list is one look and not four for each row.';
create index on house.clients (site_id);
create index on house.clients (made_under);
create index on house.clients (import_id);

create table house.client_keys (
  client_id uuid not null references house.clients,
  class house.key_class not null,
  key_id text not null,
  wrapped bytea not null,
  primary key (client_id, class)
);
comment on table house.client_keys is 'The data key of one class of one client''s content, wrapped by the key-encryption key that key_id names.';

create table house.assignments (
  id uuid primary key default gen_random_uuid(),
  client_id uuid not null references house.clients,
  staff_id uuid not null references house.staff,
  role house.team_role not null,
  reason house.team_reason not null,
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  assigned_by uuid references house.staff
);
comment on table house.assignments is 'The care team: who may open this client from when to when, in which role, and why.';
create index assignments_of_staff on house.assignments (staff_id, until_at) include (client_id, from_at);
create index on house.assignments (client_id);
create unique index assignments_once on house.assignments (client_id, staff_id) where until_at = 'infinity';

create table house.exclusions (
  id uuid primary key,
  client_id uuid not null references house.clients,
  staff_id uuid not null references house.staff,
  reason house.exclusion_reason not null,
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  made_by uuid references house.staff
);
comment on table house.exclusions is 'A colleague who must never open this client (conflict of interest). Beats every assignment.';
create index on house.exclusions (staff_id, client_id);

create table house.transfers (
  id uuid primary key,
  client_id uuid not null references house.clients,
  from_staff_id uuid not null references house.staff,
  to_staff_id uuid not null references house.staff,
  reason house.team_reason not null,
  summary_sealed bytea not null,
  offered_at timestamptz not null default now()
);
comment on table house.transfers is 'A case offered to a colleague. Until it is accepted the receiver sees the summary, and that alone.';
create index on house.transfers (to_staff_id);
create index on house.transfers (client_id);

create table house.transfer_answers (
  transfer_id uuid primary key references house.transfers,
  client_id uuid not null references house.clients,
  answer house.transfer_answer not null,
  answered_at timestamptz not null default now(),
  answered_by uuid not null references house.staff
);
comment on table house.transfer_answers is 'How an offered transfer ended. Accepting moves the assignment in the same transaction, by trigger.';

create table house.safe_contacts (
  client_id uuid primary key references house.clients,
  safe_contact_sealed bytea not null,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid references house.staff
);
comment on table house.safe_contacts is 'How this person may be reached without harm: per channel, hours, cover name, who may overhear. Shown before any phone number.';

create table house.client_categories (
  id uuid primary key,
  client_id uuid not null references house.clients,
  category_sealed bytea not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references house.staff
);
comment on table house.client_categories is 'Dated history of what the client is to the law and to us. Sealed: "returned POW" is a name.';
create index on house.client_categories (client_id);

create table house.protection_statuses (
  id uuid primary key,
  client_id uuid not null references house.clients,
  status_sealed bytea not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references house.staff
);
comment on table house.protection_statuses is 'Dated history of protection under the settlement-support Act, each with its source.';
create index on house.protection_statuses (client_id);

create table house.relatives (
  id uuid primary key,
  client_id uuid not null references house.clients,
  relative_sealed bytea not null,
  in_north boolean not null default false,
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references house.staff,
  ended_at timestamptz
);
comment on table house.relatives is 'Household and relatives. Of those in the North the relation only; hidden until opened with a reason; never in a list or export.';
create index on house.relatives (client_id);

create table house.consents (
  id uuid primary key,
  client_id uuid not null references house.clients,
  purpose house.consent_purpose not null,
  text_version text not null,
  language house.language not null,
  given_by house.consent_giver not null,
  given_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references house.staff
);
comment on table house.consents is 'What the client agreed to, in which version and language of the text.';
create index on house.consents (client_id);

create table house.risk_levels (
  id uuid primary key,
  client_id uuid not null references house.clients,
  level_sealed bytea not null,
  set_at timestamptz not null default now(),
  set_by uuid references house.staff
);
comment on table house.risk_levels is 'The level of risk as a person judged it, newest last. A score never sets it.';
create index on house.risk_levels (client_id, set_at desc);

create table house.closures (
  id uuid primary key,
  client_id uuid not null references house.clients,
  closed_on date not null,
  closure_sealed bytea not null,
  closed_at timestamptz not null default now(),
  closed_by uuid references house.staff
);
comment on table house.closures is 'The case was closed: when, by whom, and (sealed) for which reason and with which note.';
create index on house.closures (client_id);

create table house.reopenings (
  closure_id uuid primary key references house.closures,
  client_id uuid not null references house.clients,
  reopened_on date not null,
  reopened_at timestamptz not null default now(),
  reopened_by uuid references house.staff
);
comment on table house.reopenings is 'A closed case was taken up again. The closure stays in the history.';

create table house.coordinator_questions (
  id uuid primary key,
  site_id uuid not null references house.sites,
  asked_by uuid not null references house.staff,
  asked_at timestamptz not null default now(),
  question_sealed bytea not null,
  answered_at timestamptz,
  answered_by uuid references house.staff,
  answer text check (answer in ('known', 'unknown'))
);
comment on table house.coordinator_questions is 'Is this person known here? Asked at intake beyond one''s own caseload; answered by the site''s manager, never by a search box.';
create index on house.coordinator_questions (site_id, asked_at);

create table house.register_keys (
  client_id uuid not null references house.clients,
  register_hmac bytea not null,
  primary key (client_id, register_hmac)
);
comment on table house.register_keys is 'Keyed hash of the number a client had in an imported register, so that a later session log finds the case. Not unique: registers repeat numbers.';
create index on house.register_keys (register_hmac);

create table house.key_checks (
  key_id text primary key,
  check_sealed bytea not null,
  made_at timestamptz not null default now()
);
comment on table house.key_checks is 'A known text sealed under each key-encryption key: how a wrong key file is told from the right one before anything else happens.';
