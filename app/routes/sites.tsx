import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { id, neededText, readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { addSite, listSites } from "~/models/sites.server";
import { SitesPage } from "~/ui/sites-page";

const schema = z.object({ id: id(), name: neededText({ max: 80 }) });

export async function loader({ request }: LoaderFunctionArgs) {
  return { sites: await listSites(readMe(request)), new_id: crypto.randomUUID() };
}

export async function action({ request }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), schema);
  if (errors) return data({ errors: errors as Record<string, string>, typed }, { status: 422 });
  await addSite(readMe(request), values);
  return redirect("/sites");
}

export default function SitesRoute() {
  return <SitesPage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
