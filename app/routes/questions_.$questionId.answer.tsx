import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { answer_schema, answerQuestion } from "~/models/coordinator-questions.server";
import { readForm } from "~/models/forms.server";
import { readMe } from "~/models/sign-ins.server";

/** Answers one question with one word. Answered before, or nothing chosen: back to the list, where it is plain. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { values } = readForm(await request.formData(), answer_schema);
  if (values) await answerQuestion(readMe(request), String(params.questionId), values.answer);
  return redirect("/questions", 303);
}
