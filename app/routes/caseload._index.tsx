import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isId } from "~/models/access.server";
import { REVIEW_ROWS, review_shows, reviewCaseload } from "~/models/caseload-reviews.server";
import { readMe } from "~/models/sign-ins.server";
import { CaseloadPage } from "~/ui/caseload-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const show = review_shows.find((one) => one === query.get("show")) ?? "open";
  const staff = query.get("staff");
  const staff_id = isId(staff) ? staff : null;
  const page = Math.min(999, Math.max(0, Number.parseInt(query.get("page") ?? "0", 10) || 0));
  const review = await reviewCaseload(readMe(request), { show, staff_id, page });
  return { ...review, show, shows: review_shows, staff_id, page, rows_per_page: REVIEW_ROWS };
}

export default function CaseloadRoute() {
  return <CaseloadPage {...useLoaderData<typeof loader>()} />;
}
