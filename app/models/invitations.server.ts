import { randomUUID } from "node:crypto";
import { asStaff, type Db, found, type Me } from "./access.server";
import { makeToken } from "./sign-ins.server";

/** Hours for which an invitation link is good. */
export const INVITATION_HOURS = 72;

export type Invitation = {
  id: string;
  made_at: Date;
  made_by: string | null;
  expires_at: Date;
  used_at: Date | null;
  state: "open" | "used" | "over";
};

/**
 * Makes a new one-time link for somebody whose account goes on, and returns its token: it is shown once and kept
 * nowhere. Whatever link there was before stops working. Throws 404 for who has left.
 */
export async function makeInvitation(me: Me, staff_id: string): Promise<{ token: string; expires_at: Date }> {
  const { token, token_hash } = makeToken();
  const expires_at = new Date(Date.now() + INVITATION_HOURS * 3_600_000);
  await asStaff(me, "staff.write", { item: staff_id }, async (db, entry) => {
    found(
      await db
        .selectFrom("staff")
        .select("id")
        .where("id", "=", staff_id)
        .where("left_at", "is", null)
        .executeTakeFirst(),
    );
    await db
      .insertInto("invitations")
      .values({ id: randomUUID(), staff_id, token_hash, expires_at, made_by: entry.staff_id })
      .execute();
  });
  return { token, expires_at };
}

/** The links that were made for somebody, newest first; part of a deed with the scope accounts. */
export async function readInvitations(db: Db, staff_id: string): Promise<Invitation[]> {
  const rows = await db
    .selectFrom("invitations as v")
    .leftJoin("staff as w", "w.id", "v.made_by")
    .select(["v.id", "v.made_at", "v.expires_at", "v.used_at", "w.display_name as made_by"])
    .where("v.staff_id", "=", staff_id)
    .orderBy("v.made_at", "desc")
    .execute();
  return rows.map((row, at) => ({
    ...row,
    state: row.used_at ? "used" : at > 0 || row.expires_at < new Date() ? "over" : "open",
  }));
}
