import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { protection_schema, saveProtection, viewStatuses } from "~/models/statuses.server";
import { StatusPage } from "~/ui/statuses-page";

/** `?ends=` names the line that is to end; it is a random id and says nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ends = new URL(request.url).searchParams.get("ends");
  return { ...(await viewStatuses(readMe(request), String(params.clientId))), ends, id: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const client_id = String(params.clientId);
  const { values, errors, typed } = readForm(await request.formData(), protection_schema);
  const faults = errors ?? (await saveProtection(readMe(request), client_id, values));
  if (faults) return data({ errors: faults, typed }, { status: 422 });
  return redirect(`/clients/${client_id}/statuses`, 303);
}

export default function ProtectionsRoute() {
  return (
    <StatusPage list="protections" {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
  );
}
