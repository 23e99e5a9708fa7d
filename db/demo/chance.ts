/** Chance that always falls the same way: one stream of numbers per word. */
export type Chance = {
  /** From 0 up to, and never reaching, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number;
  /** One of the list, which must not be empty. */
  oneOf<T>(list: readonly T[]): T;
  /** The list in another order; the list itself stays as it is. */
  shuffled<T>(list: readonly T[]): T[];
};

/** A stream of chance for a word: the same word gives the same stream on every machine and on every day. */
export function chanceOf(word: string): Chance {
  let state = 2166136261;
  for (const sign of word) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619);

  // A Weyl sequence through two multiply-and-fold rounds: even enough for a demo, and for nothing that must stay secret.
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const oneOf = <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T;
  const shuffled = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    const out: T[] = [];
    while (rest.length > 0) out.push(...rest.splice(between(0, rest.length - 1), 1));
    return out;
  };
  return { next, between, oneOf, shuffled };
}

/**
 * Hands out a list's sentences one after the other, and begins again, in another order, only when all were used; what
 * closed the last round stands at the end of the next.
 */
export function queueOf(list: readonly string[], chance: Chance, keepOrder = false): () => string {
  let order = keepOrder ? [...list] : chance.shuffled(list);
  let used = 0;
  return () => {
    if (used === order.length) {
      const half = Math.ceil(order.length / 2);
      order = [...chance.shuffled(order.slice(0, half)), ...chance.shuffled(order.slice(half))];
      used = 0;
    }
    used += 1;
    return order[used - 1] as string;
  };
}
