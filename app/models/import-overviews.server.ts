import { sql } from "kysely";
import { asStaff, type Db, type Me } from "./access.server";
import { type ApplicationProgress, progressOf } from "./import-applications.server";
import { decisionOf } from "./import-decisions.server";
import type { Finding } from "./import-findings.server";
import type { ImportPlan } from "./import-plans.server";
import { type ImportHead, readImport } from "./imports.server";

/** How an import stands: what was read, what is doubtful, what will happen, what has happened. */
export type ImportOverview = ImportHead & {
  format: ImportPlan["format"];
  encoding: ImportPlan["encoding"];
  sheet_name: string | null;
  /** SHA-256 of the file as it came, in hex. */
  file_hash: string;
  /** Other imports of the same file by the same person, newest first. */
  earlier: { id: string; made_at: Date }[];
  findings: Finding[];
  counts: ImportPlan["counts"];
  /** Rows by what an application would do with them now. `undecided` are among `hold`. `in`: carried out already. */
  will: { take: number; same_as: number; hold: number; leave_out: number; undecided: number; in: number };
  /** Names of staff in the file that are no account's. */
  unknown_staff: string[];
  progress: ApplicationProgress | null;
};

/** How an import stands. Throws 404 for what is not there or somebody else's. */
export async function viewImport(me: Me, id: string): Promise<ImportOverview> {
  return asStaff(me, "import.view", { item: id }, async (db) => {
    const { head, plan, file_hash } = await readImport(db, id);
    const will = await countRows(db, id, plan);
    const earlier = await db
      .selectFrom("imports")
      .select(["id", "made_at"])
      .where("file_hash", "=", file_hash)
      .where("id", "<>", id)
      .where("made_at", "<=", head.made_at)
      .orderBy("made_at", "desc")
      .execute();
    return {
      ...head,
      ...{ format: plan.format, encoding: plan.encoding, sheet_name: plan.sheet_name },
      file_hash: file_hash.toString("hex"),
      ...{ earlier, will, findings: plan.findings, counts: plan.counts },
      unknown_staff: plan.staff_names.filter((name) => !plan.staff[name]),
      progress:
        progressOf(id) ?? ((await isUnderWay(db, id)) ? { state: "under_way", done: 0, total: 0 } : null),
    };
  });
}

async function countRows(db: Db, id: string, plan: ImportPlan): Promise<ImportOverview["will"]> {
  const rows = await db
    .selectFrom("import_rows")
    .select(["row_no", "decision"])
    .where("import_id", "=", id)
    .execute();
  const review = new Set(plan.rows.review);
  const records = new Set([...plan.rows.ready, ...plan.rows.review]);
  const will = { take: 0, same_as: 0, hold: 0, leave_out: 0, undecided: 0, in: 0 };
  for (const { row_no, decision } of rows) {
    if (!records.has(row_no)) continue;
    const verdict = review.has(row_no) ? "review" : "ready";
    will[decisionOf(decision, verdict) ?? "hold"] += 1;
    if (decision === null && verdict === "review") will.undecided += 1;
  }
  const seen = rows.filter((row) => records.has(row.row_no)).length;
  return { ...will, in: records.size - seen };
}

// An application holds this lock to its end, in whichever process it runs.
async function isUnderWay(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select 1 from pg_catalog.pg_locks l, (select hashtextextended(${id}, 7114) as hash) k
      where l.locktype = 'advisory' and l.objsubid = 1
        and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
        and l.classid::bigint = ((k.hash >> 32) & 4294967295) and l.objid::bigint = (k.hash & 4294967295)) as held`.execute(
    db,
  );
  return rows[0]?.held ?? false;
}
