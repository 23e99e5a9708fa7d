import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endAssignment } from "~/models/assignments.server";
import { readMe } from "~/models/sign-ins.server";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/caseload/${params.clientId}`);
}

/** An assignment is ended, never taken away: its row keeps from when to when. */
export async function action({ request, params }: ActionFunctionArgs) {
  await endAssignment(readMe(request), String(params.clientId), String(params.assignmentId));
  return redirect(`/caseload/${params.clientId}`);
}
