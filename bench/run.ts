import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort, startEmbedded } from "../db/embedded";
import { fillFloor } from "./floor-data";
import { type Figures, measure, type Target } from "./load";
import { fillOffice } from "./office";
import { floorTargets, type Operation, officeTargets, operations } from "./operations";
import { inventCrowd } from "./people";

/*
 * What Gyeot costs, beside the least that the same work can cost on the same machine in the same minutes. Read the
 * ratios: a machine that is busy is busy for both. `npm run bench -- --clients 2000 --seconds 2` for a quick look.
 */
const sizes = numbers("--clients", [2_000, 20_000]);
const [seconds = 4] = numbers("--seconds", [4]);
const passes = numbers("--passes", [3])[0] as number;
const only = process.argv.includes("--only")
  ? (process.argv[process.argv.indexOf("--only") + 1] ?? "").split(",")
  : operations;
const folder = join(process.cwd(), ".tmp", "bench");
const secret = Buffer.alloc(32, 9);
const say = (line: string) => console.log(line);

/** How many times the floor an operation may cost in CPU (server and PostgreSQL together, 16 connections). */
const marks: Record<Operation, number> = { A: 4, B: 2.5, C: 6, D: 7, "A page": 10, "B page": 4 };

const cpu = (figures: Figures) => figures.cpu_app + figures.cpu_pg;
const median = (runs: Figures[]) =>
  [...runs].sort((a, b) => cpu(a) - cpu(b))[Math.floor(runs.length / 2)] as Figures;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const cluster = await startEmbedded(folder);
const postmaster = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
const lines: string[] = [];
try {
  for (const size of sizes) lines.push(...(await measureSize(size)));
} finally {
  await cluster.stop();
}
lines.unshift(
  `Measured ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores; medians of ${passes} passes of ${seconds} s.`,
);
writeFileSync(join(folder, "figures.md"), `${lines.join("\n")}\n`);
say(lines.join("\n"));

async function measureSize(size: number): Promise<string[]> {
  const crowd = inventCrowd(size);
  say(`making ${size} clients ...`);
  const floor_url = await makeDatabase(`floor_${size}`);
  const office_url = await makeDatabase(`office_${size}`);
  await fillFloor(floor_url, crowd);
  await fillOffice(office_url, secret, crowd, say);

  const key_file = join(folder, "key");
  writeFileSync(key_file, secret.toString("base64"), { mode: 0o600 });
  const floor_port = await freePort();
  const office_port = await freePort();
  const floor = await open(["bench/floor.mjs", floor_url, String(floor_port)], {}, "floor is open");
  const office = await open(
    ["build/server/index.js"],
    {
      NODE_ENV: "production",
      DATABASE_URL: office_url,
      KEY_FILE: key_file,
      PORT: String(office_port),
      PROCESSES: "2",
    },
    "Gyeot is open at",
  );
  const told = [
    "",
    `## ${size} clients, ${crowd.counsellors.length} counsellors`,
    "",
    "| op | who | 1 connection: p50 / p95 / p99 ms | 16 connections: p50 / p95 / p99 ms | requests/s at 16 | CPU ms/request, server + PostgreSQL, at 16 | kB | times the floor (CPU) | mark |",
    "|---|---|---|---|---|---|---|---|---|",
  ];
  try {
    for (const operation of operations.filter((one) => only.includes(one))) {
      say(`  ${operation}`);
      const least = await best(floor_port, () => floorTargets(operation, crowd), floor.pid as number);
      const ours = await best(
        office_port,
        () => officeTargets(operation, crowd, office_port),
        office.pid as number,
      );
      const ratio = cpu(ours.many) / cpu(least.many);
      told.push(row(operation, "floor", least, "", ""));
      told.push(
        row(
          operation,
          "Gyeot",
          ours,
          ratio.toFixed(1),
          `${marks[operation]}${ratio <= marks[operation] ? "" : " (missed)"}`,
        ),
      );
    }
  } finally {
    await stop(office);
    await stop(floor);
  }
  return told;
}

/** The median run by CPU of several passes, with one caller and with sixteen. */
async function best(
  port: number,
  targets: () => Target[],
  app: number,
): Promise<{ one: Figures; many: Figures }> {
  await measure(port, targets(), { connections: 4, seconds: 1, app, postgres: postmaster });
  const runs = { one: [] as Figures[], many: [] as Figures[] };
  for (let pass = 0; pass < passes; pass++) {
    runs.one.push(await measure(port, targets(), { connections: 1, seconds, app, postgres: postmaster }));
    runs.many.push(await measure(port, targets(), { connections: 16, seconds, app, postgres: postmaster }));
  }
  return { one: median(runs.one), many: median(runs.many) };
}

function row(
  operation: string,
  who: string,
  { one, many }: { one: Figures; many: Figures },
  ratio: string,
  mark: string,
): string {
  const times = ({ p50, p95, p99 }: Figures) => [p50, p95, p99].map((ms) => ms.toFixed(2)).join(" / ");
  const cells = [
    operation,
    who,
    times(one),
    times(many),
    many.per_second.toFixed(0),
    `${many.cpu_app.toFixed(2)} + ${many.cpu_pg.toFixed(2)}`,
    (many.bytes / 1000).toFixed(1),
    ratio,
    mark,
  ];
  return `| ${cells.join(" | ")} |`;
}

async function makeDatabase(name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  return cluster.url.replace(/\/postgres$/, `/${name}`);
}

function open(args: string[], env: Record<string, string>, ready: string): Promise<ChildProcess> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    let printed = "";
    const hear = (text: Buffer) => {
      printed += text;
      if (printed.includes(ready)) done(child);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => fail(new Error(printed)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });
}

function numbers(flag: string, or: number[]): number[] {
  const at = process.argv.indexOf(flag);
  return at < 0 ? or : (process.argv[at + 1] ?? "").split(",").map(Number);
}
