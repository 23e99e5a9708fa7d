/**
 * The code page in which Korean Excel saves "CSV". The `euc-kr` of Node's TextDecoder is the older, narrower one: it
 * fails on 뙜 and 똠, so a register would be refused for one rare syllable. CP949 adds the 8,822 syllables that
 * KS X 1001 lacks, in Unicode order, in the gaps of its table: so the table is computed here instead of being shipped.
 */

/** The text of CP949 bytes, or null when a single byte does not belong: no letter is ever replaced by a guess. */
export function decodeCp949(bytes: Uint8Array): string | null {
  const table = cp949Table();
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      units[length++] = lead;
      continue;
    }
    const unit = table[(lead << 8) | (bytes[++at] ?? 0)];
    if (!unit) return null;
    units[length++] = unit;
  }
  return new TextDecoder("utf-16le").decode(units.subarray(0, length));
}

let table: Uint16Array | null = null;

function cp949Table(): Uint16Array {
  if (table) return table;
  const made = new Uint16Array(0x10000);
  const known = new Set<number>();
  const narrow = new TextDecoder("euc-kr", { fatal: true });
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    // Rows C9 and FE are for characters each office made for itself: nobody else can say what they are.
    if (lead === 0xc9 || lead === 0xfe) continue;
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const unit = decodePair(narrow, lead, trail);
      if (!unit) continue;
      made[(lead << 8) | trail] = unit;
      known.add(unit);
    }
  }
  // Two signs that came in 1998, after the table that Node has.
  made[0xa2e6] = 0x20ac;
  made[0xa2e7] = 0x00ae;
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= (lead < 0xa1 ? 0xfe : 0xa0); trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (known.has(syllable)) syllable++;
      if (syllable > 0xd7a3) break;
      made[(lead << 8) | trail] = syllable++;
    }
  }
  table = made;
  return made;
}

function decodePair(narrow: TextDecoder, lead: number, trail: number): number {
  try {
    return narrow.decode(Uint8Array.of(lead, trail)).charCodeAt(0);
  } catch {
    return 0;
  }
}
