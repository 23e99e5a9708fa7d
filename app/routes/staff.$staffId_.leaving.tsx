import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readMe } from "~/models/sign-ins.server";
import { endStaff, viewAccount } from "~/models/staff.server";
import { AccountManagementPage } from "~/ui/account-management-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewAccount(readMe(request), String(params.staffId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const fault = await endStaff(readMe(request), String(params.staffId));
  if (fault) return data({ errors: fault as Record<string, string>, typed: {} }, { status: 422 });
  return redirect(`/staff/${params.staffId}`);
}

export default function LeavingRoute() {
  return <AccountManagementPage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
