import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../../db/embedded";

// The real thing, as `npm start` runs it: the built server with a database of its own in a new folder.
let folder: string;
let port: number;
beforeAll(async () => {
  mkdirSync(".tmp", { recursive: true });
  folder = mkdtempSync(join(process.cwd(), ".tmp", "process-"));
  port = await freePort();
});
afterAll(async () => {
  await stop(running, "SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

let running: ChildProcess | null = null;

describe("npm start", () => {
  test("on a new machine makes the database and the key, and prints a link with which the first administrator is made, once", async () => {
    const printed = await start();
    expect(printed).toContain("A NEW KEY WAS MADE");
    expect(statSync(join(folder, "key-encryption.key")).mode & 0o777).toBe(0o600);
    const link = /http:\/\/localhost:\d+(\/invitations\/[\w-]{43})/.exec(printed)?.[1] as string;

    expect(await (await ask(link)).text()).toContain("계정 시작하기");
    const body = new URLSearchParams({
      passphrase: "천천히 걷는 가을 저녁 바람",
      again: "천천히 걷는 가을 저녁 바람",
    });
    const accepted = await ask(link, { method: "POST", body });
    expect(accepted.status).toBe(302);
    expect(accepted.headers.get("set-cookie")).toMatch(/^__Host-gyeot=[\w-]{43};/);
    for (const flag of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"])
      expect(accepted.headers.get("set-cookie")).toContain(flag);
    expect((await ask(link, { method: "POST", body })).headers.get("set-cookie"), "a second use").toBeNull();
  });

  test("listens on this machine alone", async () => {
    const addresses = readFileSync("/proc/net/tcp", "utf8") + readFileSync("/proc/net/tcp6", "utf8");
    const listening = addresses
      .split("\n")
      .filter(
        (line) => line.includes(`:${port.toString(16).toUpperCase().padStart(4, "0")} `) && / 0A /.test(line),
      );
    expect(listening.length).toBeGreaterThan(0);
    for (const line of listening) expect(line).toContain(" 0100007F:");
  });

  test("sends every page with a policy that runs only its own scripts, and nothing is kept by the browser", async () => {
    const page = await ask("/sign-in");
    const policy = page.headers.get("content-security-policy") as string;
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] as string;
    const html = await page.text();
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map((match) => match[0]);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("same-origin");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await ask("/sign-in")).headers.get("content-security-policy")).not.toBe(policy);
  });

  test("after kill -9 finds its database again: nobody is asked to begin anew, and what was committed is there", async () => {
    await stop(running, "SIGKILL");
    const printed = await start();
    expect(printed).toContain("still running after the last time");
    expect(printed).not.toContain("/invitations/");
    expect(printed).not.toContain("A NEW KEY");
  });

  test("lets a request in flight finish when it is told to stop", async () => {
    const socket = connect(port, "127.0.0.1");
    const body = "sign_in_name=nobody&passphrase=none%20of%20your%20business";
    socket.write(
      `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
    );
    socket.write(body.slice(0, 10));
    await new Promise((done) => setTimeout(done, 200));
    const ended = new Promise<void>((done) => running?.once("exit", () => done()));
    running?.kill("SIGTERM");
    await new Promise((done) => setTimeout(done, 200));
    socket.write(body.slice(10));
    let answer = "";
    for await (const piece of socket) answer += piece;
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    await ended;
    expect(running?.exitCode).toBe(0);
  });

  test("refuses to start without the key file, or with another's, says what to do, and changes nothing", async () => {
    const key = join(folder, "key-encryption.key");
    renameSync(key, `${key}.away`);
    await expect(start()).rejects.toThrow(/is missing, and the database holds texts sealed with it/);
    writeFileSync(key, Buffer.alloc(32, 1).toString("base64"), { mode: 0o600 });
    await expect(start()).rejects.toThrow(/is not the one this database was sealed with/);
    renameSync(`${key}.away`, key);
    expect(await start()).toContain("Gyeot is open at");
  });

  test("says in plain words that its port is taken", async () => {
    const other = mkdtempSync(join(process.cwd(), ".tmp", "process-"));
    await expect(start({ GYEOT_DATA: other })).rejects.toThrow(`Port ${port} is taken`);
    rmSync(other, { recursive: true, force: true });
  });
});

function start(env: Record<string, string> = {}): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["build/server/index.js"], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        DATABASE_URL: "",
        GYEOT_DATA: folder,
        PORT: String(port),
        ...env,
      },
    });
    let printed = "";
    const hear = (text: Buffer) => {
      printed += text;
      if (!printed.includes("Gyeot is open at")) return;
      running = child;
      done(printed);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => fail(new Error(printed)));
  });
}

function stop(child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  return new Promise((done) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return done();
    child.once("exit", () => done());
    child.kill(signal);
  });
}

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://localhost:${port}${path}`, {
    redirect: "manual",
    ...init,
    headers: { origin: `http://localhost:${port}` },
  });
