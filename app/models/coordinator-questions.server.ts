import { sql } from "kysely";
import { z } from "zod";
import { asStaff, type Db, type Me, type Role } from "./access.server";
import { readHeaders } from "./clients.server";
import { officeKey, seal, unseal } from "./encryption.server";
import { id, neededChoice, neededText, text } from "./forms.server";
import type { NameKeys } from "./name-keys.server";
import { matchName, readNameQuery } from "./names.server";

/** Is this person known here? What is asked is sealed under the office's key; the answer is one word. */
export type Question = { name: string; birth_year: string | null; remark: string | null };
export type Answer = "known" | "unknown";
export const answers = ["known", "unknown"] as const;
export type OwnQuestion = Question & {
  id: string;
  asked_at: Date;
  answer: Answer | null;
  answered_at: Date | null;
};
/** A question with the cases that may be meant: code and care team, and never anybody's name. */
export type OpenQuestion = OwnQuestion & {
  asked_by: string;
  matches: { client_id: string; code: string; team: string[] }[];
};

/** The form that asks, and the one that answers. */
export const question_schema = z.object({
  id: id(),
  name: neededText({ max: 80 }),
  birth_year: text({ max: 10 }),
  remark: text({ max: 200 }),
});
export const answer_schema = z.object({ answer: neededChoice(answers) });

/** Questions one person may ask in a day (Seoul): enough for intakes, too few to read out a register. */
export const questions_a_day = 10;

/**
 * Asks the coordinator of the site whether somebody is known here. "limit" when ten were asked today; nothing is
 * stored then. The same id asked twice is one question.
 */
export async function askCoordinator(
  me: Me,
  { id, ...question }: Question & { id: string },
): Promise<"asked" | "limit"> {
  return asStaff(me, "coordinator.ask", { item: id }, async (db, { staff_id }) => {
    const {
      rows: [today],
    } = await sql<{ asked: number; site_id: string }>`
      select door.questions_today() as asked, door.my_site() as site_id`.execute(db);
    const isThere = (await readOwnQuestions(db)).some((own) => own.id === id);
    if (!today || isThere) return "asked";
    if (today.asked >= questions_a_day) return "limit";
    await db
      .insertInto("coordinator_questions")
      .values({
        id,
        site_id: today.site_id,
        asked_by: staff_id,
        question_sealed: seal(officeKey(), place(id), question),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return "asked";
  });
}

/** One's own questions and what was answered, newest first; part of my day. */
export async function viewOwnQuestions(me: Me): Promise<OwnQuestion[]> {
  return asStaff(me, "desk.view", {}, (db) => readOwnQuestions(db));
}

/** What the page of questions shows to somebody of this role; the door, not this choice, says what may be seen. */
export async function viewQuestions(
  me: Me,
  role: Role,
): Promise<{ own: OwnQuestion[] | null; asked: OpenQuestion[] | null }> {
  return role === "manager"
    ? { own: null, asked: await listQuestions(me) }
    : { own: await viewOwnQuestions(me), asked: null };
}

/** One's own questions, for a deed that opens them. Ninety days of them. */
export async function readOwnQuestions(db: Db): Promise<OwnQuestion[]> {
  return (await select(db).where("q.asked_by", "=", sql<string>`door.me()`).execute()).map(open);
}

/**
 * What the coordinator is asked: open questions, each with the cases of the site whose names may be the person's, and
 * who stands by them; then what was answered. The names of others are compared in memory and never leave it.
 */
export async function listQuestions(me: Me): Promise<OpenQuestion[]> {
  return asStaff(me, "coordinator.answer", {}, async (db, { recordHits, staff_id }) => {
    const rows = await select(db).execute();
    const cases = await readCases(db, staff_id);
    const questions = rows.map((row) => {
      const question = open(row);
      const matches = question.answer ? [] : matchCases(question.name, cases);
      return { ...question, asked_by: row.asked_by_name ?? "", matches };
    });
    await recordHits(questions.flatMap(({ matches }) => matches.map((match) => match.client_id)));
    return questions;
  });
}

/** Answers a question with one word. "already" when it was answered before; that answer stands. */
export async function answerQuestion(me: Me, id: string, answer: Answer): Promise<"answered" | "already"> {
  return asStaff(me, "coordinator.answer", { item: id }, async (db, { staff_id }) => {
    const { numUpdatedRows } = await db
      .updateTable("coordinator_questions")
      .set({ answer, answered_by: staff_id, answered_at: new Date() })
      .where("id", "=", id)
      .where("answered_at", "is", null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n ? "answered" : "already";
  });
}

type Case = { client_id: string; code: string; names: NameKeys[]; team: string[] };

// A case from which the coordinator is excluded (a relative's, say) is none that the coordinator compares.
async function readCases(db: Db, staff_id: string): Promise<Case[]> {
  const headers = await readHeaders(db);
  const excluded = await db
    .selectFrom("exclusions")
    .select("client_id")
    .where("staff_id", "=", staff_id)
    .where("until_at", ">", sql<Date>`now()`)
    .execute();
  const closed = new Set(excluded.map((row) => row.client_id));
  const teams = await db
    .selectFrom("assignments as a")
    .innerJoin("staff as s", "s.id", "a.staff_id")
    .select(["a.client_id", "s.display_name"])
    .where("a.until_at", ">", sql<Date>`now()`)
    .orderBy("a.role")
    .execute();
  const team = new Map<string, string[]>();
  for (const row of teams) team.set(row.client_id, [...(team.get(row.client_id) ?? []), row.display_name]);
  return headers
    .filter(({ header }) => !closed.has(header.id))
    .map(({ header, name_keys }) => ({
      client_id: header.id,
      code: header.code,
      names: name_keys,
      team: team.get(header.id) ?? [],
    }));
}

function matchCases(name: string, cases: Case[]): OpenQuestion["matches"] {
  const query = readNameQuery(name);
  return cases
    .map((one) => ({ one, score: matchName(query, one.names) }))
    .filter(({ score }) => score >= 40)
    .sort((a, b) => b.score - a.score)
    .slice(0, 10)
    .map(({ one: { names, ...shown } }) => shown);
}

function select(db: Db) {
  return db
    .selectFrom("coordinator_questions as q")
    .leftJoin("staff as s", "s.id", "q.asked_by")
    .select(["q.id", "q.asked_at", "q.question_sealed", "q.answer", "q.answered_at"])
    .select("s.display_name as asked_by_name")
    .where("q.asked_at", ">", sql<Date>`now() - interval '90 days'`)
    .orderBy(sql`q.answered_at is not null`)
    .orderBy("q.asked_at", "desc")
    .limit(100);
}

function open(row: {
  id: string;
  asked_at: Date;
  question_sealed: Buffer;
  answer: string | null;
  answered_at: Date | null;
}): OwnQuestion {
  const { id, asked_at, answered_at } = row;
  const question = unseal<Question>(officeKey(), place(id), row.question_sealed);
  return { id, asked_at, answered_at, answer: row.answer as Answer | null, ...question };
}

function place(id: string) {
  return { table: "coordinator_questions", column: "question_sealed", row: id, client: null, version: 1 };
}
