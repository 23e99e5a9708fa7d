import type { TeamReason, TransferAnswer } from "../../db/types";
import { asStaff, type Db, found, type Me } from "./access.server";
import { readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import { type Draft, finishDraft, readDraft } from "./drafts.server";
import { type DataKey, seal, unseal } from "./encryption.server";
import { readSafeContactGlance, type SafeContactGlance } from "./safe-contacts.server";
import { type Colleague, lockTeam, readColleagues, readTeam } from "./teams.server";

export type { TransferAnswer } from "../../db/types";

/** The reasons for which somebody gives a case away. */
export const transfer_reasons = [
  "workload",
  "leave_cover",
  "specialty",
  "client_wish",
  "staff_left",
  "other",
] as const satisfies readonly TeamReason[];
export const transfer_answers = [
  "accepted",
  "declined",
  "withdrawn",
] as const satisfies readonly TransferAnswer[];

/** What the receiver sees before accepting, kept as it was offered: the case code and the summary. */
export type TransferSummary = { code: string; text: string };
/** An offer as its receiver or its sender sees it. `summary` is null once it is answered. */
export type Transfer = {
  id: string;
  client_id: string;
  from: string;
  to: string;
  is_mine: boolean;
  reason: TeamReason;
  offered_at: Date;
  summary: TransferSummary | null;
  answer: TransferAnswer | null;
};

/** What is on the page where a case is offered: to whom it can be, and what the sender has not finished yet. */
export type TransferForm = {
  client: ClientHeader;
  safe_contact: SafeContactGlance | null | undefined;
  colleagues: Colleague[];
  draft: Draft;
  unsigned_notes: number;
  unfinished_drafts: number;
  pending: string | null;
};

/** Opens the form for offering a case. Throws 404 for who is not on its care team. */
export async function openTransferForm(me: Me, client_id: string): Promise<TransferForm> {
  return asStaff(me, "transfer.offer", { client: client_id }, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id });
    const draft = await readDraft(db, keys, { form: "transfer", client_id, subject_id: null });
    const drafts = await db
      .selectFrom("drafts")
      .select((on) => on.fn.countAll<string>().as("count"))
      .where("client_id", "=", client_id)
      .where("author_id", "=", staff_id)
      .where("finished_at", "is", null)
      .where("form", "<>", "transfer")
      .executeTakeFirstOrThrow();
    return {
      client: await readHeader(db, client_id, keys),
      safe_contact: await readSafeContactGlance(db, client_id, keys),
      colleagues: await readReceivers(db, client_id, staff_id),
      draft,
      unsigned_notes: await countUnsigned(db, client_id, staff_id),
      unfinished_drafts: Number(drafts.count),
      pending: (await readPending(db, client_id, staff_id))?.id ?? null,
    };
  });
}

/**
 * Offers a case to a colleague of the same site. Nothing changes until that person accepts. Returns the code of the
 * field that must be looked at again; the same form twice is one offer.
 */
export async function offerTransfer(
  me: Me,
  client_id: string,
  given: { id: string; to_staff_id: string; reason: TeamReason; summary: string; draft_id: string | null },
): Promise<OfferFault | null> {
  return asStaff(me, "transfer.offer", { client: client_id }, async (db, { staff_id }) => {
    await lockTeam(db, client_id);
    const pending = await readPending(db, client_id, staff_id);
    if (pending) return pending.id === given.id ? null : { to_staff_id: "offered_already" };
    const receivers = await readReceivers(db, client_id, staff_id);
    if (!receivers.some((one) => one.id === given.to_staff_id)) return { to_staff_id: "not_here" };
    const keys = await readKeys(db, { client_id, classes: ["summary"] });
    const { code } = await db
      .selectFrom("clients")
      .select("code")
      .where("id", "=", client_id)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("transfers")
      .values({
        id: given.id,
        client_id,
        from_staff_id: staff_id,
        to_staff_id: given.to_staff_id,
        reason: given.reason,
        summary_sealed: sealTransferSummary(
          keys.of(client_id, "summary"),
          { id: given.id, client_id },
          { code, text: given.summary },
        ),
      })
      .onConflict((on) => on.doNothing())
      .execute();
    await finishDraft(db, given.draft_id);
    return null;
  });
}
export type OfferFault = { to_staff_id: "not_here" | "offered_already" };

/** An offer, to its receiver or sender; both see the case code and the summary, and while it is open alone. */
export async function viewTransfer(me: Me, transfer_id: string): Promise<Transfer> {
  return asStaff(me, "transfer.view", { item: transfer_id }, readTransfer(transfer_id));
}

