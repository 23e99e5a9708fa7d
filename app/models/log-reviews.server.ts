import { z } from "zod";
import { asStaff, type Me } from "./access.server";
import { officeKey, seal, unseal } from "./encryption.server";
import { id, neededDay, readForm, text, todayInSeoul } from "./forms.server";

export type LogReview = {
  id: string;
  reviewed_at: Date;
  reviewed_by: string;
  from_on: string;
  until_on: string;
  remark: string | null;
};
export type LogReviewsView = { reviews: LogReview[]; today: string };

const fields = z.object({
  id: id(),
  from_on: neededDay(),
  until_on: neededDay(),
  remark: text({ max: 2000 }),
});

/**
 * The reviews of the log so far, newest first. The Safety-Measures standard (Art. 8) asks for one a month at least,
 * by somebody independent of those who work with the records.
 */
export async function viewLogReviews(me: Me): Promise<LogReviewsView> {
  return asStaff(me, "log.view", {}, async (db) => {
    const rows = await db
      .selectFrom("log_reviews as r")
      .innerJoin("staff as s", "s.id", "r.reviewed_by")
      .select(["r.id", "r.reviewed_at", "s.display_name", "r.from_on", "r.until_on", "r.remark_sealed"])
      .orderBy("r.until_on", "desc")
      .orderBy("r.reviewed_at", "desc")
      .execute();
    const reviews = rows.map((row) => ({
      id: row.id,
      reviewed_at: row.reviewed_at,
      reviewed_by: row.display_name,
      from_on: row.from_on,
      until_on: row.until_on,
      remark: row.remark_sealed && unseal<string>(officeKey(), place(row.id), row.remark_sealed),
    }));
    return { reviews, today: todayInSeoul() };
  });
}

/** Enters that the officer went through the log of these days. Returns what is wrong with the form, or null when it stands. */
export async function addLogReview(me: Me, form: FormData) {
  const read = readForm(form, fields);
  if (!read.values) return { errors: read.errors, typed: read.typed };
  const { from_on, until_on, remark, id } = read.values;
  if (until_on < from_on) return { errors: { until_on: "end_before_start" as const }, typed: read.typed };
  if (until_on > todayInSeoul()) return { errors: { until_on: "in_future" as const }, typed: read.typed };
  await asStaff(me, "log.review", {}, (db, { staff_id }) =>
    db
      .insertInto("log_reviews")
      .values({
        id,
        reviewed_by: staff_id,
        from_on,
        until_on,
        remark_sealed: remark ? seal(officeKey(), place(id), remark, "narrative") : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return null;
}

const place = (id: string) => ({
  table: "log_reviews",
  column: "remark_sealed",
  row: id,
  client: null,
  version: 1,
});
