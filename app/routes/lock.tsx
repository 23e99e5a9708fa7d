import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { lockSignIn, readMe } from "~/models/sign-ins.server";

export const loader = () => redirect("/");

/** Locks, and sends the browser to the lock screen; what it showed is taken away with the page. */
export async function action({ request }: ActionFunctionArgs) {
  await lockSignIn(readMe(request));
  return redirect("/");
}
