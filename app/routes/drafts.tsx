import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { isId, notFound } from "~/models/access.server";
import { type DraftFields, type DraftForm, draft_forms, saveDraft } from "~/models/drafts.server";
import { readMe } from "~/models/sign-ins.server";

export const loader = () => redirect("/");

/** What is typed, every other second. Field names of the draft itself begin with "draft_"; all others are the form's. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [id, client_id, subject_id] = [own(form, "id"), own(form, "client"), own(form, "subject")];
  const [version, count] = [Number(own(form, "version")), Number(own(form, "count"))];
  const which = draft_forms.find((code) => code === own(form, "form"));
  const isSound = isId(id) && [client_id, subject_id].every((other) => other === null || isId(other));
  if (!isSound || !which || !Number.isSafeInteger(version) || !Number.isSafeInteger(count)) throw notFound();
  const answer = await saveDraft(readMe(request), {
    id,
    form: which satisfies DraftForm,
    client_id,
    subject_id,
    version,
    count,
    writer: own(form, "writer") ?? "",
    fields: readFields(form),
  });
  return Response.json(answer, { status: answer.outcome === "conflict" ? 409 : 200 });
}

function own(form: FormData, name: string): string | null {
  const value = form.get(`draft_${name}`);
  return typeof value === "string" && value !== "" ? value : null;
}

/** Browsers send line ends as CRLF; a text area holds them as LF. */
function readFields(form: FormData): DraftFields {
  const fields: DraftFields = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("draft_")) continue;
    fields[name] = [...(fields[name] ?? []), value.replace(/\r\n/g, "\n")];
  }
  return fields;
}
