import { createHash, randomBytes, randomUUID } from "node:crypto";
import { request as ask } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltServer, startBuiltServer } from "./built-server";
import { type FurnishedCase, furnishCase, furnishDesk } from "./case";
import type { RouteRow } from "./matrix/types";
import { type Cast, inviteCast, type Person } from "./people";
import { readRouteRows } from "./route-rows";

/*
 * The secrecy promise, over every route there is: whoever has no business with a case gets, for each address, the same
 * 404 as for a case that does not exist, to the byte and to the moment, and a refused line stands in the log.
 */
let cast: Cast;
let server: BuiltServer;
let aram: FurnishedCase;
let tokens: Map<Person | null, string>;
let ids: Record<string, string>;

const rows = await readRouteRows();
const named = (row: RouteRow) => `${row.method} ${row.path}`;
const ofKind = (fits: (kind: RouteRow["kind"]) => boolean) =>
  rows.filter((row) => fits(row.kind)).map((row) => [named(row), row] as const);
const ofClients = ofKind((kind) => kind === "client");
const ofRoles = ofKind((kind) => typeof kind === "object");
const closed = ofKind((kind) => kind !== "public");

beforeAll(async () => {
  cast = await inviteCast();
  aram = await furnishCase(cast, cast.sora, "비밀표지");
  const { import_id } = await furnishDesk(cast);
  const supervision = await cast.admin.query("select id from house.supervisions limit 1");
  const question = await cast.admin.query("select id from house.coordinator_questions limit 1");
  ids = {
    ...aram.rows,
    clientId: aram.id,
    sessionId: aram.rows.sessions as string,
    noteId: aram.rows.session_note as string,
    relativeId: aram.rows.relatives as string,
    draftId: aram.rows.drafts as string,
    transferId: aram.rows.transfers as string,
    requestId: aram.rows.countersignature_requests as string,
    countersignatureId: aram.rows.countersignature_requests as string,
    closureId: aram.rows.closures as string,
    assignmentId: aram.rows.assignments as string,
    exclusionId: aram.rows.exclusions as string,
    addendumId: aram.rows.addenda as string,
    importId: import_id,
    staffId: cast.haneul.id,
    siteId: cast.site_id,
    questionId: question.rows[0].id,
    supervisionId: supervision.rows[0].id,
  };
  tokens = new Map();
  for (const person of [cast.sora, cast.minsu, cast.jiwoo, cast.sunyoung, cast.dohyun, cast.yejin])
    tokens.set(person, await signIn(person));
  server = await startBuiltServer(cast.url);
});
afterAll(() => server?.close());

/** A browser of this person's: the token here, its hash in the database. */
async function signIn(person: Person): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await cast.admin.query(
    "insert into house.sign_ins (id, staff_id, expires_at) values ($1, $2, now() + interval '9 hours')",
    [createHash("sha256").update(token).digest(), person.id],
  );
  return token;
}

type Answer = { status: number; body: string; location: string | null; ms: number };
/** Real ids where `known`, else ids of nothing at all. `data`: as the pages themselves ask, without a document. */
function call(
  row: RouteRow,
  who: Person | null,
  { known = true, data = false, token }: { known?: boolean; data?: boolean; token?: string } = {},
): Promise<Answer> {
  const path = row.path.replace(/:(\w+)/g, (_, name: string) =>
    known ? (ids[name] ?? randomUUID()) : randomUUID(),
  );
  const [pathname, search = ""] = path.split("?");
  const address = data ? `${pathname === "/" ? "/_root" : pathname}.data${search ? `?${search}` : ""}` : path;
  const body = row.method === "POST" ? new URLSearchParams(row.fields ?? {}).toString() : undefined;
  const cookie = token ?? (who && tokens.get(who));
  const headers: Record<string, string> = { ...(cookie ? { cookie: `__Host-gyeot=${cookie}` } : {}) };
  if (body !== undefined)
    Object.assign(headers, {
      origin: server.origin,
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(Buffer.byteLength(body)),
    });
  return new Promise((done, fail) => {
    const began = performance.now();
    const asked = ask(server.origin + address, { method: row.method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () =>
        done({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts).toString("utf8"),
          location: answer.headers.location ?? null,
          ms: performance.now() - began,
        }),
      );
    });
    asked.on("error", fail);
    asked.end(body);
  });
}

/** What differs between any two answers: nonce, incident code, ids. */
const blank = (body: string) =>
  body
    .replace(/nonce="[^"]*"/g, "nonce")
    .replace(/name="incident" content="[^"]*"/g, "incident")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id");
const refusedLines = async (who: Person) =>
  Number(
    (
      await cast.admin.query(
        "select count(*) from house.audit_log where staff_id = $1 and outcome = 'refused'",
        [who.id],
      )
    ).rows[0].count,
  );

