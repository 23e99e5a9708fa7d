import { createHash } from "node:crypto";
import pg from "pg";
import { sealHeader, sealIdentity } from "../app/models/clients.server";
import { key_classes, makeClientKey, takeKey } from "../app/models/encryption.server";
import { sealSections } from "../app/models/note-sections.server";
import { migrate } from "../db/migrate";
import { type Counsellor, type Crowd, idOf, inventNote, NOTES_EACH, siteIds, siteOf } from "./people";

/**
 * An office of the crowd's size in an empty database: migrated, sealed as everything is, with every counsellor signed
 * in. Written in bulk past the door, since it is the data that is measured and not its arrival.
 */
export async function fillOffice(
  admin_url: string,
  secret: Buffer,
  crowd: Crowd,
  say: (line: string) => void,
): Promise<void> {
  await migrate(admin_url, secret);
  takeKey(secret);
  const admin = new pg.Client({
    connectionString: admin_url,
    options: "-c search_path=house -c synchronous_commit=off -c session_replication_role=replica",
  });
  await admin.connect();
  await addStaff(admin, crowd);
  let done = 0;
  for (const counsellor of crowd.counsellors) {
    await addCaseload(admin, counsellor);
    done += counsellor.clients.length;
    if (counsellor.number % 60 === 0) say(`  ${done} of ${crowd.clients} clients`);
  }
  await admin.query("vacuum analyze");
  await admin.query("checkpoint");
  await admin.end();
}

async function addStaff(admin: pg.Client, { counsellors }: Crowd): Promise<void> {
  await insert(
    admin,
    "sites",
    ["id uuid", "name text"],
    siteIds.map((id, number) => [id, `사무소 ${number}`]),
  );
  await insert(
    admin,
    "staff",
    ["id uuid", "site_id uuid", "sign_in_name text", "display_name text", "role house.role"],
    counsellors.map((one) => [
      one.id,
      siteOf(one),
      `bench${one.number}`,
      `상담사 ${one.number}`,
      "counsellor",
    ]),
  );
  await insert(
    admin,
    "sign_ins",
    ["id bytea", "staff_id uuid", "expires_at timestamptz"],
    counsellors.map((one) => [
      createHash("sha256").update(one.token, "utf8").digest(),
      one.id,
      new Date(Date.now() + 9 * 3_600_000),
    ]),
  );
}

async function addCaseload(admin: pg.Client, counsellor: Counsellor): Promise<void> {
  const clients: unknown[][] = [];
  const keyRows: unknown[][] = [];
  const sessions: unknown[][] = [];
  const notes: unknown[][] = [];
  const signatures: unknown[][] = [];
  for (const client of counsellor.clients) {
    const wrapped = key_classes.map((keyClass) => ({ keyClass, ...makeClientKey(client.id, keyClass) }));
    for (const row of wrapped) keyRows.push([client.id, row.keyClass, row.key_id, row.wrapped]);
    const keyOf = (keyClass: string) =>
      (wrapped.find((row) => row.keyClass === keyClass) as (typeof wrapped)[number]).key;
    const header = sealHeader(keyOf("header"), client.id, 1, { display_name: client.name, names: [] });
    const identity = sealIdentity(keyOf("identity"), client.id, 1, blank);
    const closed_on = client.open ? null : "2026-10-01";
    clients.push([
      client.id,
      siteOf(counsellor),
      client.code,
      "2025-01-02",
      header,
      identity,
      client.last_at,
      closed_on,
    ]);
    for (let number = 0; number < NOTES_EACH; number++) {
      const id = idOf("note", client.number * 100 + number);
      const session_id = idOf("session", client.number * 100 + number);
      const held_at = new Date(client.last_at.getTime() - number * 7 * 86_400_000);
      sessions.push([
        session_id,
        session_id,
        client.id,
        "individual",
        "in_person",
        "attended",
        held_at,
        counsellor.id,
      ]);
      const body = sealSections(
        keyOf("narrative"),
        { id, client_id: client.id, version: 1 },
        { text: inventNote(client.number * 100 + number) },
      );
      notes.push([id, client.id, session_id, "session_note", "free", body, counsellor.id, held_at]);
      signatures.push([id, client.id, 1, counsellor.id]);
    }
  }
  await insert(
    admin,
    "clients",
    [
      "id uuid",
      "site_id uuid",
      "code text",
      "opened_on date",
      "header_sealed bytea",
      "identity_sealed bytea",
      "last_session_at timestamptz",
      "closed_on date",
    ],
    clients,
  );
  await insert(
    admin,
    "client_keys",
    ["client_id uuid", "class house.key_class", "key_id text", "wrapped bytea"],
    keyRows,
  );
  await insert(
    admin,
    "assignments",
    ["client_id uuid", "staff_id uuid", "role house.team_role", "reason house.team_reason"],
    counsellor.clients.map((client) => [client.id, counsellor.id, "primary", "intake"]),
  );
  const closed = counsellor.clients.filter((client) => !client.open);
  await insert(
    admin,
    "closures",
    ["id uuid", "client_id uuid", "closed_on date", "closure_sealed bytea"],
    closed.map((client) => [idOf("closure", client.number), client.id, "2026-10-01", Buffer.alloc(64)]),
  );
  await insert(
    admin,
    "sessions",
    [
      "id uuid",
      "meeting_id uuid",
      "client_id uuid",
      "kind house.session_kind",
      "mode house.session_mode",
      "attendance house.attendance",
      "starts_at timestamptz",
      "author_id uuid",
    ],
    sessions,
  );
  await insert(
    admin,
    "notes",
    [
      "id uuid",
      "client_id uuid",
      "session_id uuid",
      "class house.note_class",
      "format house.note_format",
      "body_sealed bytea",
      "author_id uuid",
      "held_at timestamptz",
    ],
    notes,
  );
  await insert(
    admin,
    "signatures",
    ["note_id uuid", "client_id uuid", "version int", "signed_by uuid"],
    signatures,
  );
}

/** One statement for many rows: each column goes over as an array. */
async function insert(admin: pg.Client, table: string, columns: string[], rows: unknown[][]): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((column) => column.split(" ")[0]);
  const arrays = columns.map((column, index) => `$${index + 1}::${column.split(" ").slice(1).join(" ")}[]`);
  const values = columns.map((_, index) => rows.map((row) => row[index]));
  await admin.query(
    `insert into ${table} (${names.join(", ")}) select * from unnest(${arrays.join(", ")})`,
    values,
  );
}

const blank = {
  sex: null,
  birth: null,
  phones: [],
  address: null,
  origin: { province: null, detail: null },
  left_north: null,
  entered_south: null,
  hanawon_class: null,
  settled: null,
  register_numbers: [],
  languages: null,
};
