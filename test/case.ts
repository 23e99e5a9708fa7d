import { randomBytes, randomUUID } from "node:crypto";
import {
  closure_reason_codes,
  protection_status_codes,
  relationship_codes,
} from "~/models/code-lists.server";
import {
  type DataKey,
  key_classes,
  makeClientKey,
  makeImportKey,
  officeKey,
  seal,
} from "~/models/encryption.server";
import { proposeMapping } from "~/models/import-mappings.server";
import {
  type ImportPlan,
  type ReadRow,
  readKeptRows,
  sealPlan,
  sealRow,
  summarise,
} from "~/models/import-plans.server";
import { runThrough } from "~/models/slices.server";
import type { KeyClass } from "../db/types";
import type { Cast, Person } from "./people";

/** A case with a row in every table that can hold one, and the ids of those rows by table. */
export type FurnishedCase = {
  id: string;
  code: string;
  rows: Record<string, string>;
  keys: Record<KeyClass, DataKey>;
};

/**
 * Puts a whole case into the office, past the models, as a furniture van would: for tests of what may then be
 * reached. `owner` is its care team; `marker` stands in every sealed text.
 */
export async function furnishCase(cast: Cast, owner: Person, marker = "표지"): Promise<FurnishedCase> {
  const id = randomUUID();
  const code = `${randomBytes(2).toString("hex")}-${randomBytes(2).toString("hex")}`.toUpperCase();
  const rows: Record<string, string> = { clients: id };
  const keys = {} as Record<KeyClass, DataKey>;
  const made = key_classes.map((keyClass) => ({ keyClass, ...makeClientKey(id, keyClass) }));
  for (const { keyClass, key } of made) keys[keyClass] = key;
  const sealed = (table: string, column: string, row: string, key: DataKey = keys.header) =>
    seal(
      key,
      { table, column, row, client: id, version: 1 },
      sealedText(table, `${marker} ${table}.${column}`),
    );
  const add = async (table: string, values: Record<string, unknown>) => {
    rows[table] ??= String(
      values.id ?? values.closure_id ?? values.note_id ?? values.request_id ?? values.transfer_id ?? id,
    );
    const names = Object.keys(values);
    await cast.admin.query(
      `insert into house.${table} (${names.join(", ")}) values (${names.map((_, n) => `$${n + 1}`).join(", ")})`,
      Object.values(values),
    );
  };
  const fresh = () => randomUUID();
  await add("clients", {
    id,
    site_id: cast.site_id,
    code,
    opened_on: "2026-03-02",
    created_by: owner.id,
    header_sealed: seal(
      keys.header,
      { table: "clients", column: "header_sealed", row: id, client: id, version: 1 },
      { display_name: `${marker} 이름`, names: [{ kind: "legal", value: `${marker} 본명` }] },
    ),
    identity_sealed: seal(
      keys.identity,
      { table: "clients", column: "identity_sealed", row: id, client: id, version: 1 },
      {
        sex: null,
        birth: null,
        phones: [],
        address: `${marker} 주소`,
        origin: { province: null, detail: null },
        left_north: null,
        entered_south: null,
        hanawon_class: null,
        settled: null,
        register_numbers: [],
        languages: null,
      },
    ),
  });
  for (const { keyClass, key_id, wrapped } of made)
    await add("client_keys", { client_id: id, class: keyClass, key_id, wrapped });
  await add("assignments", {
    id: fresh(),
    client_id: id,
    staff_id: owner.id,
    role: "primary",
    reason: "intake",
  });
  await add("safe_contacts", {
    client_id: id,
    safe_contact_sealed: sealed("safe_contacts", "safe_contact_sealed", id, keys.identity),
  });
  for (const [table, column] of [
    ["client_categories", "category_sealed"],
    ["protection_statuses", "status_sealed"],
    ["relatives", "relative_sealed"],
  ] as const) {
    const row = fresh();
    await add(table, { id: row, client_id: id, [column]: sealed(table, column, row, keys.identity) });
  }
  const north = fresh();
  await add("relatives", {
    id: north,
    client_id: id,
    in_north: true,
    relative_sealed: sealed("relatives", "relative_sealed", north, keys.identity),
  });
  await add("consents", {
    id: fresh(),
    client_id: id,
    purpose: "service",
    text_version: "1",
    language: "ko",
    given_by: "self",
    given_on: "2026-03-02",
  });
  const risk = fresh();
  await add("risk_levels", {
    id: risk,
    client_id: id,
    level_sealed: seal(
      keys.header,
      { table: "risk_levels", column: "level_sealed", row: risk, client: id, version: 1 },
      { level: "moderate" },
    ),
  });
  const closure = fresh();
  await add("closures", {
    id: closure,
    client_id: id,
    closed_on: "2026-05-01",
    closure_sealed: sealed("closures", "closure_sealed", closure, keys.summary),
  });
  await add("reopenings", { closure_id: closure, client_id: id, reopened_on: "2026-06-01" });
  await add("register_keys", { client_id: id, register_hmac: randomBytes(32) });
  const session = fresh();
  await add("sessions", {
    id: session,
    meeting_id: fresh(),
    client_id: id,
    kind: "individual",
    mode: "in_person",
    attendance: "attended",
    starts_at: "2026-07-01T05:00:00Z",
    ends_at: "2026-07-01T06:00:00Z",
    author_id: owner.id,
    details_sealed: sealed("sessions", "details_sealed", session, keys.summary),
  });
  const note = fresh();
  for (const [row, noteClass, key] of [
    [note, "session_note", keys.narrative],
    [fresh(), "summary", keys.summary],
    [fresh(), "process_note", keys.process],
  ] as const) {
    const body = { table: "notes", column: "body_sealed", row, client: id, version: 1 };
    await add("notes", {
      id: row,
      client_id: id,
      session_id: session,
      class: noteClass,
      format: "free",
      held_at: "2026-07-01T05:00:00Z",
      author_id: owner.id,
      body_sealed: seal(key, body, { sections: { text: `${marker} notes.${noteClass}` } }, "narrative"),
    });
    if (noteClass !== "process_note") {
      await add("note_versions", {
        note_id: row,
        client_id: id,
        version: 0,
        author_id: owner.id,
        saved_at: "2026-07-01T06:00:00Z",
        body_sealed: seal(
          key,
          { ...body, version: 0 },
          sealedText("notes", `${marker} earlier`),
          "narrative",
        ),
      });
      await add("signatures", { note_id: row, client_id: id, version: 1, signed_by: owner.id });
    }
    rows[noteClass] = row;
  }
  const addendum = fresh();
  await add("addenda", {
    id: addendum,
    note_id: note,
    client_id: id,
    class: "session_note",
    author_id: owner.id,
    reason: "completion",
    body_sealed: sealed("addenda", "body_sealed", addendum, keys.narrative),
  });
  await add("note_voids", {
    note_id: rows.summary,
    client_id: id,
    reason: "duplicate",
    voided_by: owner.id,
    remark_sealed: sealed("note_voids", "remark_sealed", rows.summary as string, keys.summary),
  });
  const request = fresh();
  await add("countersignature_requests", {
    id: request,
    note_id: note,
    client_id: id,
    asked_by: cast.haneul.id,
    supervisor_id: cast.sora.id,
  });
  await add("countersignatures", {
    request_id: request,
    note_id: note,
    client_id: id,
    outcome: "returned",
    answered_by: cast.sora.id,
    remark_sealed: sealed("countersignatures", "remark_sealed", request, keys.narrative),
  });
  const draft = fresh();
  await add("drafts", {
    id: draft,
    author_id: owner.id,
    client_id: id,
    form: "note",
    fields_sealed: sealed("drafts", "fields_sealed", draft, keys.process),
  });
  const transfer = fresh();
  await add("transfers", {
    id: transfer,
    client_id: id,
    from_staff_id: owner.id,
    to_staff_id: cast.jiwoo.id,
    reason: "workload",
    summary_sealed: sealed("transfers", "summary_sealed", transfer, keys.summary),
  });
  await add("transfer_answers", {
    transfer_id: transfer,
    client_id: id,
    answer: "declined",
    answered_by: cast.jiwoo.id,
  });
  const renewal = fresh();
  await add("renewals", {
    id: renewal,
    staff_id: cast.haneul.id,
    cause: "account",
    made_by: cast.yejin.id,
    confirmed_at: "2026-03-02T00:00:00Z",
    confirmed_by: cast.sunyoung.id,
  });
  rows.renewalId = renewal;
  await add("exclusions", { id: fresh(), client_id: id, staff_id: cast.taeho.id, reason: "relative" });
  return { id, code, rows, keys };
}

