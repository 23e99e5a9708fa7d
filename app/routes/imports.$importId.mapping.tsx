import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fillable_fields, import_fields, readMappingForm } from "~/models/import-mapping-forms.server";
import { confirmMapping, viewMapping } from "~/models/imports.server";
import { readMe } from "~/models/sign-ins.server";
import { ImportMappingPage } from "~/ui/import-mapping-page";
import { formErrors } from "~/ui/words/forms";
import { importWords } from "~/ui/words/imports";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const seen = await viewMapping(readMe(request), params.importId ?? "");
  const isAgain = new URL(request.url).searchParams.has("again");
  return { seen, isAgain, fields: import_fields[seen.kind], fillable: fillable_fields[seen.kind] };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const me = readMe(request);
  const at = `/imports/${params.importId}`;
  const { values, errors } = readMappingForm(await request.formData());
  if (!values) return data({ errors, said: null }, { status: 422 });
  const outcome = await confirmMapping(me, params.importId ?? "", values);
  if (outcome === "confirmed") return redirect(at);
  if (outcome === "columns") return redirect(`${at}/mapping?again`);
  return data({ errors: null, said: outcome }, { status: 409 });
}

export default function ImportMappingRoute() {
  const { isAgain, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const said = answer?.said
    ? {
        tone: "caution" as const,
        title: answer.said === "applied" ? importWords.columns_locked : importWords.columns_conflict,
      }
    : isAgain
      ? { tone: "caution" as const, title: importWords.columns_again }
      : null;
  const errors = formErrors(answer?.errors, {
    year_wrong: importWords.year_wrong,
    header_row_wrong: importWords.header_row_wrong,
    field_twice: importWords.field_twice,
  });
  return <ImportMappingPage {...page} said={said} errors={errors} />;
}
