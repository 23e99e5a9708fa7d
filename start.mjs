// The one way in from a shell: checks Node, builds when the sources are newer than the build, then opens the office.
import { execFileSync } from "node:child_process";
import cluster from "node:cluster";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`Gyeot needs Node 20.20 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

process.env.NODE_ENV = "production";
process.chdir(import.meta.dirname);
const built = "build/server/index.js";
if (cluster.isPrimary && !isFresh()) {
  console.log("building (once after each change) ...");
  try {
    execFileSync(
      process.execPath,
      ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "error"],
      {
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
  } catch {
    console.error("The build failed; see above. If packages are missing, run: npm ci");
    process.exit(1);
  }
}
await import(`./${built}`);

function isFresh() {
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  const files = ["app", "server", "db", "public", "remix.config.js", "vite.config.ts", "package-lock.json"];
  return files.every((path) => newest(path) <= at);
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
