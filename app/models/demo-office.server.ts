import { randomBytes, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { sql } from "kysely";
import pg from "pg";
import { type Db, openKysely } from "../../db/database";
import { inventOffice } from "../../db/demo/office";
import type { DemoClient, DemoNote, DemoOffice, DemoSession } from "../../db/demo/shapes";
import type { Deed } from "../../db/types";
import { makeCaseCode } from "./case-codes.server";
import { addCategoryRow } from "./categories.server";
import { type Keys, makeClientKeys } from "./client-keys.server";
import { sealHeader, sealIdentity } from "./clients.server";
import { sealClosure } from "./closures.server";
import { addConsentRow } from "./consents.server";
import { saveDraft } from "./drafts.server";
import { key_class_of, sealSections } from "./note-sections.server";
import { sealBeside } from "./notes.server";
import { addProtectionRow } from "./protections.server";
import { addRelativeRow, isInNorth } from "./relatives.server";
import { addRiskLevelRow } from "./risk-levels.server";
import { addSafeContactRow } from "./safe-contacts.server";
import { sealDetails } from "./sessions.server";
import { sealTransferSummary } from "./transfers.server";

/** What every account of the demo opens with. It guards nothing: everybody in it is invented. */
const PASSPHRASE = "beside-you-always";

/**
 * Fills an empty database with an invented office, once, and prints how to sign in. Written by the superuser past the
 * door (there is no one yet who could knock), with the same sealing as everything else. Refuses to touch a database
 * that already has people in it: then it only prints.
 */
export async function furnishDemo(admin_url: string, say: (line: string) => void): Promise<void> {
  const pool = new pg.Pool({
    connectionString: admin_url,
    max: 1,
    options: "-c search_path=house -c synchronous_commit=off",
  });
  const office = inventOffice(today());
  try {
    const { rowCount } = await pool.query("select 1 from staff limit 1");
    if (!rowCount) {
      say(`inventing an office: ${office.staff.length} people, ${office.clients.length} clients ...`);
      const ids: Ids = { sites: idsOf(office.sites), staff: idsOf(office.staff), clients: new Map() };
      const sessions: SessionIds = new Map();
      await openKysely(pool)
        .transaction()
        .execute(async (db) => {
          // What is invented was done by nobody, so no trigger writes lines about it; the lines are invented too.
          await sql`set local session_replication_role = replica`.execute(db);
          await furnish(db, office, ids, sessions);
        });
      await leaveDrafts(pool, office, ids, sessions);
      await pool.query("analyze");
    }
  } finally {
    await pool.end();
  }
  say("");
  say("Sign in as one of these (all invented), each with the passphrase");
  say(`  ${PASSPHRASE}`);
  say("");
  for (const person of office.staff) {
    say(
      `  ${person.sign_in_name.padEnd(10)} ${person.role}${person.trainee ? " in training" : ""}, ${person.display_name}`,
    );
  }
  say("");
}

type Ids = {
  sites: Map<string, string>;
  staff: Map<string, string>;
  clients: Map<string, { id: string; code: string; keys: Keys }>;
};

type SessionIds = Map<string, { id: string; meeting_id: string; session: DemoSession }>;

async function furnish(db: Db, office: DemoOffice, ids: Ids, sessions: SessionIds): Promise<void> {
  await addPeople(db, office, ids);
  for (const client of office.clients) {
    const id = randomUUID();
    const code = makeCaseCode((bytes) => randomBytes(bytes));
    ids.clients.set(client.key, { id, code, keys: await addClient(db, client, { id, code }, ids) });
  }
  const rows = office.clients.flatMap((client) =>
    client.sessions.flatMap((session) => sessionRows(client, session, ids, sessions)),
  );
  await inPieces(
    rows.map((row) => row.session),
    (piece) => db.insertInto("sessions").values(piece).execute(),
  );
  const notes = rows.flatMap((row) => row.notes);
  await inPieces(
    notes.map((row) => row.note),
    (piece) => db.insertInto("notes").values(piece).execute(),
  );
  await inPieces(
    notes.flatMap((row) => row.signature ?? []),
    (piece) => db.insertInto("signatures").values(piece).execute(),
  );
  await inPieces(
    notes.flatMap((row) => row.addenda),
    (piece) => db.insertInto("addenda").values(piece).execute(),
  );
  await inPieces(
    notes.flatMap((row) => row.request ?? []),
    (piece) => db.insertInto("countersignature_requests").values(piece).execute(),
  );
  await inPieces(
    notes.flatMap((row) => row.countersignature ?? []),
    (piece) => db.insertInto("countersignatures").values(piece).execute(),
  );
  await inPieces(
    rows.flatMap((row) => row.lines),
    (piece) => db.insertInto("audit_log").values(piece).execute(),
  );
  await addTransfers(db, office, ids);
  await keepGlances(db);
}

/** What the door's triggers keep on a client's row, all at once. */
async function keepGlances(db: Db): Promise<void> {
  await sql`update clients c set
    last_session_at = (select max(starts_at) from sessions s where s.client_id = c.id and s.attendance is not null),
    closed_on = (select max(closed_on) from closures o where o.client_id = c.id and not exists (select 1 from reopenings r where r.closure_id = o.id)),
    risk_id = (select l.id from risk_levels l where l.client_id = c.id order by l.set_at desc limit 1)`.execute(
    db,
  );
}

async function addPeople(db: Db, office: DemoOffice, ids: Ids): Promise<void> {
  await db
    .insertInto("sites")
    .values(office.sites.map(({ key, name }) => ({ id: idOf(ids.sites, key), name })))
    .execute();
  const people = office.staff.map((person) => ({
    id: idOf(ids.staff, person.key),
    site_id: idOf(ids.sites, person.site),
    sign_in_name: person.sign_in_name,
    display_name: person.display_name,
    role: person.role,
    trainee: person.trainee ?? false,
  }));
  await db.insertInto("staff").values(people).execute();
  const passphrase = await hash(PASSPHRASE, { memoryCost: 19456, timeCost: 2, parallelism: 1 });
  for (const { id, role } of people) {
    await sql`insert into passphrases (staff_id, hash) values (${id}, ${passphrase})`.execute(db);
    await sql`insert into role_grants (staff_id, role) values (${id}, ${role})`.execute(db);
  }
  const supervised = office.staff.filter((person) => person.supervisor_key);
  for (const person of supervised) {
    const row = {
      id: randomUUID(),
      supervisor_id: idOf(ids.staff, person.supervisor_key),
      supervised_id: idOf(ids.staff, person.key),
    };
    await db
      .insertInto("supervisions")
      .values({ ...row, from_at: instant(person.words ?? today(), "00:00") })
      .execute();
  }
}

async function addClient(
  db: Db,
  client: DemoClient,
  { id, code }: { id: string; code: string },
  ids: Ids,
): Promise<Keys> {
  const keys = makeClientKeys(id);
  const opener = idOf(ids.staff, client.team[0]?.staff);
  const { display_name, names, ...identity } = client.identity;
  const identityKey = keys.of(id, "identity");
  const recorded = { client_id: id, recorded_by: opener, recorded_at: instant(client.opened_on, "10:00") };
  await db
    .insertInto("clients")
    .values({
      id,
      site_id: idOf(ids.sites, client.site),
      code,
      opened_on: client.opened_on,
      header_sealed: sealHeader(keys.of(id, "header"), id, 1, { display_name, names }),
      identity_sealed: sealIdentity(identityKey, id, 1, identity),
      created_at: instant(client.opened_on, "10:00"),
      created_by: opener,
    })
    .execute();
  await keys.store(db);
  await addSafeContactRow(db, identityKey, { client_id: id, updated_by: opener }, client.safe_contact);
  for (const category of client.categories)
    await addCategoryRow(db, identityKey, { id: randomUUID(), ...recorded }, { ...category, source: null });
  for (const status of client.protection)
    await addProtectionRow(db, identityKey, { id: randomUUID(), ...recorded }, { ...status, to: null });
  for (const relative of client.relatives) {
    // Of those in the North nothing but the relation is ever kept.
    const kept = isInNorth(relative) ? { ...relative, text: null } : relative;
    await addRelativeRow(db, identityKey, { id: randomUUID(), ...recorded }, kept);
  }
  await addConsentRow(db, { id: randomUUID(), client_id: id, recorded_by: opener }, client.consent);
  await addRiskLevelRow(
    db,
    keys.of(id, "header"),
    { id: randomUUID(), client_id: id, set_by: opener, set_at: instant(client.risk_set_on, "17:30") },
    client.risk_level,
  );
  await db
    .insertInto("assignments")
    .values(
      client.team.map((member) => ({
        client_id: id,
        staff_id: idOf(ids.staff, member.staff),
        role: member.role,
        reason: member.reason,
        from_at: instant(member.from_on, "09:00"),
        until_at: member.until_on ? instant(member.until_on, "18:00") : sql<Date>`'infinity'`,
        assigned_by: opener,
      })),
    )
    .execute();
  for (const { staff, reason } of client.exclusions) {
    await db
      .insertInto("exclusions")
      .values({ id: randomUUID(), client_id: id, staff_id: idOf(ids.staff, staff), reason, made_by: opener })
      .execute();
  }
  if (client.closure) await addClosure(db, client, id, keys, opener);
  return keys;
}

async function addClosure(
  db: Db,
  client: DemoClient,
  client_id: string,
  keys: Keys,
  closed_by: string,
): Promise<void> {
  const { reason, note, closed_on } = client.closure as NonNullable<DemoClient["closure"]>;
  const id = randomUUID();
  const closure_sealed = sealClosure(keys.of(client_id, "summary"), { id, client_id }, { reason, note });
  await db
    .insertInto("closures")
    .values({ id, client_id, closed_on, closure_sealed, closed_by, closed_at: instant(closed_on, "17:00") })
    .execute();
  if (!client.reopened_on) return;
  await db
    .insertInto("reopenings")
    .values({
      closure_id: id,
      client_id,
      reopened_on: client.reopened_on,
      reopened_by: closed_by,
      reopened_at: instant(client.reopened_on, "09:30"),
    })
    .execute();
}

/** The rows of one session: one for each client who was there, with the texts that are about them, and invented log lines. */
function sessionRows(owner: DemoClient, session: DemoSession, ids: Ids, sessions: SessionIds) {
  const meeting_id = randomUUID();
  return [owner.key, ...(session.together_with ?? [])].map((key) => {
    const { id: client_id, keys } = ids.clients.get(key) as { id: string; keys: Keys };
    const id = randomUUID();
    sessions.set(`${key} ${session.key}`, { id, meeting_id, session });
    const author_id = idOf(ids.staff, session.author);
    const starts_at = instant(session.held_on, session.starts);
    const { place, present, interpreter } = session;
    const about = session.notes.filter((note) => (note.client ?? owner.key) === key);
    return {
      session: {
        id,
        meeting_id,
        client_id,
        kind: session.kind,
        mode: session.mode,
        attendance: session.attendance,
        starts_at,
        ends_at: instant(session.held_on, session.ends),
        details_sealed: sealDetails(
          keys.of(client_id, "summary"),
          { id, client_id, version: 1 },
          { place, present, interpreter },
        ),
        author_id,
        created_at: starts_at,
      },
      notes: about.map((note) =>
        noteRows(note, { session_id: id, client_id, author_id, starts_at, keys }, ids),
      ),
      lines: session.attendance
        ? lines(
            author_id,
            client_id,
            id,
            starts_at,
            about.some((note) => note.signed_on),
          )
        : [],
    };
  });
}

type Held = { session_id: string; client_id: string; author_id: string; starts_at: Date; keys: Keys };

function noteRows(note: DemoNote, { session_id, client_id, author_id, starts_at, keys }: Held, ids: Ids) {
  const id = randomUUID();
  const key = keys.of(client_id, key_class_of[note.class]);
  const saved_at = new Date(starts_at.getTime() + 75 * 60_000);
  const signed_at = note.signed_on ? latest(saved_at, instant(note.signed_on, "18:10")) : null;
  const supervisor = note.countersigned_by ? idOf(ids.staff, note.countersigned_by) : null;
  const asks =
    signed_at && note.class === "session_note" && (supervisor || idOf(ids.staff, "yeji") === author_id);
  const request_id = randomUUID();
  return {
    note: {
      id,
      client_id,
      session_id,
      class: note.class,
      format: note.format,
      body_sealed: sealSections(key, { id, client_id, version: 1 }, note.sections),
      author_id,
      held_at: starts_at,
      saved_at,
      created_at: saved_at,
    },
    signature: signed_at && { note_id: id, client_id, version: 1, signed_by: author_id, signed_at },
    addenda: (note.addenda ?? []).map((addendum) => {
      const addendum_id = randomUUID();
      return {
        id: addendum_id,
        note_id: id,
        client_id,
        class: note.class,
        author_id: idOf(ids.staff, addendum.author),
        reason: addendum.reason,
        body_sealed: sealBeside(
          keys,
          { client_id, class: note.class },
          "addenda",
          addendum_id,
          addendum.text,
        ),
        written_at: instant(addendum.on, "11:20"),
      };
    }),
    request: asks
      ? {
          id: request_id,
          note_id: id,
          client_id,
          asked_by: author_id,
          supervisor_id: supervisor ?? idOf(ids.staff, "sora"),
          asked_at: signed_at as Date,
        }
      : null,
    countersignature:
      asks && supervisor
        ? {
            request_id,
            note_id: id,
            client_id,
            outcome: "countersigned" as const,
            answered_by: supervisor,
            answered_at: new Date((signed_at as Date).getTime() + 20 * 3_600_000),
          }
        : null,
  };
}

/** What the log would hold of such a session: the record read before it, the note written and signed after it. */
function lines(staff_id: string, client_id: string, item_id: string, starts_at: Date, signed: boolean) {
  const line = (deed: Deed, minutes: number) => ({
    staff_id,
    client_id,
    item_id: deed === "record.read" ? null : item_id,
    deed,
    outcome: "opened" as const,
    at: new Date(starts_at.getTime() + minutes * 60_000),
  });
  return [
    line("record.read", -12),
    line("session.write", 70),
    ...(signed ? [line("note.sign", 76)] : []),
  ].filter((row) => row.at < new Date());
}

/** Half-written notes, typed as their authors would: through the door, each a line in the log. */
async function leaveDrafts(pool: pg.Pool, office: DemoOffice, ids: Ids, sessions: SessionIds): Promise<void> {
  for (const draft of office.drafts) {
    const about = sessions.get(`${draft.client} ${draft.session}`);
    const client = ids.clients.get(draft.client);
    if (!about || !client) continue;
    const sign_in = randomBytes(32);
    const author_id = idOf(ids.staff, draft.author);
    await pool.query(
      "insert into sign_ins (id, staff_id, expires_at) values ($1, $2, now() + interval '1 minute')",
      [sign_in, author_id],
    );
    const { session } = about;
    const values: Record<string, string> = {
      id: about.id,
      meeting_id: about.meeting_id,
      version: "1",
      kind: session.kind,
      mode: session.mode,
      attendance: session.attendance ?? "attended",
      held_on: session.held_on,
      starts: session.starts,
      ends: session.ends,
      place: session.place ?? "",
      format: draft.format,
    };
    for (const [heading, text] of Object.entries(draft.sections)) values[`section_${heading}`] = text;
    await saveDraft(
      { sign_in, origin: null, path: "/" },
      {
        form: "session",
        client_id: client.id,
        subject_id: about.id,
        id: randomUUID(),
        version: 0,
        writer: "demo",
        count: 1,
        fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])),
      },
    );
    await pool.query("update sign_ins set ended_at = now() where id = $1", [sign_in]);
  }
}