/**
 * Answers an offer: its receiver accepts or declines, its sender withdraws. Accepting ends the sender's access and
 * begins the receiver's in one transaction. Of several answers the first one holds, and is returned; "over" when the
 * sender was no longer on the team. Throws 404 when it is not this person's to answer so.
 */
export async function answerTransfer(
  me: Me,
  transfer_id: string,
  answer: TransferAnswer,
): Promise<{ client_id: string; answer: TransferAnswer | "over" }> {
  const asked = { client_id: "" };
  try {
    return await asStaff(me, "transfer.answer", { item: transfer_id }, async (db, { staff_id }) => {
      const row = found(
        await db.selectFrom("transfers").selectAll().where("id", "=", transfer_id).executeTakeFirst(),
      );
      const { client_id } = row;
      asked.client_id = client_id;
      await lockTeam(db, client_id);
      const before = await readAnswer(db, transfer_id);
      if (before) return { client_id, answer: before };
      const may = answer === "withdrawn" ? row.from_staff_id : row.to_staff_id;
      found(may === staff_id ? true : null);
      await db
        .insertInto("transfer_answers")
        .values({ transfer_id, client_id, answer, answered_by: staff_id })
        .onConflict((on) => on.doNothing())
        .execute();
      return { client_id, answer };
    });
  } catch (error) {
    // The trigger that moves the assignment refuses when the sender has none any more, and takes the answer back.
    if ((error as { code?: string }).code === "23514") return { client_id: asked.client_id, answer: "over" };
    throw error;
  }
}

/** Seals a summary under the client's summary key, for a new row. */
export function sealTransferSummary(
  key: DataKey,
  row: { id: string; client_id: string },
  summary: TransferSummary,
): Buffer {
  return seal(key, place(row), summary, "narrative");
}

const place = (row: { id: string; client_id: string }) => ({
  table: "transfers",
  column: "summary_sealed",
  row: row.id,
  client: row.client_id,
  version: 1,
});

function readTransfer(transfer_id: string) {
  return async (db: Db, { staff_id }: { staff_id: string }): Promise<Transfer> => {
    const row = found(
      await db
        .selectFrom("transfers as t")
        .innerJoin("staff as f", "f.id", "t.from_staff_id")
        .innerJoin("staff as r", "r.id", "t.to_staff_id")
        .select(["t.id", "t.client_id", "t.from_staff_id", "t.reason", "t.summary_sealed", "t.offered_at"])
        .select(["f.display_name as from", "r.display_name as to"])
        .where("t.id", "=", transfer_id)
        .executeTakeFirst(),
    );
    const { summary_sealed, from_staff_id, ...shown } = row;
    const keys = await readKeys(db, { client_id: row.client_id, classes: ["summary"] });
    const isOpen = keys.may(row.client_id, "summary");
    return {
      ...shown,
      is_mine: from_staff_id === staff_id,
      summary: isOpen
        ? unseal<TransferSummary>(keys.of(row.client_id, "summary"), place(row), summary_sealed)
        : null,
      answer: await readAnswer(db, transfer_id),
    };
  };
}

async function readAnswer(db: Db, transfer_id: string): Promise<TransferAnswer | null> {
  const row = await db
    .selectFrom("transfer_answers")
    .select("answer")
    .where("transfer_id", "=", transfer_id)
    .executeTakeFirst();
  return row?.answer ?? null;
}

async function readPending(db: Db, client_id: string, staff_id: string) {
  const { offers } = await readTeam(db, client_id);
  return offers.find((offer) => !offer.answer && offer.from_staff_id === staff_id);
}

/** Colleagues of the client's site, less oneself and those who are excluded. */
async function readReceivers(db: Db, client_id: string, staff_id: string): Promise<Colleague[]> {
  const { site_id } = await db
    .selectFrom("clients")
    .select("site_id")
    .where("id", "=", client_id)
    .executeTakeFirstOrThrow();
  const { exclusions } = await readTeam(db, client_id);
  const excluded = new Set(exclusions.filter((one) => !one.until_at).map((one) => one.staff_id));
  const colleagues = await readColleagues(db, site_id);
  return colleagues.filter((one) => one.id !== staff_id && !excluded.has(one.id));
}

async function countUnsigned(db: Db, client_id: string, staff_id: string): Promise<number> {
  const row = await db
    .selectFrom("notes as n")
    .select((on) => on.fn.countAll<string>().as("count"))
    .where("n.client_id", "=", client_id)
    .where("n.author_id", "=", staff_id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("signatures as g").select("g.note_id").whereRef("g.note_id", "=", "n.id"))),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
