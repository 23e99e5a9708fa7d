import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { askCountersignature } from "~/models/countersignatures.server";
import { readMe } from "~/models/sign-ins.server";

export const loader = () => redirect("/");

/** The author asks the supervisor, again after a return. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { clientId = "", noteId = "" } = params;
  await askCountersignature(readMe(request), clientId, noteId);
  return redirect(`/clients/${clientId}/notes/${noteId}/signature`);
}
