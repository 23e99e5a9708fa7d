import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { id, neededText, readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { viewAccount } from "~/models/staff.server";
import { addSupervision } from "~/models/supervisions.server";
import { AccountManagementPage } from "~/ui/account-management-page";

const schema = z.object({ id: id(), supervisor_id: neededText() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewAccount(readMe(request), String(params.staffId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), schema);
  if (errors) return data({ errors: errors as Record<string, string>, typed }, { status: 422 });
  const supervised_id = String(params.staffId);
  const fault = await addSupervision(readMe(request), { ...values, supervised_id });
  if (fault) return data({ errors: fault as Record<string, string>, typed }, { status: 422 });
  return redirect(`/staff/${supervised_id}`);
}

export default function SupervisionsRoute() {
  return <AccountManagementPage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
