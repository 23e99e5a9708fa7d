import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { viewClient } from "~/models/overviews.server";
import { readMe } from "~/models/sign-ins.server";
import { OverviewPage } from "~/ui/overview-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewClient(readMe(request), String(params.clientId));
}

export default function OverviewRoute() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
