import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addAddendum, openAddendumForm, readAddendumForm } from "~/models/addenda.server";
import { readMe } from "~/models/sign-ins.server";
import { AddendumPage } from "~/ui/addendum-form";
import { firstValues } from "~/ui/draft-form";
import { formErrors } from "~/ui/words/forms";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { form: await openAddendumForm(readMe(request), params.clientId ?? "", params.noteId ?? "") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { clientId = "", noteId = "" } = params;
  const { addendum, errors, values } = readAddendumForm(await request.formData());
  if (!addendum) return data({ errors, values }, { status: 422 });
  await addAddendum(readMe(request), clientId, noteId, addendum);
  return redirect(`/clients/${clientId}/notes/${noteId}/signature`);
}

export default function AddendaRoute() {
  const { form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AddendumPage
      form={form}
      errors={formErrors(answer?.errors)}
      values={answer?.values ?? firstValues(form.draft)}
    />
  );
}
