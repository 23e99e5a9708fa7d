-- Import of the registers an office already has. The file itself is not kept: its hash is, and its rows are, sealed
-- under a key of the import, readable by the person who brought the file. Undo removes what the import made and
-- nobody has worked on since; what somebody has worked on stays and is named.
create type house.import_kind as enum ('register', 'session_log');
create type house.row_decision as enum ('take', 'leave_out', 'same_as', 'hold');

create table house.imports (
  id uuid primary key,
  site_id uuid not null references house.sites,
  made_by uuid not null references house.staff,
  made_at timestamptz not null default now(),
  kind house.import_kind not null,
  file_hash bytea not null check (length(file_hash) = 32),
  file_bytes int not null,
  key_id text not null,
  wrapped bytea not null,
  plan_sealed bytea not null,
  version int not null default 1
);
comment on table house.imports is 'A file that somebody brought: its SHA-256, and (sealed) its name, the mapping of columns and the settings a person confirmed.';
create index on house.imports (made_by);

create table house.import_applications (
  id uuid primary key,
  import_id uuid not null references house.imports,
  made_under uuid not null,
  applied_at timestamptz not null default now(),
  applied_by uuid not null references house.staff,
  clients_made int not null,
  sessions_made int not null,
  rows_taken int not null
);
comment on table house.import_applications is 'Rows of an import were carried out, in one transaction. made_under: the audit line. Rows that were held may follow in another application.';
create index on house.import_applications (import_id);

create table house.import_rows (
  id uuid primary key,
  import_id uuid not null references house.imports,
  row_no int not null,
  row_sealed bytea not null,
  decision house.row_decision,
  decision_sealed bytea,
  client_id uuid,
  application_id uuid references house.import_applications,
  unique (import_id, row_no)
);
comment on table house.import_rows is 'A row of the file as it was read (sealed), what a person decided about it, and the client it became or belongs to. With an application_id the row is in, and closed to the importer until it is undone: from then on the text is the care team''s.';
create index on house.import_rows (client_id);

create table house.import_undos (
  id uuid primary key,
  import_id uuid not null references house.imports,
  undone_at timestamptz not null default now(),
  undone_by uuid not null references house.staff,
  clients_removed int not null,
  sessions_removed int not null,
  kept uuid[] not null
);
comment on table house.import_undos is 'The import was taken back. kept: clients that somebody had worked on since and that therefore stay.';
create index on house.import_undos (import_id);
