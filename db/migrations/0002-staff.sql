-- People who work here and how they come in. One account is one person with one role at a time; every grant
-- of a role is a dated row, because Korean law wants the history of access rights for three years. The
-- passphrase's hash stands in a table of its own that only the door's functions read.
create type house.role as enum ('counsellor', 'social_worker', 'manager', 'privacy_officer', 'administrator');
create type house.language as enum ('ko', 'en');

create table house.sites (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  created_at timestamptz not null default now()
);
comment on table house.sites is 'An office or Hana Centre. Staff and clients belong to one.';

create table house.staff (
  id uuid primary key,
  site_id uuid not null references house.sites,
  sign_in_name text not null unique check (sign_in_name ~ '^[a-z0-9._-]{2,40}$'),
  display_name text not null check (length(display_name) between 1 and 60),
  role house.role not null,
  trainee boolean not null default false,
  language house.language not null default 'ko',
  created_at timestamptz not null default now(),
  left_at timestamptz
);
comment on table house.staff is 'A person who works at a site. left_at: the day the account ended; the row stays, since notes and log lines name it.';

create table house.role_grants (
  id uuid primary key default gen_random_uuid(),
  staff_id uuid not null references house.staff,
  role house.role not null,
  granted_at timestamptz not null default now(),
  granted_by uuid references house.staff,
  revoked_at timestamptz
);
comment on table house.role_grants is 'Who held which role from when to when, and who granted it.';
create index on house.role_grants (staff_id);

create table house.passphrases (
  staff_id uuid primary key references house.staff,
  hash text not null,
  set_at timestamptz not null default now(),
  failures int not null default 0,
  refused_until timestamptz
);
comment on table house.passphrases is 'argon2id hashes, and the count of failed tries that locks an account for a while.';

create table house.invitations (
  id uuid primary key,
  staff_id uuid not null references house.staff,
  token_hash bytea not null unique,
  made_at timestamptz not null default now(),
  made_by uuid references house.staff,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table house.invitations is 'One-time links with which a person sets the first (or a new) passphrase. Only the hash of the link is kept.';

create type house.renewal_cause as enum ('account', 'passphrase', 'role', 'site');
create table house.renewals (
  id uuid primary key default gen_random_uuid(),
  staff_id uuid not null references house.staff,
  cause house.renewal_cause not null,
  made_at timestamptz not null default clock_timestamp(),
  made_by uuid references house.staff,
  confirmed_at timestamptz,
  confirmed_by uuid references house.staff,
  check (confirmed_by <> staff_id)
);
comment on table house.renewals is 'An account that an administrator put into somebody''s hands (the first or a new passphrase by a link, another role or site) opens nothing until a second person, who is no administrator, has confirmed whose hands they are. confirmed_at without confirmed_by: there was nobody yet who could.';
create index renewals_waiting on house.renewals (staff_id) where confirmed_at is null;

create table house.supervisions (
  id uuid primary key,
  supervisor_id uuid not null references house.staff,
  supervised_id uuid not null references house.staff,
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  check (supervisor_id <> supervised_id)
);
comment on table house.supervisions is 'Who supervises whom. It opens nothing by itself; only what the supervised asks to be countersigned.';
create index on house.supervisions (supervised_id);

create table house.sign_ins (
  id bytea primary key check (length(id) = 32),
  staff_id uuid not null references house.staff,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  last_seen_at timestamptz not null default clock_timestamp(),
  locked_at timestamptz,
  ended_at timestamptz
);
comment on table house.sign_ins is 'A browser that proved who sits before it. The id is the SHA-256 of the token; the token itself is nowhere. Ends 10 hours after it was made, locks after 15 idle minutes.';
create index on house.sign_ins (staff_id);
