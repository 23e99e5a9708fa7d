import { createHash, hkdfSync } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { checkPosture } from "./posture";

const OWNER = "gyeot_owner";
const LOGINS = ["gyeot_gate", "gyeot_app"] as const;
/** Large objects know no row security: what one person's deed put there, another's could fetch. */
const LARGE_OBJECTS = [
  ...["lo_creat(int)", "lo_create(oid)", "lo_from_bytea(oid, bytea)", "lo_put(oid, bigint, bytea)"],
  ...[
    "lo_open(oid, int)",
    "lo_get(oid)",
    "lo_get(oid, bigint, int)",
    "lowrite(int, bytea)",
    "loread(int, int)",
  ],
];

/**
 * Brings a database to the newest schema: makes the three roles, applies each file of `folder` that is not yet
 * applied, in order, each in a transaction of its own, then checks the posture of the whole. Two servers that
 * start together wait for each other. Throws when an applied file was edited since, or the posture is broken.
 * `secret` (32 bytes) is what the passwords of the two login roles are derived from.
 */
export async function migrate(
  adminUrl: string,
  secret: Buffer,
  folder = join(process.cwd(), "db", "migrations"),
): Promise<string[]> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(7001)");
    await makeRoles(admin, secret);
    const applied = await applyFiles(admin, folder);
    const broken = await checkPosture(admin);
    if (broken.length > 0)
      throw new Error(`The database does not keep its promises:\n- ${broken.join("\n- ")}`);
    return applied;
  } finally {
    await admin.end();
  }
}

/** The password of a login role, derived from the office's secret so that no second secret has to be kept. */
export function rolePassword(secret: Buffer, role: (typeof LOGINS)[number]): string {
  return Buffer.from(hkdfSync("sha256", secret, "", `database role ${role}`, 24)).toString("base64url");
}

async function makeRoles(admin: pg.Client, secret: Buffer): Promise<void> {
  const exists = async (role: string) =>
    (await admin.query("select 1 from pg_roles where rolname = $1", [role])).rowCount;
  if (!(await exists(OWNER))) await admin.query(`create role ${OWNER} nologin`);
  for (const role of LOGINS) {
    if (!(await exists(role))) await admin.query(`create role ${role} login`);
    await admin.query(`alter role ${role} login password '${rolePassword(secret, role)}'`);
    // Connections of one role may read each other's statements in pg_stat_activity, and a ticket stands in one.
    await admin.query(`alter role ${role} set track_activities = off`);
  }
  const { rows } = await admin.query("select current_database() as name");
  const database = pg.escapeIdentifier(rows[0].name);
  await admin.query(`revoke temporary, connect on database ${database} from public`);
  await admin.query(`grant connect on database ${database} to ${LOGINS.join(", ")}`);
  await admin.query(`grant connect, create on database ${database} to ${OWNER}`);
  await admin.query("revoke create on schema public from public");
  await admin.query(`revoke execute on function ${LARGE_OBJECTS.join(", ")} from public`);
  await admin.query(`grant ${OWNER} to current_user`);
}

async function applyFiles(admin: pg.Client, folder: string): Promise<string[]> {
  await admin.query("create schema if not exists migrations");
  await admin.query(`create table if not exists migrations.applied
    (name text primary key, hash text not null, applied_at timestamptz not null default now())`);
  const done = new Map(
    (await admin.query("select name, hash from migrations.applied")).rows.map((row) => [row.name, row.hash]),
  );
  const applied: string[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()) {
    const text = readFileSync(join(folder, name), "utf8");
    const hash = createHash("sha256").update(text).digest("hex");
    if (done.has(name)) {
      if (done.get(name) !== hash)
        throw new Error(`${name} was changed after it had been applied. Write a new migration instead.`);
      continue;
    }
    await admin.query("begin");
    try {
      await admin.query(`set local role ${OWNER}`);
      await admin.query(text);
      await admin.query("reset role");
      await admin.query("insert into migrations.applied (name, hash) values ($1, $2)", [name, hash]);
      await admin.query("commit");
    } catch (error) {
      await admin.query("rollback");
      throw new Error(`${name}: ${(error as Error).message}`);
    }
    applied.push(name);
  }
  return applied;
}
