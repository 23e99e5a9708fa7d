import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { searchNotes } from "~/models/note-search.server";
import { readMe, requireSignIn } from "~/models/sign-ins.server";
import { NoteSearchPage } from "~/ui/note-search-page";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSignIn(readMe(request));
  return null;
}

/** A search is posted: a term never stands in an address. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const hits = await searchNotes(readMe(request), String(form.get("term") ?? ""));
  return { hits: hits ?? ("too_short" as const) };
}

export default function NotesRoute() {
  return <NoteSearchPage hits={useActionData<typeof action>()?.hits ?? null} />;
}
