import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readKeyFile } from "../../server/keys";

const folder = mkdtempSync(join(process.cwd(), ".tmp", "keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the key file", () => {
  test("is made on the first start, for this user's eyes alone, and read ever after", () => {
    const path = join(folder, "new.key");
    const first = readKeyFile(path, true);
    expect(first).toMatchObject({ made: true });
    expect(first.secret).toHaveLength(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readKeyFile(path, false)).toEqual({ secret: first.secret, made: false });
  });
  test("that is missing beside a database with sealed texts refuses to start, and is not made anew", () => {
    const path = join(folder, "missing.key");
    expect(() => readKeyFile(path, false)).toThrow(/is missing[\s\S]*Put the backup/);
    expect(() => statSync(path)).toThrow();
  });
  test("that others may read refuses to start, and says how to mend it", () => {
    const path = join(folder, "open.key");
    readKeyFile(path, true);
    chmodSync(path, 0o644);
    expect(() => readKeyFile(path, true)).toThrow(`chmod 600 ${path}`);
  });
  test("that holds something else refuses to start and stays as it is", () => {
    const path = join(folder, "torn.key");
    writeFileSync(path, "short", { mode: 0o600 });
    expect(() => readKeyFile(path, true)).toThrow(/does not hold a key/);
    expect(readFileSync(path, "utf8")).toBe("short");
  });
});