test("there are rows for cases, for roles and for everybody, or this file proves nothing", () => {
  expect(ofClients.length).toBeGreaterThan(10);
  expect(ofRoles.length).toBeGreaterThan(3);
});

describe("a colleague who has nothing to do with the case gets the 404 of a case that is not there", () => {
  test.each(ofClients)("%s", async (_name, row) => {
    const before = await refusedLines(cast.minsu);
    for (const data of [false, true]) {
      const foreign = await call(row, cast.minsu, { data });
      const absent = await call(row, cast.minsu, { known: false, data });
      expect(foreign.status).toBe(404);
      expect(absent.status).toBe(404);
      expect(blank(foreign.body)).toBe(blank(absent.body));
      for (const secret of ["비밀표지", aram.code]) expect(foreign.body).not.toContain(secret);
    }
    expect(await refusedLines(cast.minsu)).toBe(before + 4);
  });
  test.each(ofClients)("%s: and so do the privacy officer and the administrator", async (_name, row) => {
    for (const who of [cast.dohyun, cast.yejin]) expect((await call(row, who)).status, who.name).toBe(404);
  });
  test("in the same time", async () => {
    const [, row] =
      ofClients.find(([, one]) => one.path === "/clients/:clientId") ??
      (ofClients[0] as (typeof ofClients)[number]);
    const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] as number;
    const differences: number[] = [];
    // A difference that gives something away is there every time; one that the machine's other work made is not.
    for (let round = 0; round < 3; round++) {
      const [foreign, absent]: [number[], number[]] = [[], []];
      for (let n = 0; n < 9; n++) {
        foreign.push((await call(row, cast.minsu)).ms);
        absent.push((await call(row, cast.minsu, { known: false })).ms);
      }
      differences.push(Math.abs(median(foreign) - median(absent)));
    }
    expect(Math.min(...differences)).toBeLessThan(20);
  });
});

describe("what is for one role is not there for the others", () => {
  test.each(ofRoles)("%s", async (_name, row) => {
    const roles = (row.kind as { roles: string[] }).roles;
    const people = {
      counsellor: cast.minsu,
      social_worker: cast.jiwoo,
      manager: cast.sunyoung,
      privacy_officer: cast.dohyun,
      administrator: cast.yejin,
    };
    for (const [role, who] of Object.entries(people)) {
      if (roles.includes(role)) continue;
      for (const data of [false, true]) expect((await call(row, who, { data })).status, role).toBe(404);
    }
  });
});

describe("whoever is not signed in is led to signing in, and learns nothing", () => {
  test.each(closed)("%s", async (_name, row) => {
    const html = await call(row, null);
    expect(html.status).toBe(302);
    expect(html.location).toMatch(/^\/sign-in/);
    const data = await call(row, null, { data: true });
    expect(data.status).toBe(202);
    for (const answer of [html, data]) expect(answer.body).not.toContain("비밀표지");
    expect((await call(row, null, { token: randomBytes(32).toString("base64url") })).status).toBe(302);
  });
});

describe("a locked screen answers 423 to everything but unlocking", () => {
  test.each(closed)("%s", async (_name, row) => {
    const token = await signIn(cast.sora);
    await cast.admin.query("update house.sign_ins set locked_at = now() where id = $1", [
      createHash("sha256").update(token).digest(),
    ]);
    for (const data of [false, true]) {
      const answer = await call(row, cast.sora, { data, token });
      expect(answer.status).toBe(423);
      for (const secret of ["비밀표지", aram.code]) expect(answer.body).not.toContain(secret);
    }
  });
});

describe("whoever it is for is let in, and the deed stands in the log", () => {
  const open = rows.filter((row) => row.kind !== "public").map((row) => [named(row), row] as const);
  test.each(open)("%s", async (_name, row) => {
    const people = {
      counsellor: cast.sora,
      social_worker: cast.jiwoo,
      manager: cast.sunyoung,
      privacy_officer: cast.dohyun,
      administrator: cast.yejin,
    };
    const role = typeof row.kind === "object" ? (row.kind.roles[0] as keyof typeof people) : "counsellor";
    const who = people[role];
    const { rows: clock } = await cast.admin.query("select clock_timestamp() as at");
    const answer = await call(row, who);
    expect([200, 302, 303, 409, 422], `${answer.status} for ${role}`).toContain(answer.status);
    if (!row.deed || answer.status === 422) return;
    const { rows: lines } = await cast.admin.query(
      "select deed from house.audit_log where staff_id = $1 and outcome = 'opened' and at >= $2 and deed::text = $3",
      [who.id, clock[0].at, row.deed],
    );
    expect(lines.length, `lines of ${row.deed}`).toBeGreaterThan(0);
  });
  test("and nothing that the server printed meanwhile holds a word of a case", () => {
    for (const secret of ["비밀표지", aram.code, aram.id]) expect(server.log()).not.toContain(secret);
  });
});
