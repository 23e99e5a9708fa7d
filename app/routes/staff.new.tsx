import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { id, neededText, readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { account_fields, addStaff, openStaffForm } from "~/models/staff.server";
import { NewStaffPage } from "~/ui/staff-pages";

const schema = account_fields.extend({ id: id(), sign_in_name: neededText({ max: 40 }) });

export async function loader({ request }: LoaderFunctionArgs) {
  return openStaffForm(readMe(request));
}

export async function action({ request }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), schema);
  if (errors) return data({ errors: errors as Record<string, string>, typed }, { status: 422 });
  const fault = await addStaff(readMe(request), values);
  if (fault) return data({ errors: fault as Record<string, string>, typed }, { status: 422 });
  return redirect(`/staff/${values.id}`);
}

export default function NewStaffRoute() {
  return <NewStaffPage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
