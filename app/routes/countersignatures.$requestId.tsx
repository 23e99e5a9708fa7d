import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  answerCountersignRequest,
  openCountersignRequest,
  readCountersignForm,
} from "~/models/countersignatures.server";
import { readMe } from "~/models/sign-ins.server";
import { CountersignPage } from "~/ui/countersignatures-page";
import { formErrors } from "~/ui/words/forms";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { asked: await openCountersignRequest(readMe(request), params.requestId ?? "") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { values, errors, typed } = readCountersignForm(await request.formData());
  if (!values) return data({ errors, values: typed }, { status: 422 });
  await answerCountersignRequest(readMe(request), params.requestId ?? "", values);
  return redirect("/countersignatures");
}

export default function CountersignRoute() {
  const { asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <CountersignPage asked={asked} errors={formErrors(answer?.errors)} values={answer?.values ?? {}} />;
}
