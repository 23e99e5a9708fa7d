import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { assign_reasons, assignColleague, openCaseManagement, team_roles } from "~/models/assignments.server";
import { id, neededChoice, neededText, readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { CaseAssignmentPage } from "~/ui/case-assignment-page";

const schema = z.object({
  id: id(),
  staff_id: neededText(),
  role: neededChoice(team_roles),
  reason: neededChoice(assign_reasons),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  return openCaseManagement(readMe(request), String(params.clientId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), schema);
  if (errors) return data({ errors: errors as Record<string, string>, typed }, { status: 422 });
  const fault = await assignColleague(readMe(request), String(params.clientId), values);
  if (fault) return data({ errors: fault as Record<string, string>, typed }, { status: 422 });
  return redirect(`/caseload/${params.clientId}`);
}

export default function AssignmentsRoute() {
  return <CaseAssignmentPage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