async function addTransfers(db: Db, office: DemoOffice, ids: Ids): Promise<void> {
  for (const offer of office.transfers) {
    const id = randomUUID();
    const {
      id: client_id,
      code,
      keys,
    } = ids.clients.get(offer.client) as { id: string; code: string; keys: Keys };
    await db
      .insertInto("transfers")
      .values({
        id,
        client_id,
        from_staff_id: idOf(ids.staff, offer.from),
        to_staff_id: idOf(ids.staff, offer.to),
        reason: offer.reason,
        summary_sealed: sealTransferSummary(
          keys.of(client_id, "summary"),
          { id, client_id },
          { code, text: offer.summary },
        ),
        offered_at: instant(offer.asked_on, "16:40"),
      })
      .execute();
  }
}

const idsOf = (things: { key: string }[]) => new Map(things.map(({ key }) => [key, randomUUID() as string]));
function idOf(ids: Map<string, string>, key: string | undefined): string {
  const id = ids.get(key ?? "");
  if (!id) throw new Error(`the demo office has no ${key}`);
  return id;
}

/** A day and a time in Seoul as an instant. */
const instant = (day: string, time: string): Date => new Date(`${day}T${time}:00+09:00`);
const today = (): string => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
const latest = (a: Date, b: Date): Date => (a > b ? a : b);

/** PostgreSQL takes 65,535 parameters a statement. */
async function inPieces<Row>(rows: Row[], insert: (piece: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 400) await insert(rows.slice(at, at + 400));
}
