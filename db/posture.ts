import type pg from "pg";

/** Tables that are the log or the key-ring themselves and so carry no `record_change` trigger. */
const UNTRACED = ["tickets", "audit_log", "audit_changes"];
/** Unique on a value a person chooses; all others are random ids or keys that start with one. */
const CHOSEN_UNIQUES = ["staff_sign_in_name_key"];

/**
 * Asks the catalogue whether the database still keeps the rules of docs/security: forced row security, no owner
 * that logs in, no function that could be bent, no view or trigger that goes around. Returns one sentence per
 * broken rule, in words an operator can act on; an empty list is the only good answer.
 */
export async function checkPosture(db: pg.ClientBase): Promise<string[]> {
  const broken: string[] = [];
  for (const rule of RULES) {
    const { rows } = await db.query(rule.sql);
    for (const row of rows) broken.push(`${row.name}: ${rule.says}`);
  }
  return broken;
}

/** Each query lists what breaks the rule. P-numbers are those of docs/security/posture.md. */
const RULES: { says: string; sql: string }[] = [
  {
    says: "PostgreSQL must be 15.18, 16.14, 17.10 or newer (P13)",
    sql: `select current_setting('server_version') as name where current_setting('server_version_num')::int < 150018
          or current_setting('server_version_num')::int between 160000 and 160013 or current_setting('server_version_num')::int between 170000 and 170009`,
  },
  {
    says: "row security must be enabled and forced, and the owner must be gyeot_owner (P1)",
    sql: `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname in ('house', 'door') and c.relkind in ('r', 'p')
            and not (c.relrowsecurity and c.relforcerowsecurity and pg_get_userbyid(c.relowner) = 'gyeot_owner')`,
  },
  {
    says: "a table without a policy (P1)",
    sql: `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'house' and c.relkind in ('r', 'p') and not exists (select 1 from pg_policy p where p.polrelid = c.oid)`,
  },
  {
    says: "a table without a comment",
    sql: `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'house' and c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') is null`,
  },
  {
    says: "a table whose changes are not written down",
    sql: `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'house' and c.relkind in ('r', 'p') and c.relname <> all ('{${UNTRACED.join(",")}}')
            and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'record_change' and t.tgenabled in ('O', 'A'))`,
  },
  {
    says: "must not be superuser, bypass row security, create anything, or be a member of another role (P1, P17)",
    sql: `select rolname as name from pg_roles r where rolname in ('gyeot_gate', 'gyeot_app', 'gyeot_owner')
          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
               or (rolcanlogin <> (rolname <> 'gyeot_owner')) or exists (select 1 from pg_auth_members m where m.member = r.oid))`,
  },
  {
    says: "a definer function needs a fixed search_path and no right for public (P5)",
    sql: `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname in ('house', 'door') and (
            (p.prosecdef and not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false))
            or has_function_privilege('public', p.oid, 'execute'))`,
  },
  {
    says: "a definer function outside the door",
    sql: `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where p.prosecdef and n.nspname not in ('door', 'pg_catalog', 'information_schema')`,
  },
  {
    says: "a view, materialised view, partition or inherited table goes around row security (P10, P11, P12)",
    sql: `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname in ('house', 'door') and (c.relkind in ('v', 'm', 'f', 'p') or c.relispartition
            or exists (select 1 from pg_inherits i where i.inhrelid = c.oid and c.relkind = 'r'))`,
  },
  {
    says: "a unique value that a person chooses tells who exists (P7)",
    sql: `select x.conname as name from pg_constraint x join pg_namespace n on n.oid = x.connamespace
          where n.nspname = 'house' and x.contype = 'u' and x.conname <> all ('{${CHOSEN_UNIQUES.join(",")}}')
            and exists (select 1 from pg_attribute a where a.attrelid = x.conrelid and a.attnum = x.conkey[1]
                        and a.atttypid = 'text'::regtype and not (x.conrelid = 'house.clients'::regclass and a.attname = 'code'))`,
  },
  {
    says: "a foreign key that deletes or changes what row security hides (P8)",
    sql: `select conname as name from pg_constraint x join pg_namespace n on n.oid = x.connamespace
          where n.nspname = 'house' and contype = 'f' and not (confdeltype in ('a', 'r') and confupdtype in ('a', 'r'))`,
  },
  {
    says: "a sequence tells how many there are (P9)",
    sql: `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname in ('house', 'door') and c.relkind = 'S'`,
  },
  {
    says: "truncate, references or trigger are rights outside row security (P20)",
    sql: `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['gyeot_app', 'gyeot_gate']) r
          where n.nspname = 'house' and c.relkind = 'r' and has_table_privilege(r, c.oid, 'truncate, references, trigger')`,
  },
  {
    says: "gyeot_gate may reach no table (two doors are one too many)",
    sql: `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname in ('house', 'migrations') and c.relkind = 'r' and (has_table_privilege('gyeot_gate', c.oid, 'select, insert, update, delete')
            or has_any_column_privilege('gyeot_gate', c.oid, 'select, insert, update'))`,
  },
  {
    says: "gyeot_app may not touch the log, the tickets, the sign-ins or the passphrases",
    sql: `select t as name from unnest(array['house.audit_log', 'house.audit_changes']) t where has_table_privilege('gyeot_app', t, 'insert, update, delete')
            or has_any_column_privilege('gyeot_app', t, 'insert, update')
          union all select t from unnest(array['house.tickets', 'house.sign_ins', 'house.passphrases', 'house.deeds', 'house.role_powers', 'migrations.applied']) t
            where has_table_privilege('gyeot_app', t, 'select, insert, update, delete') or has_any_column_privilege('gyeot_app', t, 'select, insert, update')`,
  },
  {
    says: "gyeot_app may not make tickets (nor gyeot_gate read what they open)",
    sql: `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'door' and (
            (p.proname in ('enter', 'make_sign_in', 'find_passphrase', 'find_own_passphrase', 'unlock_sign_in', 'record_hits', 'clients_of', 'this_ticket') and has_function_privilege('gyeot_app', p.oid, 'execute'))
            or (p.proname in ('opened', 'writable', 'clients_of', 'this_ticket') and has_function_privilege('gyeot_gate', p.oid, 'execute')))`,
  },
  {
    says: "temporary tables or new schemas must not be possible for the login roles (P5)",
    sql: `select r as name from unnest(array['gyeot_app', 'gyeot_gate']) r
          where has_database_privilege(r, current_database(), 'temporary, create') or has_schema_privilege(r, 'public', 'create')
             or has_schema_privilege(r, 'house', 'create') or has_schema_privilege(r, 'door', 'create')`,
  },
  {
    says: "an extension that is not on the list (P21)",
    sql: `select extname as name from pg_extension where extname <> 'plpgsql'`,
  },
  {
    says: "this setting lets the server's log hold what stood in a row (P16)",
    sql: `select name from pg_settings where (name = 'log_error_verbosity' and setting <> 'terse') or (name = 'log_statement' and setting not in ('none'))
            or (name = 'log_parameter_max_length' and setting <> '0') or (name = 'log_parameter_max_length_on_error' and setting <> '0')`,
  },
  {
    says: "statements of one connection must not be shown to another, since a ticket stands in them (P19)",
    sql: `select r.rolname as name from pg_roles r where r.rolname in ('gyeot_app', 'gyeot_gate') and not exists (
            select 1 from pg_db_role_setting s where s.setrole = r.oid and s.setdatabase = 0 and 'track_activities=off' = any (s.setconfig))`,
  },
  {
    says: "large objects know no row security (P21)",
    sql: `select r || ' ' || f as name from unnest(array['gyeot_app', 'gyeot_gate']) r, unnest(array['lo_creat(int)', 'lo_create(oid)', 'lo_from_bytea(oid, bytea)', 'lo_get(oid)']) f
          where has_function_privilege(r, f, 'execute')`,
  },
  {
    says: "a policy for everybody, where it should name the role it is for",
    sql: `select p.polrelid::regclass::text || ' ' || p.polname as name from pg_policy p where 0 = any (p.polroles)`,
  },
  {
    says: "a policy lets a deed that only looks change something; write door.writable, door.may_write or door.undoable",
    sql: `select p.polrelid::regclass::text || ' ' || p.polname as name from pg_policy p
          where 'gyeot_app'::regrole = any (p.polroles) and p.polcmd <> 'r'
            and coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') !~ 'door\\.(writable|may_write|undoable)\\('`,
  },
  {
    says: "a policy that asks once per row would be slow and can be fooled; write (select door....)",
    sql: `select p.polrelid::regclass::text || ' ' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
          where 'gyeot_app'::regrole = any (p.polroles)
            and coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') ~ '(?<!SELECT )door\\.(opened|writable|undoable|may|me|my_|note_classes|open_classes)'`,
  },
];
