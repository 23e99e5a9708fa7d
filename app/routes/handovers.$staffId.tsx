import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeHandover, readSuccession, viewHandover } from "~/models/handovers.server";
import { readMe } from "~/models/sign-ins.server";
import { HandoverPage } from "~/ui/handover-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewHandover(readMe(request), String(params.staffId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { succession, errors, typed } = readSuccession(await request.formData());
  if (errors) return data({ errors, typed }, { status: 422 });
  const faults = await makeHandover(readMe(request), String(params.staffId), succession);
  if (!faults) return redirect(`/handovers/${params.staffId}`);
  const named = Object.entries(faults).map(([of, fault]) => [`successor_${of}`, fault]);
  return data({ errors: Object.fromEntries(named) as Record<string, string>, typed }, { status: 422 });
}

export default function HandoverRoute() {
  return <HandoverPage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
