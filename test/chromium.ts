import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Where Debian and others put a Chromium; without one, the package @sparticuz/chromium brings its own. */
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The browser to drive. Called once for the whole run, before the test files begin: two of them unpacking it at the
 * same time would start a program that is still being written.
 */
export async function findChromium(): Promise<string> {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  // It unpacks into the temporary folder with rights for one user alone; a folder of ours keeps users apart.
  const folder = join(process.cwd(), ".tmp", "chromium");
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    return await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
