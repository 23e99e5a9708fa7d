import { randomUUID } from "node:crypto";
import type { RouteRow } from "./types";

const casework = { roles: ["counsellor", "social_worker"] };

/** A session form that is valid as it stands: an hour nobody wrote about. */
const session_fields = {
  id: randomUUID(),
  meeting_id: randomUUID(),
  version: "0",
  kind: "individual",
  mode: "in_person",
  attendance: "no_show",
  held_on: "2026-11-20",
  starts: "14:00",
  ends: "14:50",
  format: "free",
  note_id: randomUUID(),
  note_version: "0",
  summary_id: randomUUID(),
  summary_version: "0",
  process_id: randomUUID(),
  process_version: "0",
};
const draft_fields = {
  draft_id: randomUUID(),
  draft_form: "session",
  draft_version: "0",
  draft_count: "1",
  draft_writer: randomUUID(),
  section_text: "쓰는 중",
};

const read = (route: string, path: string, deed: string): RouteRow => ({
  route,
  path,
  method: "GET",
  kind: "client",
  deed,
});
const act = (route: string, path: string, deed: string, fields: Record<string, string> = {}): RouteRow => ({
  route,
  path,
  method: "POST",
  kind: "client",
  deed,
  fields,
});

/** The addresses of drafts, of sessions and of notes. */
export const sessionRoutes: RouteRow[] = [
  {
    route: "drafts",
    path: "/drafts",
    method: "POST",
    fields: draft_fields,
    kind: casework,
    deed: "draft.write",
  },
  {
    route: "drafts_.$draftId.removal",
    path: `/drafts/${randomUUID()}/removal`,
    method: "POST",
    fields: { client_id: "" },
    kind: casework,
    deed: "draft.write",
  },
  read("clients.$clientId.record", "/clients/:clientId/record", "record.read"),
  read("clients.$clientId.sessions.new", "/clients/:clientId/sessions/new", "session.read"),
  act("clients.$clientId.sessions.new", "/clients/:clientId/sessions/new", "session.write", session_fields),
  read(
    "clients.$clientId.sessions.$sessionId._index",
    "/clients/:clientId/sessions/:sessionId",
    "session.read",
  ),
  read(
    "clients.$clientId.sessions.$sessionId.edit",
    "/clients/:clientId/sessions/:sessionId/edit",
    "session.read",
  ),
  act(
    "clients.$clientId.sessions.$sessionId.edit",
    "/clients/:clientId/sessions/:sessionId/edit",
    "session.write",
    { ...session_fields, version: "1" },
  ),
  {
    route: "clients.$clientId.sessions.$sessionId.companions",
    path: "/clients/:clientId/sessions/:sessionId/companions",
    method: "GET",
    kind: casework,
    deed: "client.list",
  },
  read(
    "clients.$clientId.notes.$noteId.signature",
    "/clients/:clientId/notes/:noteId/signature",
    "session.read",
  ),
  act(
    "clients.$clientId.notes.$noteId.signature",
    "/clients/:clientId/notes/:noteId/signature",
    "note.sign",
    {
      version: "1",
    },
  ),
  read(
    "clients.$clientId.notes.$noteId.versions",
    "/clients/:clientId/notes/:noteId/versions",
    "session.read",
  ),
  read("clients.$clientId.notes.$noteId.addenda", "/clients/:clientId/notes/:noteId/addenda", "session.read"),
  act(
    "clients.$clientId.notes.$noteId.addenda",
    "/clients/:clientId/notes/:noteId/addenda",
    "addendum.write",
    {
      id: randomUUID(),
      reason: "completion",
      text: "덧붙임",
    },
  ),
  read("clients.$clientId.notes.$noteId.void", "/clients/:clientId/notes/:noteId/void", "session.read"),
  act("clients.$clientId.notes.$noteId.void", "/clients/:clientId/notes/:noteId/void", "note.void", {
    reason: "duplicate",
  }),
  act(
    "clients.$clientId.notes.$noteId.countersignature",
    "/clients/:clientId/notes/:noteId/countersignature",
    "countersign.ask",
  ),
  { route: "notes", path: "/notes", method: "GET", kind: "own", deed: null },
  {
    route: "notes",
    path: "/notes",
    method: "POST",
    fields: { term: "이야기" },
    kind: casework,
    deed: "note.search",
  },
  {
    route: "countersignatures._index",
    path: "/countersignatures",
    method: "GET",
    kind: { roles: ["counsellor"] },
    deed: "countersign.list",
  },
  read("countersignatures.$requestId", "/countersignatures/:requestId", "countersign.read"),
  act("countersignatures.$requestId", "/countersignatures/:requestId", "countersign.answer", {
    outcome: "countersigned",
  }),
];
