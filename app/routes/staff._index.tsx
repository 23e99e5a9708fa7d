import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMe } from "~/models/sign-ins.server";
import { listStaff } from "~/models/staff.server";
import { StaffPage } from "~/ui/staff-pages";

export async function loader({ request }: LoaderFunctionArgs) {
  return { staff: await listStaff(readMe(request)) };
}

export default function StaffRoute() {
  return <StaffPage {...useLoaderData<typeof loader>()} />;
}
