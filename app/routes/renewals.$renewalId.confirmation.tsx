import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { confirmRenewal } from "~/models/renewals.server";
import { readMe } from "~/models/sign-ins.server";

/** A second person says whose hands an account is in. Goes back to the list it was said on. */
export async function action({ request, params }: ActionFunctionArgs) {
  const back = (await request.formData()).get("back");
  await confirmRenewal(readMe(request), String(params.renewalId));
  return redirect(back === "/log" ? "/log" : "/caseload", 303);
}
