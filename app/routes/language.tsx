import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { languageCookie, safePath } from "~/models/languages.server";

export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const cookie = languageCookie(String(form.get("language")));
  return redirect(safePath(form.get("return_to")), { headers: { "Set-Cookie": cookie } });
}
