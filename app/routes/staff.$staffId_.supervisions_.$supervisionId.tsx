import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readMe } from "~/models/sign-ins.server";
import { endSupervision } from "~/models/supervisions.server";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/staff/${params.staffId}`);
}

/** A supervision is ended, never taken away: its row keeps from when to when. */
export async function action({ request, params }: ActionFunctionArgs) {
  await endSupervision(readMe(request), String(params.staffId), String(params.supervisionId));
  return redirect(`/staff/${params.staffId}`);
}
