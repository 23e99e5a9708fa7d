import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/models/forms.server";
import { changeIdentity, identity_schema, viewIdentity } from "~/models/identities.server";
import { readMe } from "~/models/sign-ins.server";
import { IdentityPage } from "~/ui/identity-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewIdentity(readMe(request), String(params.clientId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const client_id = String(params.clientId);
  const { values, errors, typed } = readForm(await request.formData(), identity_schema);
  if (errors) return data({ errors, typed, isConflict: false }, { status: 422 });
  const outcome = await changeIdentity(readMe(request), client_id, values);
  if (outcome === "saved") return redirect(`/clients/${client_id}`, 303);
  if (outcome === "conflict") return data({ errors: null, typed, isConflict: true }, { status: 409 });
  return data({ errors: { display_name: outcome }, typed, isConflict: false }, { status: 422 });
}

export default function IdentityRoute() {
  return <IdentityPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
