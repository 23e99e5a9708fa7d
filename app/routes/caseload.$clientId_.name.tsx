import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { openCaseManagement } from "~/models/assignments.server";
import { REVEAL_TEXT_MIN, reveal_reasons, revealName } from "~/models/caseload-reviews.server";
import { neededChoice, neededText, readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { type CaseAssignmentAnswer, CaseAssignmentPage } from "~/ui/case-assignment-page";

const schema = z.object({
  reveal_reason: neededChoice(reveal_reasons),
  reveal_text: neededText({ max: 500 }),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  return openCaseManagement(readMe(request), String(params.clientId));
}

/** The name is the answer to this one post and stands in no address: loading the page again does not show it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), schema);
  if (errors) return data<CaseAssignmentAnswer>({ errors, typed }, { status: 422 });
  if ([...values.reveal_text].length < REVEAL_TEXT_MIN)
    return data<CaseAssignmentAnswer>({ errors: { reveal_text: "too_short" }, typed }, { status: 422 });
  const { display_name } = await revealName(readMe(request), String(params.clientId), {
    reason: values.reveal_reason,
    text: values.reveal_text,
  });
  return data<CaseAssignmentAnswer>({ revealed: display_name });
}

export default function NameRoute() {
  return <CaseAssignmentPage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
