import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { flag, id, neededChoice, neededText, readForm, text } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { offerTransfer, openTransferForm, transfer_reasons } from "~/models/transfers.server";
import { TransferFormPage } from "~/ui/transfer-pages";

const schema = z.object({
  id: id(),
  draft_id: text(),
  to_staff_id: neededText(),
  reason: neededChoice(transfer_reasons),
  summary: neededText({ max: 20_000 }),
  understood: flag().refine(Boolean, "confirm_needed"),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const form = await openTransferForm(readMe(request), String(params.clientId));
  return { ...form, reasons: transfer_reasons, new_id: crypto.randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), schema);
  if (errors) return data({ errors: confirmFault(errors), typed }, { status: 422 });
  const { understood: _, ...given } = values;
  const fault = await offerTransfer(readMe(request), String(params.clientId), given);
  if (fault) return data({ errors: fault as Record<string, string>, typed }, { status: 422 });
  return redirect(`/transfers/${given.id}`);
}

/** The form knows one fault of its own: that the sender has not said to have read when access ends. */
function confirmFault(errors: Record<string, string>): Record<string, string> {
  return errors.understood ? { ...errors, understood: "confirm_needed" } : errors;
}

export default function NewTransferRoute() {
  return <TransferFormPage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />;
}
