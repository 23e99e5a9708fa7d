/** Long work that can be laid down between two steps. */
export type Steps<T> = Generator<void, T, void>;

/** Does the work at once, for tables that are known to be small. */
export function runThrough<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does the work in slices of about `milliseconds` and lets everybody else's requests pass in between, so that a
 * register of 20,000 people does not stop the office while it is read.
 */
export async function runInSlices<T>(steps: Steps<T>, milliseconds = 15): Promise<T> {
  for (;;) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await breathe();
  }
}

/** Lets other requests have a turn. */
export function breathe(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
