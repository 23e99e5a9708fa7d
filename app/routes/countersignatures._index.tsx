import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCountersignRequests } from "~/models/countersignatures.server";
import { readMe } from "~/models/sign-ins.server";
import { CountersignaturesPage } from "~/ui/countersignatures-page";

export async function loader({ request }: LoaderFunctionArgs) {
  return { requests: await listCountersignRequests(readMe(request)) };
}

export default function CountersignaturesRoute() {
  return <CountersignaturesPage requests={useLoaderData<typeof loader>().requests} />;
}
