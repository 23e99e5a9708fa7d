import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMe } from "~/models/sign-ins.server";
import { viewStatuses } from "~/models/statuses.server";
import { StatusesPage } from "~/ui/statuses-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewStatuses(readMe(request), String(params.clientId));
}

export default function StatusesRoute() {
  return <StatusesPage {...useLoaderData<typeof loader>()} />;
}
