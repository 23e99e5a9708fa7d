import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { viewOwnActs } from "~/models/own-acts.server";
import { readMe } from "~/models/sign-ins.server";
import { OwnActsPage } from "~/ui/own-acts-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get("before");
  return { log: await viewOwnActs(readMe(request), before), isNewest: before === null };
}

export default function OwnActsRoute() {
  return <OwnActsPage {...useLoaderData<typeof loader>()} />;
}
