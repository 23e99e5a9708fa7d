import { readdirSync } from "node:fs";
import type { RouteRow } from "./matrix/types";

/** Every row of every file in test/matrix, whatever the file calls its list. */
export async function readRouteRows(): Promise<RouteRow[]> {
  const names = readdirSync("test/matrix").filter((name) => name !== "types.ts");
  const files = await Promise.all(
    names.map((name) => import(/* @vite-ignore */ `${process.cwd()}/test/matrix/${name}`)),
  );
  return files.flatMap(
    (file) =>
      Object.values(file as Record<string, unknown>)
        .filter(Array.isArray)
        .flat() as RouteRow[],
  );
}
