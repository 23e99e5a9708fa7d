import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import type { ReactNode } from "react";
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
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const page = await renderWhole(
    <AnswerContext.Provider value={{ nonce: context.nonce, incident: context.incident }}>
      <RemixServer context={remix} url={request.url} nonce={context.nonce} />
    </AnswerContext.Provider>,
    context.nonce,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(page as unknown as BodyInit, { status, headers });
}

/**
 * The HTML of a page as bytes. React 18.3 writes through a view of 2,048 bytes; where a letter of several bytes no
 * longer fits into it, the one or two bytes left over go out as zeros, in the middle of the text. No page of ours
 * holds a zero (forms refuse them), so every one of them is such a gap and is closed here.
 */
export function renderWhole(page: ReactNode, nonce: string | undefined): Promise<Buffer> {
  return new Promise((done, fail) => {
    const pieces: Buffer[] = [];
    const whole = new Writable({
      write(piece: Buffer, _, next) {
        pieces.push(withoutZeros(piece));
        next();
      },
      final(next) {
        done(Buffer.concat(pieces));
        next();
      },
    });
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => pipe(whole),
      onShellError: fail,
    });
  });
}

function withoutZeros(piece: Buffer): Buffer {
  return piece.includes(0) ? (piece.filter((byte) => byte !== 0) as Buffer) : piece;
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
