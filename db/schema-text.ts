import type pg from "pg";

/**
 * Writes down the whole database as a text one can read from top to bottom: every table with its comment, columns,
 * keys, indexes, policies, rights and triggers, then the door's functions. Read from the catalogue, so it is what the
 * migrations made and not what they meant. `db/schema.sql` is this text; it is for reading, and is never run.
 */
export async function describeSchema(db: pg.ClientBase): Promise<string> {
  const chapters = [HEAD, await types(db)];
  for (const { oid, name } of await rows(db, TABLES))
    chapters.push(await describeTable(db, Number(oid), name));
  chapters.push("-- ── the door's functions ──\n", ...(await rows(db, FUNCTIONS)).map(describeFunction));
  return `${chapters.join("\n").trimEnd()}\n`;
}

const HEAD = `-- Written by "npm run db:generate" from the catalogue of a freshly migrated database. For reading: a glossary of
-- what is kept, who may see it and who may change it. The migrations beside it are what is run.
`;
const TABLES = `select c.oid, c.relname as name from pg_class c where c.relnamespace = 'house'::regnamespace
  and c.relkind = 'r' order by c.relname`;
const FUNCTIONS = `select p.proname as name, pg_get_function_identity_arguments(p.oid) as arguments,
    pg_get_function_result(p.oid) as result, p.prosecdef as definer, p.provolatile as volatility,
    obj_description(p.oid, 'pg_proc') as comment,
    array(select r from unnest(array['gyeot_app', 'gyeot_gate']) r where has_function_privilege(r, p.oid, 'execute')) as callers
  from pg_proc p where p.pronamespace = 'door'::regnamespace order by p.proname, 2`;

type Row = Record<string, string> & { [array: string]: unknown };

async function types(db: pg.ClientBase): Promise<string> {
  const found = await rows(
    db,
    `select t.typname as name, string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) as words
      from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'house'::regnamespace
      group by t.typname order by t.typname`,
  );
  return found.map(({ name, words }) => wrap(`type ${name} is one of ${words}`, "  ")).join("\n");
}

async function describeTable(db: pg.ClientBase, oid: number, name = ""): Promise<string> {
  const one = (sql: string) => rows(db, sql, [oid]);
  const [about] = await one(
    `select obj_description(c.oid, 'pg_class') as comment, c.relrowsecurity and c.relforcerowsecurity as forced,
            c.relpersistence = 'u' as unlogged from pg_class c where c.oid = $1`,
  );
  const columns = await one(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed,
            pg_get_expr(d.adbin, d.adrelid) as preset
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  );
  const keys = await one(
    `select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = $1 and contype <> 'n' order by contype desc, conname`,
  );
  const indexes = await one(
    `select pg_get_indexdef(i.indexrelid) as text from pg_index i where i.indrelid = $1
        and not exists (select 1 from pg_constraint x where x.conindid = i.indexrelid) order by 1`,
  );
  const policies = await one(
    `select p.polname as name, p.polroles::regrole[]::text[] as roles,
            case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as act,
            pg_get_expr(p.polqual, p.polrelid) as sees, pg_get_expr(p.polwithcheck, p.polrelid) as makes
       from pg_policy p where p.polrelid = $1 order by roles, act, name`,
  );
  const triggers = await one(
    `select pg_get_triggerdef(oid) as text from pg_trigger where tgrelid = $1 and not tgisinternal order by tgname`,
  );
  return [
    `\n-- ── ${name}${about?.unlogged ? " (unlogged)" : ""} ──`,
    wrap(`-- ${about?.comment ?? ""}`, "-- "),
    `table ${name}${about?.forced ? "" : " WITHOUT FORCED ROW SECURITY"}`,
    ...columns.map(
      (column) =>
        `  ${column.name} ${column.type}${column.needed ? " not null" : ""}${column.preset ? ` default ${column.preset}` : ""}`,
    ),
    ...keys.map(({ text }) => `  ${text}`),
    ...indexes.map(
      ({ text }) => `  ${text?.replace(/^CREATE (UNIQUE )?INDEX \S+ ON \S+ USING /, "$1index ")}`,
    ),
    ...(await rights(db, oid)),
    ...policies.map((policy) =>
      wrap(
        `  policy ${policy.name} for ${policy.act} to ${(policy.roles as unknown as string[]).join(", ")}${clause("using", policy.sees)}${clause("with check", policy.makes)}`,
        "      ",
      ),
    ),
    ...triggers.map(
      ({ text }) => `  ${text?.replace("CREATE TRIGGER", "trigger").replace(/ ON house\.\S+/, "")}`,
    ),
  ].join("\n");
}

async function rights(db: pg.ClientBase, oid: number): Promise<string[]> {
  const found = await rows(
    db,
    `select r as role, act, has_table_privilege(r, $1::oid, act) as whole,
            array(select a.attname from pg_attribute a where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped
                  and act <> 'delete' and has_column_privilege(r, $1::oid, a.attnum, case act when 'delete' then 'select' else act end) order by a.attnum)::text[] as columns
       from unnest(array['gyeot_app', 'gyeot_gate']) r, unnest(array['select', 'insert', 'update', 'delete']) act order by r, array_position(array['select', 'insert', 'update', 'delete'], act)`,
    [oid],
  );
  return found.flatMap(({ role, act, whole, columns }) => {
    if (whole) return [`  ${role} may ${act}`];
    const some = columns as unknown as string[];
    return some.length > 0 ? [wrap(`  ${role} may ${act} (${some.join(", ")})`, "      ")] : [];
  });
}

function describeFunction(row: Row): string {
  const callers = row.callers as unknown as string[];
  const lines = [`function ${row.name}(${row.arguments}) returns ${row.result}`];
  if (row.comment) lines.push(wrap(`  -- ${row.comment}`, "  -- "));
  lines.push(
    `  ${row.definer ? "as gyeot_owner" : "as the caller"}; called by ${callers.length > 0 ? callers.join(", ") : "the database alone"}\n`,
  );
  return lines.join("\n");
}

const clause = (word: string, text: unknown) => (text ? ` ${word} ${String(text).replace(/\s+/g, " ")}` : "");

/** Breaks a long line between words, so that a change of one word is a change of one line. */
function wrap(text: string, indent: string, width = 118): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\S) /)) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line);
      line = indent + word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join("\n");
}

async function rows(db: pg.ClientBase, sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await db.query(sql, values)).rows;
}
