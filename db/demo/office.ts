import { inventClients } from "./clients";
import { inventDesk } from "./desk";
import type { DemoOffice } from "./shapes";
import { sites, staff } from "./staff";

/**
 * An office that does not exist, for a first look: everything in it is invented, and every text says nothing about
 * anyone alive. Made anew from the day it is asked for, always the same for the same day.
 *
 * `today` is a day in Korea, "2026-11-21". Throws a RangeError when it is not a day.
 */
export function inventOffice(today: string): DemoOffice {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))) {
    throw new RangeError(`not a day: ${today}`);
  }
  const clients = inventClients(today);
  return { sites, staff, clients, ...inventDesk(today, clients) };
}
