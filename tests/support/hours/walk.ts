import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { OpeningHours } from '@shared/domain/openingHours';
import { isOpen } from '@shared/logic/time/openingHours';

const minuteMs = 60_000;
const years = { from: Date.UTC(2022, 0, 1) / minuteMs, to: Date.UTC(2026, 0, 1) / minuteMs };

/** How it is walked: `every` minutes far from a change of the clocks, every minute `around` minutes before and after one. */
export type Pace = { every: number; around: number };
type Walked = { dense: [number, number][]; flips: number[] };

/** Moments of four years at which the desk and the oracle differ, as text; and how many were asked. */
export type Compared = { moments: number; differences: string[] };

/** Asks Python's zoneinfo when desks are open in the years 2022 to 2025; null where there is no Python 3.9 or newer. */
function askOracle(desks: readonly OpeningHours[], pace: Pace): Promise<Walked[] | null> {
  return new Promise((done) => {
    const python = spawn('python3', [resolve('tests/support/hours/oracle.py')], { stdio: ['pipe', 'pipe', 'ignore'] });
    let text = '';
    python.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    python.on('error', () => done(null));
    python.on('close', (code) => done(code === 0 ? (JSON.parse(text) as Walked[]) : null));
    python.stdin.on('error', () => undefined).end(JSON.stringify({ ...years, ...pace, desks }));
  });
}

/** The steps the oracle walked. */
function* steps({ dense }: Walked, { every }: Pace): Generator<number> {
  let at = years.from;
  for (const [start, end] of [...dense, [years.to, years.to] as const]) {
    for (; at < start; at += every) yield at;
    for (let minute = start; minute < end; minute++) yield minute;
    at = Math.max(at, Math.ceil(end / every) * every);
  }
}

/** Walks through four years of each desk beside the oracle; null where there is no Python. */
export async function compareHours(desks: readonly OpeningHours[], pace: Pace): Promise<Compared | null> {
  const oracle = await askOracle(desks, pace);
  if (!oracle) return null;
  const differences: string[] = [];
  let moments = 0;
  for (const [index, hours] of desks.entries()) {
    const walked = oracle[index] ?? { dense: [], flips: [] };
    let next = 0;
    let open = false;
    for (const minute of steps(walked, pace)) {
      if (minute === walked.flips[next]) {
        next += 1;
        open = !open;
      }
      moments += 1;
      if (isOpen(minute * minuteMs, hours) !== open)
        differences.push(
          `${hours.zone} ${new Date(minute * minuteMs).toISOString()}: should be ${open ? 'open' : 'closed'}`,
        );
    }
    if (next !== walked.flips.length) differences.push(`${hours.zone}: walked at other moments than the oracle`);
  }
  return { moments, differences };
}
