import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  decideRows,
  type RowDecisionValue,
  type RowShelf,
  row_decisions,
  row_shelves,
  viewRows,
} from "~/models/import-decisions.server";
import { readMe } from "~/models/sign-ins.server";
import { ImportRowsPage } from "~/ui/import-rows-page";
import { importWords } from "~/ui/words/imports";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shelf, page, url } = readPlace(request);
  const seen = await viewRows(readMe(request), params.importId ?? "", shelf, page);
  return { seen, kept: url.searchParams.has("kept") };
}

/** Keeps the decisions of one page and goes on to the next. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { shelf, page } = readPlace(request);
  const form = await request.formData();
  const faults = await decideRows(readMe(request), params.importId ?? "", readDecisions(form));
  if (faults.size > 0) {
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 20)]));
    return data({ faults: Object.fromEntries(faults), typed }, { status: 422 });
  }
  return redirect(`/imports/${params.importId}/rows?shelf=${shelf}&page=${page + 1}&kept`);
}

export default function ImportRowsRoute() {
  const { seen, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const said = kept && !answer ? { tone: "good" as const, title: importWords.decisions_kept } : null;
  return <ImportRowsPage seen={seen} faults={answer?.faults ?? {}} typed={answer?.typed ?? {}} said={said} />;
}

function readPlace(request: Request): { shelf: RowShelf; page: number; url: URL } {
  const url = new URL(request.url);
  const shelf = row_shelves.find((one) => one === url.searchParams.get("shelf")) ?? "review";
  const page = Number(url.searchParams.get("page") ?? 1);
  return { shelf, page: Number.isInteger(page) && page > 0 ? page : 1, url };
}

function readDecisions(form: FormData): RowDecisionValue[] {
  return [...form].flatMap(([name, value]) => {
    const row = /^decision_(\d{1,5})$/.exec(name)?.[1];
    const decision = row_decisions.find((one) => one === value);
    if (!row || !decision) return [];
    const same_as = /^\d{1,5}$/.exec(String(form.get(`same_as_${row}`) ?? "").trim())?.[0];
    return [{ row_no: Number(row), decision, same_as: same_as ? Number(same_as) : null }];
  });
}
