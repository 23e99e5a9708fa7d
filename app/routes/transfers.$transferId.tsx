import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { notFound } from "~/models/access.server";
import { neededChoice, readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";
import { answerTransfer, transfer_answers, viewTransfer } from "~/models/transfers.server";
import { TransferPage } from "~/ui/transfer-pages";

const schema = z.object({ answer: neededChoice(transfer_answers) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const transfer = await viewTransfer(readMe(request), String(params.transferId));
  // What is answered is history, and history stands on the case's own page, for who is on its team.
  if (transfer.answer) throw redirect(`/clients/${transfer.client_id}/team`);
  return { transfer };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { values } = readForm(await request.formData(), schema);
  if (!values) throw notFound();
  const { client_id, answer } = await answerTransfer(
    readMe(request),
    String(params.transferId),
    values.answer,
  );
  if (answer === "over") return data({ isOver: true }, { status: 409 });
  return redirect(answer === "declined" ? "/" : `/clients/${client_id}/team`);
}

export default function TransferRoute() {
  const said = useActionData<typeof action>();
  return <TransferPage {...useLoaderData<typeof loader>()} isOver={said?.isOver ?? false} />;
}
