import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { readLanguage } from "~/models/languages.server";
import { findSignIn, readMe } from "~/models/sign-ins.server";
import { Failure } from "~/ui/failure";
import { useIncident, useNonce } from "~/ui/kit/answer";
import "~/ui/kit/base.css";
import "~/ui/kit/print.css";
import { LanguageProvider } from "~/ui/kit/language";
import { LockScreen } from "~/ui/lock-screen";
import { OfficeFrame } from "~/ui/office-frame";
import "~/ui/tokens.css";

export const links: LinksFunction = () => [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

/** Who is here, and in which language. No content of any case. */
export async function loader({ request }: LoaderFunctionArgs) {
  const found = await findSignIn(readMe(request));
  return {
    staff: found?.staff ?? null,
    locked: found?.locked ?? false,
    language: readLanguage(request, found?.staff.language),
  };
}

/** Who is here changes by acts (signing in, locking, the language), not by walking about. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod }) =>
  formMethod !== undefined && formMethod !== "GET";

export function Layout({ children }: { children: ReactNode }) {
  const language = useRouteLoaderData<typeof loader>("root")?.language ?? "ko";
  const nonce = useNonce();
  const incident = useIncident();
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="incident" content={incident ?? ""} suppressHydrationWarning />
        {/* react-aria finds the nonce of its one style element here. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <title>곁</title>
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageProvider language={language}>{children}</LanguageProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const { staff, locked } = useLoaderData<typeof loader>();
  if (staff && locked) return <LockScreen staff={staff} />;
  if (!staff) return <Outlet />;
  return (
    <OfficeFrame staff={staff}>
      <Outlet />
    </OfficeFrame>
  );
}

export function ErrorBoundary() {
  const staff = useRouteLoaderData<typeof loader>("root")?.staff ?? null;
  return <Failure error={useRouteError()} staff={staff} />;
}
