import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openSession } from "~/models/session-pages.server";
import { readMe } from "~/models/sign-ins.server";
import { SessionPage } from "~/ui/session-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { view: await openSession(readMe(request), params.clientId ?? "", params.sessionId ?? "") };
}

export default function SessionRoute() {
  return <SessionPage view={useLoaderData<typeof loader>().view} />;
}
