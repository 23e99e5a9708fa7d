import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/models/forms.server";
import {
  changeSafeContact,
  safe_contact_schema,
  safeContactFrom,
  viewSafeContact,
} from "~/models/safe-contacts.server";
import { readMe } from "~/models/sign-ins.server";
import { SafeContactPage } from "~/ui/safe-contact-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewSafeContact(readMe(request), String(params.clientId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const client_id = String(params.clientId);
  const { values, errors, typed } = readForm(await request.formData(), safe_contact_schema);
  if (errors) return data({ errors, typed, isConflict: false }, { status: 422 });
  const outcome = await changeSafeContact(readMe(request), client_id, values, safeContactFrom(values));
  if (outcome === "saved") return redirect(`/clients/${client_id}`, 303);
  return data({ errors: null, typed, isConflict: true }, { status: 409 });
}

export default function SafeContactRoute() {
  return <SafeContactPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
