import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { openNote, signNote } from "~/models/note-pages.server";
import { readMe } from "~/models/sign-ins.server";

/** Whoever comes here by address is led to the note. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { client, note } = await openNote(readMe(request), params.clientId ?? "", params.noteId ?? "");
  return redirect(
    note.session_id ? `/clients/${client.id}/sessions/${note.session_id}` : `/clients/${client.id}/record`,
  );
}

/** Signed or changed meanwhile: either way the note is shown again as it stands now. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const { clientId = "", noteId = "" } = params;
  await signNote(readMe(request), clientId, noteId, Number(form.get("version")));
  return redirect(`/clients/${clientId}/notes/${noteId}/signature`);
}
