import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { liftExclusion } from "~/models/exclusions.server";
import { readMe } from "~/models/sign-ins.server";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/caseload/${params.clientId}`);
}

/** An exclusion is lifted, never taken away: its row keeps from when to when. */
export async function action({ request, params }: ActionFunctionArgs) {
  await liftExclusion(readMe(request), String(params.clientId), String(params.exclusionId));
  return redirect(`/caseload/${params.clientId}`);
}
