import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openNoteVersions } from "~/models/note-pages.server";
import { readMe } from "~/models/sign-ins.server";
import { NoteVersionsPage } from "~/ui/addendum-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return openNoteVersions(readMe(request), params.clientId ?? "", params.noteId ?? "");
}

export default function VersionsRoute() {
  const { versions, ...page } = useLoaderData<typeof loader>();
  return <NoteVersionsPage page={page} versions={versions} />;
}
