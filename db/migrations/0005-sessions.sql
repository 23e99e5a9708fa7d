-- Sessions and their notes. One meeting with several clients is one row per client with the same meeting_id, so
-- that no row ever belongs to two people and nobody learns from one case who else was in the room.
create type house.session_kind as enum (
  'intake', 'individual', 'couple_family', 'group', 'play_child', 'assessment', 'interpretation', 'crisis', 'phone', 'video',
  'home_visit', 'outreach_escort', 'case_mgmt', 'case_conference', 'integrated_conf', 'healing_camp', 'selfhelp',
  'adaptation_edu', 'oral_history', 'testimony_support', 'supervision', 'followup', 'contact_admin'
);
create type house.session_mode as enum ('in_person', 'phone', 'video', 'visit', 'message');
create type house.attendance as enum (
  'attended', 'late', 'left_early', 'cancel_client', 'cancel_late', 'no_show', 'cancel_staff', 'rescheduled',
  'unable_reach', 'declined', 'hospital', 'holiday'
);
create type house.note_class as enum ('session_note', 'summary', 'process_note');
create type house.note_format as enum ('soap', 'dap', 'birp', 'free');
create type house.void_reason as enum ('wrong_client', 'duplicate', 'entered_in_error', 'other');
create type house.addendum_reason as enum ('correction', 'completion', 'client_request', 'supervision', 'other');
create type house.countersign_outcome as enum ('countersigned', 'returned');
create type house.draft_form as enum ('intake', 'session', 'note', 'addendum', 'closure', 'transfer', 'identity', 'safe_contact');

create table house.sessions (
  id uuid primary key,
  meeting_id uuid not null,
  client_id uuid not null references house.clients,
  kind house.session_kind not null,
  mode house.session_mode not null,
  attendance house.attendance,
  starts_at timestamptz not null,
  ends_at timestamptz check (ends_at >= starts_at),
  time_known boolean not null default true,
  details_sealed bytea,
  author_id uuid not null references house.staff,
  version int not null default 1,
  import_id uuid,
  created_at timestamptz not null default now()
);
comment on table house.sessions is 'A counselling session or other contact with one client. attendance: null while it is still ahead, or nobody has written down who came. details_sealed: place, who was there, interpreter. meeting_id joins the rows of one meeting with several clients.';
create index on house.sessions (client_id, starts_at desc);
create index on house.sessions (author_id, starts_at desc);
create index on house.sessions (import_id);

create table house.notes (
  id uuid primary key,
  client_id uuid not null references house.clients,
  session_id uuid references house.sessions,
  class house.note_class not null,
  format house.note_format not null,
  body_sealed bytea not null,
  author_id uuid not null references house.staff,
  version int not null default 1,
  held_at timestamptz not null,
  saved_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  import_id uuid
);
comment on table house.notes is 'What was written about a session (or, without one, about the case). Sections by key, sealed under the class of the note. Until it is signed only its author reads it.';
create index on house.notes (client_id, held_at desc);
create index on house.notes (session_id);
create index on house.notes (author_id);
create index on house.notes (import_id);

create table house.note_versions (
  note_id uuid not null references house.notes,
  client_id uuid not null references house.clients,
  version int not null,
  author_id uuid not null references house.staff,
  body_sealed bytea not null,
  saved_at timestamptz not null,
  primary key (note_id, version)
);
comment on table house.note_versions is 'Every text a note had before its present one. Written by trigger; nothing that a person typed is lost.';

create table house.signatures (
  note_id uuid primary key references house.notes,
  client_id uuid not null references house.clients,
  version int not null,
  signed_by uuid not null references house.staff,
  signed_at timestamptz not null default now()
);
comment on table house.signatures is 'The author signed this version. From then on the text is locked and there are only addenda.';
create index on house.signatures (client_id);

create table house.addenda (
  id uuid primary key,
  note_id uuid not null references house.notes,
  client_id uuid not null references house.clients,
  class house.note_class not null,
  author_id uuid not null references house.staff,
  reason house.addendum_reason not null,
  body_sealed bytea not null,
  written_at timestamptz not null default now()
);
comment on table house.addenda is 'What was added to a signed note, by whom and why. The signed text stays as it was.';
create index on house.addenda (note_id);
create index on house.addenda (client_id);

create table house.note_voids (
  note_id uuid primary key references house.notes,
  client_id uuid not null references house.clients,
  reason house.void_reason not null,
  remark_sealed bytea,
  voided_by uuid not null references house.staff,
  voided_at timestamptz not null default now()
);
comment on table house.note_voids is 'A signed note that must not count any more, and why. It stays readable, marked.';

create table house.countersignature_requests (
  id uuid primary key,
  note_id uuid not null references house.notes,
  client_id uuid not null references house.clients,
  asked_by uuid not null references house.staff,
  supervisor_id uuid not null references house.staff,
  asked_at timestamptz not null default now()
);
comment on table house.countersignature_requests is 'A trainee (or anyone supervised) asks the supervisor to read and countersign one signed note: that and no more.';
create index on house.countersignature_requests (supervisor_id);
create index on house.countersignature_requests (note_id);

create table house.countersignatures (
  request_id uuid primary key references house.countersignature_requests,
  note_id uuid not null references house.notes,
  client_id uuid not null references house.clients,
  outcome house.countersign_outcome not null,
  remark_sealed bytea,
  answered_by uuid not null references house.staff,
  answered_at timestamptz not null default now()
);
comment on table house.countersignatures is 'The supervisor''s answer: countersigned, or returned with a remark.';

create table house.drafts (
  id uuid primary key,
  author_id uuid not null references house.staff,
  client_id uuid references house.clients,
  form house.draft_form not null,
  subject_id uuid,
  fields_sealed bytea,
  version int not null default 1,
  begun_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  finished_at timestamptz
);
comment on table house.drafts is 'What a person is typing, saved while they type, readable by them alone. Sealed under the client''s process key, or the office''s before there is a client. Emptied when the form is handed in.';
create index on house.drafts (author_id, finished_at);
create index on house.drafts (client_id);
