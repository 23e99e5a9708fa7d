import optimizeLocales from "@react-aria/optimize-locales-plugin";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * The server is one bundle whose entry is server/main.ts: one module graph, so one set of database pools. The Remix
 * plugin names its own entry for the server build, hence this comes after it.
 */
const ownServerEntry: Plugin = {
  name: "own-server-entry",
  enforce: "post",
  configResolved(config) {
    if (config.build.ssr) config.build.rollupOptions.input = "./server/main.ts";
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  build: { target: isSsrBuild ? "node20" : "es2022" },
  plugins: [
    { ...optimizeLocales.vite({ locales: ["ko-KR", "en-US"] }), enforce: "pre" as const },
    remix(remixConfig),
    tsconfigPaths(),
    ownServerEntry,
  ],
  // Without these Vite re-optimises in the middle of the first page and React is loaded twice.
  optimizeDeps: {
    include: ["react-aria-components", "@remix-run/react", "react", "react-dom/client"],
    exclude: ["pg", "kysely", "@remix-run/node", "@node-rs/argon2"],
  },
}));
