import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { viewClientLog } from "~/models/client-logs.server";
import { readMe } from "~/models/sign-ins.server";
import { ClientLogPage } from "~/ui/client-log-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get("before");
  const view = await viewClientLog(readMe(request), String(params.clientId), before);
  return { ...view, isNewest: before === null };
}

export default function ClientLogRoute() {
  return <ClientLogPage {...useLoaderData<typeof loader>()} />;
}
