import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  unstable_parseMultipartFormData,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askToImport, isImportId, listImports, readFile } from "~/models/imports.server";
import { readMe } from "~/models/sign-ins.server";
import { collectUpload } from "~/models/spreadsheets.server";
import { MAX_FILE_BYTES, UnreadableFile } from "~/models/unreadable-file.server";
import { type ImportFault, ImportsPage } from "~/ui/imports-page";

export async function loader({ request }: LoaderFunctionArgs) {
  return { imports: await listImports(readMe(request)), new_id: randomUUID(), limit: MAX_FILE_BYTES };
}

/** Takes a file in. The door is asked first; what is too large is not kept, and the answer says so. */
export async function action({ request }: ActionFunctionArgs) {
  const me = readMe(request);
  await askToImport(me);
  const refuse = (fault: ImportFault) => data({ fault }, { status: fault === "too_large" ? 413 : 422 });
  const sent = await readUpload(request).catch(() => null);
  if (!sent || sent.bytes === null || sent.file_name === "") return refuse("no_file");
  if (sent.bytes === "too_large") return refuse("too_large");
  if (!isImportId(sent.id)) return refuse("no_file");
  try {
    const { id, file_name, bytes, sheet } = sent;
    await readFile(me, { id, file_name, bytes, ...(sheet ? { sheet_name: sheet } : {}) });
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.code);
    throw error;
  }
  return redirect(`/imports/${sent.id}/mapping`);
}

export default function ImportsRoute() {
  const said = useActionData<typeof action>();
  return <ImportsPage {...useLoaderData<typeof loader>()} fault={said?.fault ?? null} />;
}

/** The parts of the form, each held to its length while it comes in. */
async function readUpload(request: Request) {
  const sent = { id: "", sheet: "", file_name: "", bytes: null as Uint8Array | "too_large" | null };
  await unstable_parseMultipartFormData(request, async ({ name, filename, data: body }) => {
    const isFile = name === "file";
    const bytes = await collectUpload(body, isFile ? MAX_FILE_BYTES : 1000).catch(() => "too_large" as const);
    if (isFile) Object.assign(sent, { bytes, file_name: filename ?? "" });
    else if (bytes !== "too_large" && (name === "id" || name === "sheet"))
      sent[name] = new TextDecoder().decode(bytes).trim();
    return undefined;
  });
  return sent;
}
