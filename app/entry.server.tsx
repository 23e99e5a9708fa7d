import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { AnswerContext } from "./ui/kit/answer";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** Lets this answer's own scripts run, and no others. */
    nonce: string;
    /** What a person can read out when something failed; stands in the server's log beside the kind of error. */
    incident: string;
  }
}

/** Renders a page whole before the first byte: a page that fails half-way must not have begun. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((done, fail) => {
    const { pipe } = renderToPipeableStream(
      <AnswerContext.Provider value={{ nonce: context.nonce, incident: context.incident }}>
        <RemixServer context={remix} url={request.url} nonce={context.nonce} />
      </AnswerContext.Provider>,
      {
        nonce: context.nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          done(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: fail,
      },
    );
  });
}

/** The log gets the kind of an error and its incident code; a message could hold what somebody wrote. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  const kind = error instanceof Error ? error.name : "error";
  const code = (error as { code?: unknown } | null)?.code;
  const where =
    error instanceof Error
      ? (error.stack ?? "")
          .split("\n")
          .filter((line) => line.trim().startsWith("at "))
          .slice(0, 4)
          .join("\n")
      : "";
  console.error(`${context.incident} ${kind}${typeof code === "string" ? ` ${code}` : ""}\n${where}`);
}
