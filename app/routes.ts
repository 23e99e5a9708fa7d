import { flatRoutes } from "@remix-run/fs-routes";
import type { RouteConfig } from "@remix-run/route-config";

// The file name is the address read aloud; there is no other list of routes.
export default flatRoutes() satisfies Promise<RouteConfig> | RouteConfig;
