import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { closeCase, closure_reason_codes, REOPEN_DAYS, viewClosures } from "~/models/closures.server";
import { id, neededChoice, neededDay, neededText, readForm, text } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { ClosurePage } from "~/ui/closure-page";

const schema = z.object({
  id: id(),
  draft_id: text(),
  reason: neededChoice(closure_reason_codes),
  closed_on: neededDay(),
  note: neededText({ max: 20_000 }),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await viewClosures(readMe(request), String(params.clientId));
  return {
    ...page,
    reasons: closure_reason_codes,
    reopen_days: REOPEN_DAYS,
    new_id: crypto.randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), schema);
  if (errors) return data({ errors, typed }, { status: 422 });
  const fault = await closeCase(readMe(request), String(params.clientId), values);
  if (!fault) return redirect(`/clients/${params.clientId}/closure`);
  return data({ errors: fault as Record<string, string>, typed }, { status: "" in fault ? 409 : 422 });
}

export default function ClosureRoute() {
  return <ClosurePage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
