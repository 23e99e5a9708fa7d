import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { consent_version } from "~/models/consents.server";
import { openOfficeDraft } from "~/models/drafts.server";
import { readForm, todayInSeoul } from "~/models/forms.server";
import { intake_schema, intakeFaults, openClient } from "~/models/intakes.server";
import { readMe, requireSignIn } from "~/models/sign-ins.server";
import { IntakePage } from "~/ui/intake-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const me = readMe(request);
  const { site_name } = await requireSignIn(me);
  return {
    draft: await openOfficeDraft(me, "intake"),
    today: todayInSeoul(),
    consent_version,
    site_name,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const me = readMe(request);
  const { site_id } = await requireSignIn(me);
  const { values, errors, typed } = readForm(await request.formData(), intake_schema);
  const faults = errors ?? intakeFaults(values);
  if (faults || !values) return data({ errors: faults, typed }, { status: 422 });
  return redirect(`/clients/${await openClient(me, site_id, values)}`, 303);
}

export default function IntakeRoute() {
  return <IntakePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
