import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readMe, unlockSignIn } from "~/models/sign-ins.server";

export const loader = () => redirect("/");

/** On success the page that was locked is asked for again, by the revalidation that follows every act. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const isOpen = await unlockSignIn(readMe(request), String(form.get("passphrase") ?? ""));
  return Response.json({ wrong: !isOpen });
}
