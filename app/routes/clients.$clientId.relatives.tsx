import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/models/forms.server";
import { addRelative, relative_schema, relativeFault, viewRelatives } from "~/models/relatives.server";
import { readMe } from "~/models/sign-ins.server";
import { RelativesPage } from "~/ui/relatives-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { ...(await viewRelatives(readMe(request), String(params.clientId))), id: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const client_id = String(params.clientId);
  const { values, errors, typed } = readForm(await request.formData(), relative_schema);
  if (errors) return data({ errors, typed }, { status: 422 });
  const relative = { ...values, place: values.place ?? ("unknown" as const) };
  const fault = relativeFault(relative);
  if (fault) return data({ errors: { text: fault }, typed }, { status: 422 });
  await addRelative(readMe(request), client_id, relative);
  return redirect(`/clients/${client_id}/relatives`, 303);
}

export default function RelativesRoute() {
  return <RelativesPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
