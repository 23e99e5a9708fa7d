import { register_field_codes, session_log_field_codes } from "./import-mappings.server";
import type { ImportKind, MappingValues } from "./imports.server";

/** The fields that a column can be, by the kind of file. */
export const import_fields = { register: register_field_codes, session_log: session_log_field_codes };

/** The fields whose merged cells may be filled from above; the readers refuse all others. */
export const fillable_fields = {
  register: [
    "category",
    "protection",
    "counsellor",
    "social_worker",
    "household",
    "address",
    "status",
    "hanawon_class",
    "origin",
  ],
  session_log: ["held_on", "staff", "place", "kind", "mode"],
} as const satisfies {
  register: (typeof register_field_codes)[number][];
  session_log: (typeof session_log_field_codes)[number][];
};

export type MappingFault = "year_wrong" | "header_row_wrong" | "field_twice" | "not_valid";

/** What a person said about the columns; or what is wrong with it, by the name of the field. */
export function readMappingForm(
  form: FormData,
): { values: MappingValues; errors: null } | { values: null; errors: Record<string, MappingFault> } {
  const errors: Record<string, MappingFault> = {};
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const kind: ImportKind = text("kind") === "session_log" ? "session_log" : "register";
  const known = new Set<string>(import_fields[kind]);
  const fields = new Map<number, string | null>();
  const staff = new Map<string, string | null>();
  const taken = new Set<string>();
  for (const [name, value] of form) {
    const index = /^column_(\d{1,3})$/.exec(name)?.[1];
    const named = /^staff_name_(\d{1,4})$/.exec(name)?.[1];
    if (index !== undefined) {
      const field = known.has(String(value)) ? String(value) : null;
      if (field && taken.has(field)) errors[name] = "field_twice";
      if (field) taken.add(field);
      fields.set(Number(index), field);
    }
    if (named !== undefined) staff.set(String(value), text(`staff_${named}`) || null);
  }
  const header_row = Number(text("header_row"));
  if (!/^\d{1,5}$/.test(text("header_row")) || header_row < 1) errors.header_row = "header_row_wrong";
  const year = text("year") === "" ? null : Number(text("year"));
  if (year !== null && (!Number.isInteger(year) || year < 1950 || year > new Date().getUTCFullYear()))
    errors.year = "year_wrong";
  const version = Number(text("version"));
  if (!Number.isInteger(version) || version < 1) errors[""] = "not_valid";
  if (Object.keys(errors).length > 0) return { values: null, errors };
  const fill_down = form
    .getAll("fill_down")
    .map(String)
    .filter((field) => known.has(field));
  return { values: { version, kind, header_row, fields, fill_down, year, staff }, errors: null };
}
