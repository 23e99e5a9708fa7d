/** What one kind of request took: latencies in ms, how many a second, CPU in ms a request, and bytes of an answer. */
export type Figures = {
  p50: number;
  p95: number;
  p99: number;
  per_second: number;
  cpu_app: number;
  cpu_pg: number;
  bytes: number;
  requests: number;
};
export type Target = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string };

import { readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";

/**
 * A closed loop: `connections` callers ask one target after another for `seconds`, each as soon as it has its answer.
 * Throws when an answer is not a 2xx, since a fast refusal is no figure.
 */
export async function measure(
  port: number,
  targets: Target[],
  {
    connections,
    seconds,
    app,
    postgres,
  }: { connections: number; seconds: number; app: number; postgres: number },
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  let bytes = 0;
  let next = 0;
  const until = performance.now() + seconds * 1000;
  const before = { app: cpuOfTree(app), pg: cpuOfTree(postgres), at: performance.now() };
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const target = targets[next++ % targets.length] as Target;
        const begun = performance.now();
        const got = await ask(port, agent, target);
        bytes += got;
        took.push(performance.now() - begun);
      }
    }),
  );
  const wall = performance.now() - before.at;
  const cpu = { app: cpuOfTree(app) - before.app, pg: cpuOfTree(postgres) - before.pg };
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    per_second: (took.length / wall) * 1000,
    cpu_app: cpu.app / took.length,
    cpu_pg: cpu.pg / took.length,
    bytes: bytes / took.length,
    requests: took.length,
  };
}

function ask(port: number, agent: Agent, { method, path, headers, body }: Target): Promise<number> {
  return new Promise((done, fail) => {
    const asked = request(
      {
        port,
        host: "127.0.0.1",
        agent,
        method,
        path,
        headers: body ? { ...headers, "content-length": Buffer.byteLength(body) } : headers,
      },
      (answer) => {
        let bytes = 0;
        answer.on("data", (piece: Buffer) => (bytes += piece.length));
        answer.on("end", () => {
          const status = answer.statusCode ?? 0;
          if (status >= 200 && status < 300) done(bytes);
          else fail(new Error(`${method} ${path.slice(0, 80)} answered ${status}`));
        });
        answer.on("error", fail);
      },
    );
    asked.on("error", fail);
    asked.end(body);
  });
}

/** CPU time in ms that a process and everything below it has used, from /proc (Linux). */
export function cpuOfTree(root: number): number {
  const tick = 10; // USER_HZ is 100 on every Linux that Node runs on
  const parents = new Map<number, number>();
  const used = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      parents.set(Number(name), Number(fields[1]));
      // Its own user and system time, and that of its children that have ended.
      used.set(
        Number(name),
        [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0),
      );
    } catch {
      // It ended while we looked.
    }
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === root || isBelow(parents.get(pid)));
  return [...used].reduce((sum, [pid, ticks]) => (isBelow(pid) ? sum + ticks * tick : sum), 0);
}
