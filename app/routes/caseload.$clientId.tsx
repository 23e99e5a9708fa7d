import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCaseManagement } from "~/models/assignments.server";
import { readMe } from "~/models/sign-ins.server";
import { CaseAssignmentPage } from "~/ui/case-assignment-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return openCaseManagement(readMe(request), String(params.clientId));
}

export default function CaseAssignmentRoute() {
  return <CaseAssignmentPage {...useLoaderData<typeof loader>()} />;
}
