import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMe } from "~/models/sign-ins.server";
import { viewTeam } from "~/models/teams.server";
import { TeamPage } from "~/ui/team-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return viewTeam(readMe(request), String(params.clientId));
}

export default function TeamRoute() {
  return <TeamPage {...useLoaderData<typeof loader>()} />;
}
