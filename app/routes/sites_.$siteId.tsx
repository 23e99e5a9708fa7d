import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { neededText, readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { renameSite, viewSite } from "~/models/sites.server";
import { SitePage } from "~/ui/sites-page";

const schema = z.object({ name: neededText({ max: 80 }) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { site: await viewSite(readMe(request), String(params.siteId)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), schema);
  if (errors) return data({ errors: errors as Record<string, string>, typed }, { status: 422 });
  await renameSite(readMe(request), String(params.siteId), values.name);
  return redirect("/sites");
}

export default function SiteRoute() {
  return <SitePage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
