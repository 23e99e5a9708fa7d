import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readSessionForm, sessionValues } from "~/models/session-forms.server";
import { openSessionForm } from "~/models/session-pages.server";
import { writeSession } from "~/models/session-writing.server";
import { readMe } from "~/models/sign-ins.server";
import { SessionAnswerPage } from "~/ui/session-answer-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { form: await openSessionForm(readMe(request), params.clientId ?? "", params.sessionId ?? "") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const client_id = params.clientId ?? "";
  const posted = await request.formData();
  posted.set("id", params.sessionId ?? "");
  const { writing, errors, values } = readSessionForm(posted, posted.has("kind"));
  if (!writing) return data({ errors, values, stored: null }, { status: 422 });
  const answer = await writeSession(readMe(request), client_id, writing);
  if (answer.outcome === "written") return redirect(`/clients/${client_id}/sessions/${writing.session_id}`);
  const stored = { values: sessionValues(answer.session, answer.notes), notes: answer.notes };
  return data({ errors: null, values, stored }, { status: 409 });
}

export default function EditSessionRoute() {
  const { form } = useLoaderData<typeof loader>();
  return <SessionAnswerPage form={form} answer={useActionData<typeof action>()} />;
}
