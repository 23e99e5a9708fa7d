import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { UnreadableFile } from "./unreadable-file.server";

/** Most files inside one workbook; a real one has some dozens. */
const MAX_ENTRIES = 2000;
/** Most bytes of all files together once unpacked, and of what is read of them. */
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
/** XML shrinks to a tenth, a sheet of repeated blanks to a hundredth; deflate can do a thousandth. */
const MAX_RATIO = 300;
/** Below this size no ratio is a danger. */
const RATIO_MATTERS_FROM = 5 * 1024 * 1024;

/**
 * The files of a workbook's zip that `wanted` names, as text, in bounded memory: what the table of contents says is
 * checked first, and what really comes out is counted while it comes, because the table of contents can lie.
 * @throws UnreadableFile "zip_bomb", "encrypted" or "not_a_table"
 */
export async function unpackWorkbook(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Promise<{ paths: string[]; texts: Map<string, string> }> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip, bytes.length);
  const texts = new Map<string, string>();
  let total = 0;
  for (const entry of entries) {
    if (!wanted(entry.fileName)) continue;
    if (entry.isEncrypted()) throw new UnreadableFile("encrypted");
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of await openEntry(zip, entry)) {
      length += (chunk as Uint8Array).length;
      total += (chunk as Uint8Array).length;
      if (total > MAX_UNPACKED_BYTES || swells(length, entry.compressedSize))
        throw new UnreadableFile("zip_bomb");
      chunks.push(chunk as Uint8Array);
    }
    texts.set(
      entry.fileName,
      Buffer.concat(chunks, length)
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
    );
  }
  return { paths: entries.map((entry) => entry.fileName), texts };
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
  } catch {
    throw new UnreadableFile("not_a_table");
  }
}

function listEntries(zip: ZipFile, file_length: number): Promise<Entry[]> {
  if (zip.entryCount > MAX_ENTRIES) throw new UnreadableFile("zip_bomb");
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let total = 0;
    zip.on("error", () => reject(new UnreadableFile("not_a_table")));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      total += entry.uncompressedSize;
      entries.push(entry);
      const bomb = entries.length > MAX_ENTRIES || total > MAX_UNPACKED_BYTES || swells(total, file_length);
      if (bomb) reject(new UnreadableFile("zip_bomb"));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

async function openEntry(zip: ZipFile, entry: Entry): Promise<AsyncIterable<unknown>> {
  const stream = await zip.openReadStreamPromise(entry).catch(() => {
    throw new UnreadableFile("not_a_table");
  });
  return guarded(stream);
}

// A stream that yields more than the table of contents promised fails in yauzl: such a file is made to deceive.
async function* guarded(stream: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* stream;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const lied = error instanceof Error && /too many bytes/.test(error.message);
    throw new UnreadableFile(lied ? "zip_bomb" : "not_a_table");
  }
}

function swells(unpacked: number, packed: number): boolean {
  return unpacked > RATIO_MATTERS_FROM && unpacked > MAX_RATIO * Math.max(packed, 1);
}
