import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { readRecord } from "~/models/records.server";
import { readMe } from "~/models/sign-ins.server";
import { RecordPage } from "~/ui/record-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get("before") ?? undefined;
  return { record: await readRecord(readMe(request), params.clientId ?? "", before) };
}

export default function RecordRoute() {
  const { record } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return <RecordPage record={record} isOlder={search.has("before")} />;
}
