import { z } from "zod";
import { asStaff, found, type Me } from "./access.server";
import {
  addCategory,
  client_category_codes,
  type RecordedCategory,
  readCategories,
} from "./categories.server";
import { readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import { choice, id, partialDate, text } from "./forms.server";
import {
  addProtection,
  protection_status_codes,
  type RecordedProtection,
  readProtections,
} from "./protections.server";
import { readSafeContactGlance, type SafeContactGlance } from "./safe-contacts.server";

export type StatusesView = {
  client: ClientHeader;
  safe_contact: SafeContactGlance | null | undefined;
  categories: RecordedCategory[];
  protections: RecordedProtection[];
};

const line = {
  id: id(),
  from: partialDate(),
  to: partialDate(),
  source: text({ max: 120 }),
  /** The line that this one ends; then its code and beginning are taken from there. */
  replaces: text({ max: 40 }),
};
export const category_schema = z.object({ ...line, code: choice(client_category_codes) });
export const protection_schema = z.object({ ...line, code: choice(protection_status_codes) });

/** Both histories of a client: what it is to the law and to us, and where it stands in the protection procedure. */
export async function viewStatuses(me: Me, client_id: string): Promise<StatusesView> {
  return asStaff(me, "client.view", { client: client_id }, async (db) => {
    const keys = await readKeys(db, { client_id, classes: ["header", "identity"] });
    return {
      client: await readHeader(db, client_id, keys),
      safe_contact: await readSafeContactGlance(db, client_id, keys),
      categories: await readCategories(db, client_id, keys),
      protections: await readProtections(db, client_id, keys),
    };
  });
}

/** Adds or ends a category as a form said. "required" by field when something is wanting. */
export function saveCategory(me: Me, client_id: string, values: z.output<typeof category_schema>) {
  return save(me, client_id, values, "categories", addCategory);
}

/** Adds or ends a protection status as a form said. */
export function saveProtection(me: Me, client_id: string, values: z.output<typeof protection_schema>) {
  return save(me, client_id, values, "protections", addProtection);
}

type Values<Code> = Omit<z.output<typeof category_schema>, "code"> & { code: Code | null };

async function save<Code extends string>(
  me: Me,
  client_id: string,
  { replaces, ...values }: Values<Code>,
  list: "categories" | "protections",
  add: (me: Me, client_id: string, status: AddedStatus<Code>) => Promise<void>,
): Promise<Record<string, string> | null> {
  if (!replaces) {
    if (!values.code) return { code: "required" };
    await add(me, client_id, { ...values, code: values.code, replaces: null });
    return null;
  }
  if (!values.to) return { to: "required" };
  const lines: (RecordedCategory | RecordedProtection)[] = (await viewStatuses(me, client_id))[list];
  const { code, from, source } = found(lines.find((one) => one.id === replaces));
  await add(me, client_id, {
    id: values.id,
    code: code as string as Code,
    from,
    to: values.to,
    source: values.source ?? source,
    replaces,
  });
  return null;
}

type AddedStatus<Code extends string> = {
  id: string;
  code: Code;
  from: Values<Code>["from"];
  to: Values<Code>["to"];
  source: string | null;
  replaces: string | null;
};
