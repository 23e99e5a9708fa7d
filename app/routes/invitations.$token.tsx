import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitation, findInvitation, newPassphraseFault, readMe } from "~/models/sign-ins.server";
import { passphraseErrors } from "~/ui/account-page";
import { InvitationPage } from "~/ui/invitation-page";

export async function loader({ params }: LoaderFunctionArgs) {
  const invited = await findInvitation(String(params.token));
  return invited && { display_name: invited.display_name, site_name: invited.site_name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const passphrase = String(form.get("passphrase") ?? "");
  const fault = newPassphraseFault(passphrase, String(form.get("again") ?? ""));
  if (fault) return { fault };
  const cookie = await acceptInvitation(readMe(request), String(params.token), passphrase);
  return cookie ? redirect("/", { headers: { "Set-Cookie": cookie } }) : redirect(request.url);
}

export default function InvitationRoute() {
  const said = useActionData<typeof action>();
  return (
    <InvitationPage invited={useLoaderData<typeof loader>()} errors={passphraseErrors(said?.fault ?? null)} />
  );
}
