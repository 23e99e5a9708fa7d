import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askCoordinator, question_schema, viewQuestions } from "~/models/coordinator-questions.server";
import { readForm } from "~/models/forms.server";
import { readMe, requireSignIn } from "~/models/sign-ins.server";
import { QuestionsPage } from "~/ui/questions-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const me = readMe(request);
  return viewQuestions(me, (await requireSignIn(me)).role);
}

export async function action({ request }: ActionFunctionArgs) {
  const { values, errors, typed } = readForm(await request.formData(), question_schema);
  if (errors) return data({ outcome: null, errors, typed }, { status: 422 });
  const outcome = await askCoordinator(readMe(request), values);
  if (outcome === "limit") return data({ outcome, errors: null, typed }, { status: 422 });
  return redirect("/questions", 303);
}

export default function QuestionsRoute() {
  return <QuestionsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
