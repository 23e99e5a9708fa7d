import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readForm } from "~/models/forms.server";
import { endNorthRelative, endRelative, reveal_schema } from "~/models/relatives.server";
import { readMe } from "~/models/sign-ins.server";

/** Ends what somebody is to the client; the row stays. With a reason where the row is one of those in the North. */
export async function action({ request, params }: ActionFunctionArgs) {
  const me = readMe(request);
  const [client_id, id] = [String(params.clientId), String(params.relativeId)];
  const { values } = readForm(await request.formData(), reveal_schema);
  if (values)
    await endNorthRelative(me, client_id, id, { code: values.reason, text: values.reason_text ?? undefined });
  else await endRelative(me, client_id, id);
  return redirect(`/clients/${params.clientId}/relatives`, 303);
}
