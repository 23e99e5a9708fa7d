import cluster from "node:cluster";
import * as build from "virtual:remix/server-build";
import { inviteFirstAdministrator } from "../app/models/sign-ins.server";
import { listen } from "./listen";
import { joinOffice, openOffice } from "./office";
import { readSettings } from "./settings";

const say = (line: string) => console.log(line);

try {
  if (cluster.isPrimary) await start();
  else await work();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

/** The first process: opens the office, prints what a person needs to begin, and listens (or has workers listen). */
async function start(): Promise<void> {
  const began = Date.now();
  const settings = readSettings(process.env, process.argv.slice(2));
  const office = await openOffice(settings, say);
  const closers: (() => Promise<void>)[] = [];
  onStop(async () => {
    for (const close of closers) await close();
    await office.close();
  });
  if (settings.demo) {
    const { furnishDemo } = await import("../app/models/demo-office.server");
    await furnishDemo(office.admin_url, say);
  } else {
    const token = await inviteFirstAdministrator();
    if (token)
      say(
        `Nobody can sign in yet. Make the first administrator here (once, within 24 hours):\n  ${settings.origin}/invitations/${token}`,
      );
  }
  if (settings.processes === 1) {
    const server = await listen(build as never, settings);
    closers.push(() => finish(server));
  } else {
    const env = { GYEOT_ADMIN_URL: office.admin_url, GYEOT_SECRET: office.secret.toString("base64") };
    for (let n = 0; n < settings.processes; n++) cluster.fork(env);
    await new Promise<void>((done) => {
      let ready = 0;
      cluster.on("listening", () => ++ready === settings.processes && done());
    });
    closers.push(() =>
      Promise.all(Object.values(cluster.workers ?? {}).map((worker) => endWorker(worker as never))).then(
        () => {},
      ),
    );
  }
  say(
    `Gyeot is open at ${settings.origin} (after ${((Date.now() - began) / 1000).toFixed(1)} s). Ctrl-C closes it.`,
  );
}

async function work(): Promise<void> {
  const { GYEOT_ADMIN_URL, GYEOT_SECRET, ...env } = process.env;
  const office = joinOffice(GYEOT_ADMIN_URL as string, Buffer.from(GYEOT_SECRET as string, "base64"));
  delete process.env.GYEOT_SECRET;
  const server = await listen(build as never, readSettings(env, process.argv.slice(2)));
  onStop(async () => {
    await finish(server);
    await office.close();
  });
}

/** Lets requests in flight finish (10 s at most); idle connections are closed at once. */
function finish(server: import("node:http").Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      done();
    }, 10_000).unref();
  });
}

function endWorker(worker: import("node:cluster").Worker): Promise<void> {
  return new Promise((done) => {
    worker.once("exit", () => done());
    worker.process.kill("SIGTERM");
  });
}

function onStop(close: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await close().catch(() => {});
      process.exit(0);
    });
  }
}
