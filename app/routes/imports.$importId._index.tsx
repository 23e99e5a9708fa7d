import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { viewImport } from "~/models/import-overviews.server";
import { readMe } from "~/models/sign-ins.server";
import { ImportPage } from "~/ui/import-page";
import { importWords } from "~/ui/words/imports";

/** What a redirect to this page may say; anything else says nothing. */
const sayings = {
  nothing: { tone: "caution", title: importWords.nothing_to_apply },
  not_confirmed: { tone: "caution", title: importWords.not_confirmed },
  busy: { tone: "caution", title: importWords.busy },
} as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const said = new URL(request.url).searchParams.get("said");
  return {
    seen: await viewImport(readMe(request), params.importId ?? ""),
    application_id: randomUUID(),
    said,
  };
}

export default function ImportRoute() {
  const { seen, application_id, said } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const isBusy = seen.progress?.state === "under_way";
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => document.visibilityState === "visible" && revalidate(), 4000);
    return () => clearInterval(timer);
  }, [isBusy, revalidate]);
  const saying = said && said in sayings ? sayings[said as keyof typeof sayings] : null;
  return <ImportPage seen={seen} application_id={application_id} said={saying} />;
}
