/** What stands in a form when it is shown: from a draft, from what was just posted, or from the record. */
export type Given = Record<string, string[]>;

/** The one value of a field, or undefined. */
export function givenText(given: Given, name: string): string | undefined {
  return given[name]?.[0] || undefined;
}

/** How many rows `name_0_…`, `name_1_…` are filled in. */
export function givenRows(given: Given, name: string): number {
  let rows = 0;
  for (const [field, values] of Object.entries(given)) {
    const found = field.startsWith(`${name}_`) ? /^(\d+)_/.exec(field.slice(name.length + 1)) : null;
    if (found && values.some(Boolean)) rows = Math.max(rows, Number(found[1]) + 1);
  }
  return rows;
}

/**
 * What a form begins with: what was just posted and needs another look, else the draft somebody began, else the record.
 * A whole source, never a mixture: an unticked box is in none of them.
 */
export function givenFirst(
  typed: Record<string, string> | undefined,
  draft: { fields: Given; saved_at: unknown },
  stored: Given = {},
): Given {
  if (typed) return fromTyped(typed);
  return draft.saved_at ? draft.fields : stored;
}

/** The fields of a posted form as they came back; ticked codes stand in one text, with commas. */
export function fromTyped(typed: Record<string, string>): Given {
  return Object.fromEntries(
    Object.entries(typed).map(([name, text]) => [
      name,
      /^[a-z_0-9]+(,[a-z_0-9]+)+$/.test(text) ? text.split(",") : [text],
    ]),
  );
}
