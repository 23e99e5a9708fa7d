import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { notFound } from "~/models/access.server";
import { dropDraft } from "~/models/drafts.server";
import { readMe } from "~/models/sign-ins.server";

export const loader = () => redirect("/");

/** Its author does not want this draft any more. */
export async function action({ request, params }: ActionFunctionArgs) {
  if (!params.draftId) throw notFound();
  const form = await request.formData();
  await dropDraft(readMe(request), {
    id: params.draftId,
    client_id: String(form.get("client_id") ?? "") || null,
  });
  return Response.json({ dropped: true });
}
