import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { startEmbedded } from "./embedded";
import { migrate } from "./migrate";
import { describeSchema } from "./schema-text";

/** Tables that only the door's functions touch: no model has a type for them. (role_powers stays: it gives the type of a scope.) */
const DOOR_ONLY = ["deeds", "tickets", "sign_ins", "passphrases", "key_checks"];

/**
 * What `db/schema.sql` and `db/types.ts` should hold for this migrated database. A test compares; `npm run
 * db:generate` writes.
 */
export async function generate(adminUrl: string): Promise<{ schema: string; types: string }> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const folder = mkdtempSync(join(tmpdir(), "gyeot-types-"));
  try {
    const out = join(folder, "types.ts");
    execFileSync(
      process.execPath,
      [
        "node_modules/kysely-codegen/dist/cli/bin.js",
        ...["--url", adminUrl, "--out-file", out, "--dialect", "postgres", "--default-schema", "house"],
        ...["--include-pattern", "house.*", "--exclude-pattern", `house.(${DOOR_ONLY.join("|")})`],
        ...["--date-parser", "string", "--log-level", "warn"],
      ],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    return { schema: await describeSchema(admin), types: readFileSync(out, "utf8") };
  } finally {
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = join(".tmp", `generate-${process.pid}`); // not a private folder of root's: PostgreSQL runs as another user
  mkdirSync(folder, { recursive: true });
  const database = await startEmbedded(folder, { fast: true });
  try {
    await migrate(database.url, Buffer.alloc(32, 7));
    const { schema, types } = await generate(database.url);
    writeFileSync("db/schema.sql", schema);
    writeFileSync("db/types.ts", types);
    console.log("db/schema.sql and db/types.ts are written.");
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
