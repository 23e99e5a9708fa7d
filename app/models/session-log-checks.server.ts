import { type Finding, finding } from "./import-findings.server";
import { sameNameLikelihood } from "./names.server";
import type { SessionLogRow } from "./session-logs.server";

/** A client of the register, as far as a log needs to know her. */
export type KnownClient = { register_numbers: string[]; names: string[] };

/** Marks the second of two rows that tell of the same session. Both stay; a person strikes one out. */
export function checkTwice(rows: SessionLogRow[]): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const one = row.session;
    if (!one?.held_on || one.held_on.value === "") continue;
    const who = one.register_number ?? one.client_name;
    if (!who) continue;
    const key = [who, one.held_on.value, one.starts, one.kind, one.number_in_series].join("|");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.row_no);
    else row.findings.push(finding("dupes", null, "ask", "entered_twice", null, { row: String(first) }));
  }
}

/**
 * Finds whose session it was: by register number, and the name must fit. No client is made from a log: a row without
 * a client of the register is held, with the register numbers of those who bear the name.
 */
export function checkClients(rows: SessionLogRow[], clients: KnownClient[] | undefined): void {
  const by_number = new Map(
    (clients ?? []).flatMap((one) => one.register_numbers.map((number) => [number, one])),
  );
  const checked = new Map<string, Finding | null>();
  for (const { session, findings } of rows) {
    if (!session) continue;
    const key = `${session.register_number ?? ""}|${session.client_name ?? ""}`;
    let found = checked.get(key);
    if (found === undefined) {
      found = whose(session.register_number, session.client_name, clients, by_number);
      checked.set(key, found);
    }
    if (found) findings.push(found);
  }
}

function whose(
  number: string | null,
  name: string | null,
  clients: KnownClient[] | undefined,
  by_number: ReadonlyMap<string, KnownClient>,
): Finding | null {
  const client = number === null ? undefined : by_number.get(number);
  if (number !== null && clients === undefined) return null;
  if (client) {
    if (name === null || client.names.some((one) => sameNameLikelihood(one, name) !== "different"))
      return null;
    return finding("orphan", "name", "ask", "client_name_differs", name);
  }
  const alike = (clients ?? [])
    .filter(
      (one) => name !== null && one.names.some((other) => sameNameLikelihood(other, name) !== "different"),
    )
    .flatMap((one) => one.register_numbers.slice(0, 1));
  if (alike.length === 0) return finding("orphan", "name", "stop", "client_unknown", name);
  return finding("orphan", "name", "ask", "client_by_name", name, {
    candidates: alike.slice(0, 9).join(","),
  });
}

/**
 * Compares the session numbers of each client with the rows there are. A number that jumps is asked about where it
 * jumps; a series that begins after 1 is only reported for the file, since logs begin anew each year.
 */
export function checkNumbers(rows: SessionLogRow[]): Finding[] {
  const series = new Map<string, SessionLogRow[]>();
  for (const row of rows) {
    const who = row.session?.register_number;
    if (who && row.session?.number_in_series !== null) series.set(who, [...(series.get(who) ?? []), row]);
  }
  const findings: Finding[] = [];
  for (const [register_number, group] of series) {
    const numbers = group.map((row) => row.session?.number_in_series ?? 0);
    for (const [at, row] of group.entries()) {
      const [before, now] = [numbers[at - 1], numbers[at] ?? 0];
      if (before === undefined || now === before + 1) continue;
      // Of a session entered twice the number is not the trouble.
      if (now === before && row.findings.some((one) => one.detail === "entered_twice")) continue;
      const values = { before: String(before), number: String(now) };
      row.findings.push(finding("session_no", "number", "ask", "number_gap", null, values));
    }
    const first = Math.min(...numbers);
    if (first === 1) continue;
    const counted = String(new Set(numbers).size);
    const values = { register_number, first: String(first), last: String(Math.max(...numbers)), counted };
    findings.push(finding("session_no", "number", "info", "number_gap", null, values));
  }
  return findings;
}
