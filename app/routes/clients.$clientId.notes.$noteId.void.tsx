import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/models/forms.server";
import { openNote } from "~/models/note-pages.server";
import { readMe } from "~/models/sign-ins.server";
import { void_schema, voidNote } from "~/models/voids.server";
import { VoidPage } from "~/ui/addendum-form";
import { formErrors } from "~/ui/words/forms";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { page: await openNote(readMe(request), params.clientId ?? "", params.noteId ?? "") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { clientId = "", noteId = "" } = params;
  const { values, errors, typed } = readForm(await request.formData(), void_schema);
  if (!values) return data({ errors, values: typed }, { status: 422 });
  await voidNote(readMe(request), clientId, noteId, values);
  return redirect(`/clients/${clientId}/notes/${noteId}/signature`);
}

export default function VoidRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <VoidPage page={page} errors={formErrors(answer?.errors)} values={answer?.values ?? {}} />;
}
