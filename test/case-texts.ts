import { randomUUID } from "node:crypto";
import { asStaff } from "~/models/access.server";
import type { Person } from "./people";

/** A session of this client some days ago with a note that nobody has signed; its text stays shut, so any bytes do. */
export async function leaveUnsigned(author: Person, client_id: string, daysAgo: number): Promise<string> {
  const held_at = new Date(Date.now() - daysAgo * 86_400_000);
  const session_id = randomUUID();
  const note_id = randomUUID();
  await asStaff(author, "session.write", { client: client_id }, async (db) => {
    await db
      .insertInto("sessions")
      .values({
        id: session_id,
        meeting_id: randomUUID(),
        client_id,
        kind: "individual",
        mode: "in_person",
        attendance: "attended",
        starts_at: held_at,
        author_id: author.id,
      })
      .execute();
    await db
      .insertInto("notes")
      .values({
        id: note_id,
        client_id,
        session_id,
        class: author.name === "jiwoo" ? "summary" : "session_note",
        format: "free",
        body_sealed: Buffer.alloc(64),
        author_id: author.id,
        held_at,
      })
      .execute();
  });
  return note_id;
}

/** A text that this person has begun about a client (or, without one, an intake that is no case yet). */
export async function beginDraft(
  author: Person,
  client_id: string | null,
  form: "note" | "intake" | "identity",
): Promise<string> {
  const id = randomUUID();
  await asStaff(author, "draft.write", { client: client_id, item: id }, (db) =>
    db
      .insertInto("drafts")
      .values({ id, author_id: author.id, client_id, form, fields_sealed: Buffer.alloc(64) })
      .execute(),
  );
  return id;
}
