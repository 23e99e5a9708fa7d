import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});

// A page that the browser kept in memory may show what its reader may no longer see.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});
