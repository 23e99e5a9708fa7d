import { afterEach, beforeEach, expect } from "vitest";

// Whatever reaches console.error or console.warn is a defect: nothing may be said there that a test does not expect.
const said: string[] = [];
const keep = (...words: unknown[]) => void said.push(words.map(String).join(" "));

beforeEach(() => {
  said.length = 0;
  console.error = keep;
  console.warn = keep;
});
afterEach(() => expect(said, "console.error or console.warn was called").toEqual([]));
