import { randomUUID } from "node:crypto";
import type { Target } from "./load";
import { type BenchClient, type Counsellor, type Crowd, inventNote } from "./people";

/** A: my caseload. B: a case with its 20 newest notes. C: save a note. D: find a name. "page": the whole first HTML page. */
export const operations = ["A", "B", "C", "D", "A page", "B page"] as const;
export type Operation = (typeof operations)[number];

const TARGETS = 2000;
const COUNSELLORS = 30;

/** Who asks for what, always in the same order: 2,000 requests over thirty counsellors and their open cases. */
function pairs(crowd: Crowd): Pair[] {
  return Array.from({ length: TARGETS }, (_, number) => {
    const counsellor = crowd.counsellors[
      number % Math.min(COUNSELLORS, crowd.counsellors.length)
    ] as Counsellor;
    const open = counsellor.clients.filter((client) => client.open);
    return { counsellor, client: open[(number * 7) % open.length] as BenchClient, number };
  });
}

export const floorTargets = (operation: Operation, crowd: Crowd): Target[] =>
  pairs(crowd).map((pair) => floorTarget(operation, pair));

/** What a browser sends: `.data` is what Remix asks for when somebody walks from page to page. */
export const officeTargets = (operation: Operation, crowd: Crowd, port: number): Target[] =>
  pairs(crowd).map((pair) => officeTarget(operation, pair, port));

type Pair = { counsellor: Counsellor; client: BenchClient; number: number };

function floorTarget(operation: Operation, { counsellor, client, number }: Pair): Target {
  const headers = { "x-staff": String(counsellor.number) };
  switch (operation) {
    case "A":
    case "A page":
      return { method: "GET", path: "/a", headers };
    case "B":
    case "B page":
      return { method: "GET", path: `/b?client=${client.number}`, headers };
    case "C":
      return {
        method: "POST",
        path: "/c",
        headers,
        body: JSON.stringify({ client: client.number, body: inventNote(number) }),
      };
    case "D":
      return { method: "GET", path: `/d?term=${encodeURIComponent(client.given)}`, headers };
  }
}

function officeTarget(operation: Operation, { counsellor, client, number }: Pair, port: number): Target {
  const origin = `http://localhost:${port}`;
  const headers = { cookie: `__Host-gyeot=${counsellor.token}`, host: `localhost:${port}` };
  const post = {
    ...headers,
    origin,
    "sec-fetch-site": "same-origin",
    "content-type": "application/x-www-form-urlencoded",
  };
  switch (operation) {
    case "A":
      return {
        method: "GET",
        path: `/clients.data?_routes=${encodeURIComponent("routes/clients._index")}`,
        headers,
      };
    case "A page":
      return { method: "GET", path: "/clients", headers };
    case "B":
      return {
        method: "GET",
        path: `/clients/${client.id}/record.data?_routes=${encodeURIComponent("routes/clients.$clientId.record")}`,
        headers,
      };
    case "B page":
      return { method: "GET", path: `/clients/${client.id}/record`, headers };
    case "C":
      return {
        method: "POST",
        path: `/clients/${client.id}/sessions/new.data`,
        headers: post,
        body: sessionForm(number),
      };
    case "D":
      return {
        method: "POST",
        path: "/clients.data?index",
        headers: post,
        body: new URLSearchParams({ term: client.given }).toString(),
      };
  }
}

/** The form of a session with one signed note, as the page posts it; each one is a new session. */
function sessionForm(number: number): string {
  const ids = Object.fromEntries(
    ["id", "meeting_id", "note_id", "summary_id", "process_id"].map((name) => [name, randomUUID()]),
  );
  return new URLSearchParams({
    ...ids,
    version: "0",
    note_version: "0",
    summary_version: "0",
    process_version: "0",
    kind: "individual",
    mode: "in_person",
    attendance: "attended",
    held_on: "2026-11-20",
    starts: "14:00",
    ends: "14:50",
    place: "",
    present: "",
    interpreter: "",
    format: "free",
    section_text: inventNote(number),
    summary: "",
    process_note: "",
    signature: "now",
  }).toString();
}
