import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConfirmers } from "~/models/renewals.server";
import { changePassphrase, newPassphraseFault, readMe, requireSignIn } from "~/models/sign-ins.server";
import { AccountPage, passphraseErrors } from "~/ui/account-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const me = readMe(request);
  const { waits } = await requireSignIn(me);
  return { ask: waits ? await findConfirmers(me) : null };
}

export async function action({ request }: ActionFunctionArgs) {
  const me = readMe(request);
  await requireSignIn(me);
  const form = await request.formData();
  const passphrase = String(form.get("passphrase") ?? "");
  const fault = newPassphraseFault(passphrase, String(form.get("again") ?? ""));
  if (fault) return { changed: false, fault };
  const cookie = await changePassphrase(me, String(form.get("old") ?? ""), passphrase);
  if (!cookie) return { changed: false, fault: "wrong" as const };
  return data({ changed: true, fault: null }, { headers: { "Set-Cookie": cookie } });
}

export default function AccountRoute() {
  const said = useActionData<typeof action>();
  const { ask } = useLoaderData<typeof loader>();
  return (
    <AccountPage ask={ask} changed={said?.changed ?? false} errors={passphraseErrors(said?.fault ?? null)} />
  );
}
