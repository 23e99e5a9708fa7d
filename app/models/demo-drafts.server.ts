import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import type { DemoOffice } from "../../db/demo/shapes";
import { type Ids, idOf, type SessionIds } from "./demo-ids.server";
import { saveDraft } from "./drafts.server";

/** Half-written notes, typed as their authors would: through the door, each a line in the log. */
export async function leaveDrafts(
  pool: pg.Pool,
  office: DemoOffice,
  ids: Ids,
  sessions: SessionIds,
): Promise<void> {
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
