import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readSessionForm, sessionValues } from "~/models/session-forms.server";
import { openSessionForm, readMeeting } from "~/models/session-pages.server";
import { writeSession } from "~/models/session-writing.server";
import { readMe } from "~/models/sign-ins.server";
import { SessionAnswerPage } from "~/ui/session-answer-page";

/** `with` and `session`: the same meeting, written for another client before; time and place come from there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = readMe(request);
  const search = new URL(request.url).searchParams;
  const [other, session] = [search.get("with"), search.get("session")];
  const begun = other && session ? await readMeeting(me, other, session) : {};
  return { form: await openSessionForm(me, params.clientId ?? "", null, begun) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const client_id = params.clientId ?? "";
  const { writing, errors, values } = readSessionForm(await request.formData(), true);
  if (!writing) return data({ errors, values, stored: null }, { status: 422 });
  const answer = await writeSession(readMe(request), client_id, writing);
  if (answer.outcome === "written") return redirect(`/clients/${client_id}/sessions/${writing.session_id}`);
  const stored = { values: sessionValues(answer.session, answer.notes), notes: answer.notes };
  return data({ errors: null, values, stored }, { status: 409 });
}

export default function NewSessionRoute() {
  const { form } = useLoaderData<typeof loader>();
  return <SessionAnswerPage form={form} answer={useActionData<typeof action>()} />;
}