/** The shape in which a model keeps such a text. */
function sealedText(table: string, text: string): unknown {
  const shapes: Record<string, unknown> = {
    safe_contacts: {
      channels: [{ channel: "call", allowed: true }],
      cover_name: text,
      may_overhear: null,
      note: text,
    },
    client_categories: { code: "torture_survivor", from: null, to: null, source: text },
    protection_statuses: { code: protection_status_codes[0], from: null, to: null, source: text },
    relatives: { relation: relationship_codes[0], place: "south", text },
    closures: { reason: closure_reason_codes[0], note: text },
    sessions: { place: text, present: null, interpreter: null },
    notes: { sections: { text } },
    addenda: { text },
    note_voids: { text },
    countersignatures: { text },
    drafts: { writer: "w", count: 1, fields: { text: [text] } },
  };
  return shapes[table] ?? text;
}

/** What stands in the office for no client in particular, sealed too: an import and its rows, a question, a review, an intake begun. */
export async function furnishDesk(cast: Cast, marker = "표지"): Promise<{ import_id: string }> {
  const [import_id, row, question, review, draft] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const sealed = (table: string, column: string, id: string) =>
    seal(
      officeKey(),
      { table, column, row: id, client: null, version: 1 },
      sealedText(table, `${marker} ${table}.${column}`),
    );
  const run = (sql: string, values: unknown[]) => cast.admin.query(sql, values);
  const { key, key_id, wrapped } = makeImportKey(import_id);
  const kept = [{ cells: [marker], held: [] }];
  const mapping = proposeMapping([[marker]]);
  const settings = {
    mapping: { ...mapping, kind: "register" as const },
    fill_down: [],
    year: null,
    staff: {},
  };
  const reading = runThrough(readKeptRows(kept, settings));
  const read = reading.rows[0] as ReadRow;
  const file = { file_name: marker, format: "csv", encoding: "utf-8", sheet_name: null, sheets: [] } as const;
  const plan: ImportPlan = {
    ...{ ...settings, ...file, ...summarise(reading.rows, reading.findings) },
    ...{ sheets: [], sample: [[marker]], confirmed: false },
  };
  await run(
    "insert into house.imports (id, site_id, made_by, kind, file_hash, file_bytes, key_id, wrapped, plan_sealed) values ($1, $2, $3, 'register', $4, 100, $7, $5, $6)",
    [
      import_id,
      cast.site_id,
      cast.sunyoung.id,
      randomBytes(32),
      wrapped,
      sealPlan(key, import_id, 1, plan),
      key_id,
    ],
  );
  await run("insert into house.import_rows (id, import_id, row_no, row_sealed) values ($1, $2, 1, $3)", [
    row,
    import_id,
    sealRow(key, row, 1, { cells: [marker], held: [], read }),
  ]);
  await run(
    "insert into house.coordinator_questions (id, site_id, asked_by, question_sealed) values ($1, $2, $3, $4)",
    [question, cast.site_id, cast.sora.id, sealed("coordinator_questions", "question_sealed", question)],
  );
  await run(
    "insert into house.log_reviews (id, reviewed_by, from_on, until_on, remark_sealed) values ($1, $2, '2026-10-01', '2026-10-31', $3)",
    [review, cast.dohyun.id, sealed("log_reviews", "remark_sealed", review)],
  );
  await run("insert into house.drafts (id, author_id, form, fields_sealed) values ($1, $2, 'intake', $3)", [
    draft,
    cast.sora.id,
    sealed("drafts", "fields_sealed", draft),
  ]);
  return { import_id };
}
