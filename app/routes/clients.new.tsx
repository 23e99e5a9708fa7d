import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openOfficeDraft } from "~/models/drafts.server";
import { readForm } from "~/models/forms.server";
import { findLikelySame, intake_search_schema } from "~/models/intakes.server";
import { readMe } from "~/models/sign-ins.server";
import { IntakeSearchPage } from "~/ui/intake-search-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const draft = await openOfficeDraft(readMe(request), "intake");
  return { has_draft: draft.saved_at !== null, question_id: randomUUID() };
}

/** A name is posted: it never stands in an address. */
export async function action({ request }: ActionFunctionArgs) {
  const { values, errors } = readForm(await request.formData(), intake_search_schema);
  if (errors) return data({ found: null, errors }, { status: 422 });
  const likely = await findLikelySame(readMe(request), values.name);
  return { found: { name: values.name, birth_year: values.birth_year ?? "", likely }, errors: null };
}

export default function NewClientRoute() {
  return <IntakeSearchPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
