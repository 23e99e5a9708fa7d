import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listClients, searchClients } from "~/models/clients.server";
import { readMe } from "~/models/sign-ins.server";
import { ClientsPage } from "~/ui/clients-page";

export async function loader({ request }: LoaderFunctionArgs) {
  return { clients: await listClients(readMe(request)) };
}

/** A search is posted: a term never stands in an address. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  return { clients: await searchClients(readMe(request), String(form.get("term") ?? "")) };
}

export default function ClientsRoute() {
  const { clients } = useLoaderData<typeof loader>();
  const found = useActionData<typeof action>();
  return <ClientsPage clients={found?.clients ?? clients} found={found !== undefined} />;
}
