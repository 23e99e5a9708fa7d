import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endRelative } from "~/models/relatives.server";
import { readMe } from "~/models/sign-ins.server";

/** Ends what somebody is to the client; the row stays. */
export async function action({ request, params }: ActionFunctionArgs) {
  await endRelative(readMe(request), String(params.clientId), String(params.relativeId));
  return redirect(`/clients/${params.clientId}/relatives`, 303);
}
