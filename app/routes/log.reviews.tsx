import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addLogReview, viewLogReviews } from "~/models/log-reviews.server";
import { readMe } from "~/models/sign-ins.server";
import { LogReviewsPage } from "~/ui/log-reviews-page";

export async function loader({ request }: LoaderFunctionArgs) {
  return { ...(await viewLogReviews(readMe(request))), new_id: crypto.randomUUID() };
}

export async function action({ request }: ActionFunctionArgs) {
  const fault = await addLogReview(readMe(request), await request.formData());
  return fault ? data(fault, { status: 422 }) : redirect("/log/reviews");
}

export default function LogReviewsRoute() {
  return <LogReviewsPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>()} />;
}
