import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { viewDesk } from "~/models/desks.server";
import { readMe } from "~/models/sign-ins.server";
import { DeskPage } from "~/ui/desk-page";

export async function loader({ request }: LoaderFunctionArgs) {
  return viewDesk(readMe(request));
}

export default function MyDayRoute() {
  return <DeskPage desk={useLoaderData<typeof loader>()} />;
}
