import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * The office's key-encryption key: 32 random bytes in a file outside the database, readable by this user alone.
 * Made on the first start. Throws an Error that says what to do when the file is unfit; never makes a new key in
 * the place of a bad one. `made` is true when it was made just now and must be backed up.
 */
export function readKeyFile(path: string, mayMake: boolean): { secret: Buffer; made: boolean } {
  if (!existsSync(path)) {
    if (!mayMake) {
      throw new Error(
        `The key file ${path} is missing, and the database holds texts sealed with it. Put the backup of the key file there.`,
      );
    }
    mkdirSync(dirname(path), { recursive: true });
    const secret = randomBytes(32);
    writeFileSync(path, `${secret.toString("base64")}\n`, { mode: 0o600, flag: "wx" });
    return { secret, made: true };
  }
  const mode = statSync(path).mode & 0o777;
  if (process.platform !== "win32" && mode & 0o077) {
    throw new Error(
      `The key file ${path} may be read by others (mode ${mode.toString(8)}). Run: chmod 600 ${path}`,
    );
  }
  const secret = Buffer.from(readFileSync(path, "utf8").trim(), "base64");
  if (secret.length !== 32)
    throw new Error(`The key file ${path} does not hold a key. Put the backup of the key file there.`);
  return { secret, made: false };
}
