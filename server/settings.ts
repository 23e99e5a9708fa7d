import { resolve } from "node:path";

/** Everything the environment may say, checked. */
export type Settings = {
  /** Folder for the embedded database and the key file. */
  data: string;
  /** Superuser (or owner) URL of a PostgreSQL server; null starts the embedded one. */
  database_url: string | null;
  key_file: string;
  host: string;
  port: number;
  /** The one origin that browsers may send forms from: scheme, host and port. */
  origin: string;
  /** How many server processes share the port. */
  processes: number;
  demo: boolean;
};

/**
 * Reads the environment, in this one place. Throws an Error naming every wrong value and what it should be, so that
 * nothing starts half configured.
 */
export function readSettings(env: Record<string, string | undefined>, args: string[] = []): Settings {
  const wrong: string[] = [];
  const demo = args.includes("--demo");
  const port = wholeNumber("PORT", env.PORT, 3000, 1, 65535);
  const host = env.HOST || "127.0.0.1";
  const data = resolve(env.GYEOT_DATA || (demo ? ".data/demo" : ".data/office"));
  const database_url = demo ? null : env.DATABASE_URL || null;
  if (database_url && !/^postgres(ql)?:\/\/[^/]+\/.+/.test(database_url)) {
    wrong.push("DATABASE_URL must look like postgres://user:password@host:5432/database.");
  }
  const origin = env.ORIGIN || `http://localhost:${port}`;
  try {
    const url = new URL(origin);
    if (url.origin !== origin) wrong.push(`ORIGIN must be an origin without a path, such as ${url.origin}.`);
    if (url.protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)) {
      wrong.push(
        "ORIGIN must begin with https:// unless it is this machine: browsers keep the sign-in cookie on secure origins only.",
      );
    }
  } catch {
    wrong.push("ORIGIN must be an address such as https://gyeot.example.org.");
  }
  const processes = wholeNumber("PROCESSES", env.PROCESSES, 1, 1, 32);
  const key_file = resolve(env.KEY_FILE || `${data}/key-encryption.key`);
  if (wrong.length > 0) throw new Error(`Gyeot cannot start:\n- ${wrong.join("\n- ")}`);
  return { data, database_url, key_file, host, port, origin, processes, demo };

  function wholeNumber(
    name: string,
    text: string | undefined,
    or: number,
    least: number,
    most: number,
  ): number {
    if (!text) return or;
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    wrong.push(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
    return or;
  }
}
