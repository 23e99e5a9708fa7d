import { randomUUID } from "node:crypto";
import { readForm } from "~/models/forms.server";
import { type IntakeValues, intake_schema, openClient } from "~/models/intakes.server";
import type { Person } from "./people";

/** What an intake form posts, by field; only what is given differs from an empty one. */
export function intakeValues(fields: Record<string, string | string[]> = {}): IntakeValues {
  const form = new FormData();
  const all = { id: randomUUID(), opened_on: "2026-11-02", display_name: "아람", ...fields };
  for (const [name, value] of Object.entries(all)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  const { values, errors } = readForm(form, intake_schema);
  if (errors) throw new Error(`an intake that does not read: ${JSON.stringify(errors)}`);
  return values;
}

/** Opens a case as this person would, and returns its id. */
export function openCase(me: Person, fields: Record<string, string | string[]> = {}): Promise<string> {
  return openClient(me, me.site_id, intakeValues(fields));
}
