import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { reopenCase } from "~/models/closures.server";
import { readMe } from "~/models/sign-ins.server";

/** There is nothing to look at here; the page of the closing is where one reopens. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/clients/${params.clientId}/closure`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  await reopenCase(readMe(request), String(params.clientId));
  return redirect(`/clients/${params.clientId}/closure`);
}
