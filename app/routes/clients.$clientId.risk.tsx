import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/models/forms.server";
import { risk_schema, setRiskLevel, viewRisk } from "~/models/risk-reviews.server";
import { readMe } from "~/models/sign-ins.server";
import { RiskPage } from "~/ui/risk-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { ...(await viewRisk(readMe(request), String(params.clientId))), id: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const client_id = String(params.clientId);
  const { values, errors } = readForm(await request.formData(), risk_schema);
  if (errors) return data({ errors }, { status: 422 });
  await setRiskLevel(readMe(request), client_id, values);
  return redirect(`/clients/${client_id}/risk`, 303);
}

export default function RiskRoute() {
  return <RiskPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
