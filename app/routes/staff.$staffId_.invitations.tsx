import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeInvitation } from "~/models/invitations.server";
import { readMe } from "~/models/sign-ins.server";
import { viewAccount } from "~/models/staff.server";
import { AccountManagementPage } from "~/ui/account-management-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewAccount(readMe(request), String(params.staffId));
}

/** The link is the answer to this one post; loading the page again does not show it, and no address holds it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { token, expires_at } = await makeInvitation(readMe(request), String(params.staffId));
  return { link: new URL(`/invitations/${token}`, request.url).href, expires_at };
}

export default function InvitationsRoute() {
  return <AccountManagementPage {...useLoaderData<typeof loader>()} made={useActionData<typeof action>()} />;
}
