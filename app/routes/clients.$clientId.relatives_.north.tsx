import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/models/forms.server";
import { isInNorth, reveal_schema, revealRelatives, viewRelatives } from "~/models/relatives.server";
import { readMe } from "~/models/sign-ins.server";
import { NorthPage } from "~/ui/relatives-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewRelatives(readMe(request), String(params.clientId));
}

/** The opening is the answer to this one post: going back or reloading does not open it again unasked. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { values, errors } = readForm(await request.formData(), reveal_schema);
  if (errors) return data({ errors, opened: null }, { status: 422 });
  const { relatives } = await revealRelatives(readMe(request), String(params.clientId), {
    code: values.reason,
    text: values.reason_text ?? undefined,
  });
  return { errors: null, opened: relatives.filter(isInNorth) };
}

/** The opening has written its line; the page around it need not be read (and logged) again for it. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod === "POST" ? false : defaultShouldRevalidate;
}

export default function NorthRoute() {
  return <NorthPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
