// The framework's configuration, in one place; vite.config.ts hands it to the Remix plugin.
/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  ssr: true,
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
  },
};
