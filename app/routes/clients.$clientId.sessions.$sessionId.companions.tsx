import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { listClients } from "~/models/clients.server";
import { readMe } from "~/models/sign-ins.server";
import { CompanionsPage } from "~/ui/companions-page";

/** A list of one's own caseload and nothing else: the session itself is opened when its record is written. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const clients = await listClients(readMe(request));
  return { clients: clients.filter((client) => client.id !== params.clientId) };
}

export default function CompanionsRoute() {
  const { clientId = "", sessionId = "" } = useParams();
  const { clients } = useLoaderData<typeof loader>();
  return <CompanionsPage clients={clients} client_id={clientId} session_id={sessionId} />;
}
