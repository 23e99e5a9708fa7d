import { asStaff, type Me } from "./access.server";
import { type LogPage, readLogLines } from "./log-lines.server";

/** Everything the log holds about oneself: signing in and out, every deed, and what was refused. */
export async function viewOwnActs(me: Me, before: string | null = null): Promise<LogPage> {
  return asStaff(me, "own_log.view", {}, (db, { staff_id }) =>
    readLogLines(db, (query) => query.where("l.staff_id", "=", staff_id), before),
  );
}
