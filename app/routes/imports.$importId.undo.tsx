import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "~/models/access.server";
import { undoImport, viewUndo } from "~/models/import-undos.server";
import { isImportId } from "~/models/imports.server";
import { readMe } from "~/models/sign-ins.server";
import { ImportUndoPage } from "~/ui/import-undo-page";
import { importWords } from "~/ui/words/imports";

/** Looking at what an undo would do is no undo: it stands in the log as a look. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return { seen: await viewUndo(readMe(request), params.importId ?? ""), undo_id: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const undo_id = String((await request.formData()).get("undo_id") ?? "");
  if (!isImportId(undo_id)) throw notFound();
  const outcome = await undoImport(readMe(request), params.importId ?? "", undo_id);
  if (outcome === "busy" || outcome === "moved") return data({ said: outcome }, { status: 409 });
  return redirect(`/imports/${params.importId}`);
}

export default function ImportUndoRoute() {
  const answer = useActionData<typeof action>();
  const title = answer?.said === "moved" ? importWords.undo_moved : importWords.busy;
  return (
    <ImportUndoPage {...useLoaderData<typeof loader>()} said={answer ? { tone: "caution", title } : null} />
  );
}
