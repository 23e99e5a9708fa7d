import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { notFound } from "~/models/access.server";
import { startApplication } from "~/models/import-applications.server";
import { isImportId } from "~/models/imports.server";
import { readMe } from "~/models/sign-ins.server";

/** There is nothing to look at here; the page of the import tells how far it is. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/imports/${params.importId}`);
}

/** Carries the import out. A large one goes on after the answer, and its page shows how far it is. */
export async function action({ request, params }: ActionFunctionArgs) {
  const me = readMe(request);
  const application_id = String((await request.formData()).get("application_id") ?? "");
  if (!isImportId(application_id)) throw notFound();
  const outcome = await startApplication(me, params.importId ?? "", application_id);
  const isOn = outcome === "applied" || outcome === "under_way";
  return redirect(`/imports/${params.importId}${isOn ? "" : `?said=${outcome}`}`);
}
