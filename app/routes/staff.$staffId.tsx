import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { account_fields, changeStaff, viewAccount } from "~/models/staff.server";
import { AccountManagementPage } from "~/ui/account-management-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewAccount(readMe(request), String(params.staffId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), account_fields);
  if (errors) return data({ errors: errors as Record<string, string>, typed }, { status: 422 });
  const fault = await changeStaff(readMe(request), String(params.staffId), values);
  if (fault) return data({ errors: fault as Record<string, string>, typed }, { status: 422 });
  return redirect(`/staff/${params.staffId}`);
}

export default function AccountRoute() {
  return <AccountManagementPage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
