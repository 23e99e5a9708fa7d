import { finding } from "./import-findings.server";
import type { RegisterField } from "./import-mappings.server";
import type { SourceRow } from "./import-rows.server";
import type { RegisterRow } from "./registers.server";

/**
 * Marks what only shows across rows: a register number given twice, and a phone at which more than one client is
 * reached. A shared phone is a family's, an employer's or a helper's, and proves nothing about who is who.
 */
export function checkRepeats(rows: RegisterRow[]): void {
  const by_number = new Map<string, RegisterRow[]>();
  const by_phone = new Map<string, RegisterRow[]>();
  for (const row of rows) {
    for (const number of row.client?.identity.register_numbers ?? []) push(by_number, number, row);
    for (const { number } of row.client?.identity.phones ?? []) push(by_phone, number, row);
  }
  // Twenty row numbers are enough to go and look.
  const rowNos = (group: RegisterRow[], but: RegisterRow) =>
    group
      .slice(0, 21)
      .flatMap((one) => (one === but ? [] : [one.row_no]))
      .slice(0, 20)
      .join(",");
  for (const [number, group] of by_number) {
    for (const row of group.length > 1 ? group : []) {
      const others = { rows: rowNos(group, row) };
      row.findings.push(
        finding("dupes", "register_number", "ask", "register_number_repeated", number, others),
      );
    }
  }
  for (const [number, group] of by_phone) {
    for (const row of group.length > 1 ? group : []) {
      for (const phone of row.client?.identity.phones ?? []) if (phone.number === number) phone.shared = true;
      row.findings.push(
        finding("phone", "phone", "info", "phone_shared", number, { rows: rowNos(group, row) }),
      );
    }
  }
}

/** Compares a total that the office wrote ("합계 30명") with the clients above it. */
export function checkTotals(rows: RegisterRow[], source: SourceRow<RegisterField>[]): void {
  for (const [at, row] of rows.entries()) {
    if (row.skip_reason !== "total") continue;
    const said = source[at]?.filled.map((cell) => /^(\d+)\s*명$/.exec(cell.text)?.[1]).find((count) => count);
    const counted = rows.slice(0, at).filter((one) => one.client !== null).length;
    if (!said || Number(said) === counted) continue;
    row.findings.push(
      finding("totals", null, "ask", "total_differs", null, { said, counted: String(counted) }),
    );
  }
}

function push(map: Map<string, RegisterRow[]>, key: string, row: RegisterRow): void {
  const group = map.get(key);
  if (!group) map.set(key, [row]);
  else if (group.at(-1) !== row) group.push(row);
}
