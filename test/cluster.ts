import { mkdirSync, rmSync } from "node:fs";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../db/embedded";
import { migrate } from "../db/migrate";
import { findChromium } from "./chromium";

declare module "vitest" {
  interface ProvidedContext {
    cluster_url: string;
    browser_path: string;
  }
}

/** The secret of every office that tests open; the passwords of the two login roles follow from it. */
export const TEST_SECRET = Buffer.alloc(32, 7);

/** One real PostgreSQL for the whole run, migrated once into a template that every test file clones. */
export default async function setUp(project: TestProject) {
  const folder = `.tmp/cluster-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const cluster = await startEmbedded(folder, { fast: true });
  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query("create database template_office");
  await admin.end();
  await migrate(cluster.url.replace(/\/postgres$/, "/template_office"), TEST_SECRET);
  project.provide("cluster_url", cluster.url);
  project.provide("browser_path", await findChromium());
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
