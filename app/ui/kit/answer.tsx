import { createContext, useContext, useEffect, useState } from "react";

/** What belongs to one answer of the server: the nonce of its scripts, and its incident code should it fail. */
export const AnswerContext = createContext<{ nonce: string | undefined; incident: string | null }>({
  nonce: undefined,
  incident: null,
});

/** The nonce for script elements; known on the server alone, since browsers hide it from scripts. */
export function useNonce(): string | undefined {
  return useContext(AnswerContext).nonce;
}

/** The incident code of the document that is shown, or null after a failure that needed no new document. */
export function useIncident(): string | null {
  const { incident } = useContext(AnswerContext);
  const [read, setRead] = useState(incident);
  useEffect(
    () => setRead(document.querySelector<HTMLMetaElement>("meta[name=incident]")?.content ?? null),
    [],
  );
  return read;
}
