import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { safePath } from "~/models/languages.server";
import { findSignIn, readMe, signIn } from "~/models/sign-ins.server";
import { SignInPage } from "~/ui/sign-in-page";

export async function loader({ request }: LoaderFunctionArgs) {
  return (await findSignIn(readMe(request))) ? redirect("/") : null;
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const sign_in_name = String(form.get("sign_in_name") ?? "");
  const cookie = await signIn(readMe(request), sign_in_name, String(form.get("passphrase") ?? ""));
  if (!cookie) return { failed: true, sign_in_name };
  return redirect(safePath(new URL(request.url).searchParams.get("to")), {
    headers: { "Set-Cookie": cookie },
  });
}

export default function SignInRoute() {
  const said = useActionData<typeof action>();
  return <SignInPage failed={said?.failed ?? false} sign_in_name={said?.sign_in_name ?? ""} />;
}
