import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../db/embedded";
import { TEST_SECRET } from "./cluster";

/** The server as people get it: built, a process of its own, on a database of the test's. `log()` is all it printed. */
export type BuiltServer = {
  origin: string;
  log: () => string;
  child: ChildProcess;
  close: () => Promise<void>;
};

/** Starts the built server on a database; resolves when it says that it is open. `npm test` builds before it runs. */
export async function startBuiltServer(
  database_url: string,
  env: Record<string, string> = {},
): Promise<BuiltServer> {
  mkdirSync(".tmp", { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), ".tmp", "server-"));
  const key_file = join(folder, "office.key");
  writeFileSync(key_file, TEST_SECRET.toString("base64"), { mode: 0o600 });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  // A copy of the build can be tried while another is being made.
  const build = process.env.GYEOT_BUILD ?? "build";
  const child = spawn(process.execPath, [join(build, "server", "index.js")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: database_url,
      KEY_FILE: key_file,
      PORT: String(port),
      ORIGIN: origin,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout?.on("data", (text) => (printed += text));
  child.stderr?.on("data", (text) => (printed += text));
  await new Promise<void>((done, fail) => {
    child.stdout?.on("data", () => printed.includes("Gyeot is open at") && done());
    child.once("exit", (code) => fail(new Error(`the server ended (${code}):\n${printed}`)));
  });
  const close = () =>
    new Promise<void>((done) => {
      rmSync(folder, { recursive: true, force: true });
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once("exit", () => done());
      child.kill("SIGTERM");
    });
  return { origin, log: () => printed, child, close };
}
