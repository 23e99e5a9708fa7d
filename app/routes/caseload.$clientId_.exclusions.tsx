import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { openCaseManagement } from "~/models/assignments.server";
import { excludeColleague, exclusion_reasons } from "~/models/exclusions.server";
import { id, neededChoice, neededText, readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { CaseAssignmentPage } from "~/ui/case-assignment-page";

const schema = z.object({
  id: id(),
  excluded_id: neededText(),
  exclusion_reason: neededChoice(exclusion_reasons),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  return openCaseManagement(readMe(request), String(params.clientId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), schema);
  if (errors) return data({ errors: errors as Record<string, string>, typed }, { status: 422 });
  const given = { id: values.id, staff_id: values.excluded_id, reason: values.exclusion_reason };
  const fault = await excludeColleague(readMe(request), String(params.clientId), given);
  if (fault) return data({ errors: fault as Record<string, string>, typed }, { status: 422 });
  return redirect(`/caseload/${params.clientId}`);
}

export default function ExclusionsRoute() {
  return <CaseAssignmentPage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
