import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readMe, signOut } from "~/models/sign-ins.server";

export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  const cookie = await signOut(readMe(request));
  return redirect("/sign-in", { headers: { "Set-Cookie": cookie, "Clear-Site-Data": '"cache"' } });
}
