import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readLogFilter, viewAccessLog } from "~/models/access-logs.server";
import { readMe } from "~/models/sign-ins.server";
import { LogPage } from "~/ui/log-page";

/** The filter stands in the address: ids, codes and days, never a name. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const view = await viewAccessLog(readMe(request), readLogFilter(asked), asked.get("before"));
  return { ...view, isNewest: !asked.has("before") };
}

export default function LogRoute() {
  return <LogPage {...useLoaderData<typeof loader>()} />;
}
