import { asStaff, type Me } from "./access.server";
import { readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import { type LogPage, readLogLines } from "./log-lines.server";

export type ClientLogView = { client: ClientHeader; log: LogPage };

/**
 * Who opened or changed this client, when and why, for the care team: refused tries stand among them. Lists and
 * searches of a whole caseload are not in it, since such a line would tell which other clients somebody has.
 */
export async function viewClientLog(
  me: Me,
  client_id: string,
  before: string | null = null,
): Promise<ClientLogView> {
  return asStaff(me, "client_log.view", { client: client_id }, async (db) => {
    const keys = await readKeys(db, { client_id, classes: ["header"] });
    return {
      client: await readHeader(db, client_id, keys),
      log: await readLogLines(db, (query) => query.where("l.client_id", "=", client_id), before),
    };
  });
}
