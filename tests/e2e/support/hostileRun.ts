import type { Page } from '@playwright/test';
import { bundleCleaners } from '../../support/hostile/bundle';
import type { surfaces } from '../../support/hostile/cleaners';
import { type HostileHome, startHome } from '../../support/hostile/home';
import { startLab } from '../../support/hostile/lab';
import { showBodies, type Showing } from '../../support/hostile/show';
import { chunked, hostileDocuments, hostileVectors, scripted, type Vector } from '../../support/hostile/vectors';

/** What came through: vectors whose script ran, vectors that fetched something, connections of any kind. */
export type Outcome = { ran: number[]; asked: number[]; connections: number };

/** Nothing came through. */
export const nothing: Outcome = { ran: [], asked: [], connections: 0 };

/** Nobody was told anything; only the line may have been opened. */
export const unheard: Partial<Outcome> = { ran: [], asked: [] };

/** Which of the frame's defences stand. */
type Defences = { policy: boolean; sandbox: boolean };

/** One engine's way to what the matrix needs. `desk` is the desk's own page. */
export type HostileEngine = {
  desk: Page;
  /** Shows bodies in a page of the laboratory, with nothing of the desk around it. Answers whose script ran. */
  bare(address: string, showing: Showing): Promise<number[]>;
  /** Makes main give bodies a frame's address each, as the desk does for a mail. */
  offer(bodies: readonly string[]): Promise<string[]>;
};

/** Every vector, shown to one engine with the defences that are asked for. */
export type HostileRun = {
  vectors: readonly Vector[];
  /** Bodies as they came, or as a surface of the desk makes them, in frames that only have these defences. */
  bare(defences: Defences, surface?: keyof typeof surfaces): Promise<Outcome>;
  /** The same in the desk's own frames. */
  framed(surface?: keyof typeof surfaces): Promise<Outcome>;
  close(): Promise<void>;
};

declare const window: { surfaces: typeof surfaces };

/** Fewer than main keeps pages for frames. */
const batch = 96;

/** Prepares the run; with DEEP=1 no two vectors share a document. */
export async function hostileRun(engine: HostileEngine): Promise<HostileRun> {
  const [home, lab, code] = await Promise.all([startHome(), startLab(), bundleCleaners()]);
  const vectors = hostileVectors(home.origin);
  const deep = process.env.DEEP === '1';
  const bodies = hostileDocuments(vectors, deep);
  await engine.desk.evaluate(code);
  const scripts = hostileDocuments(scripted(vectors), deep);
  const made = async (surface?: keyof typeof surfaces): Promise<string[]> => {
    if (surface === undefined) return bodies;
    const clean = await engine.desk.evaluate(({ all, name }) => all.map((html) => window.surfaces[name](html)), {
      all: bodies,
      name: surface,
    });
    // What is put into other text has no beginning and end of its own.
    return deep || surface === 'read' ? clean : chunked(clean, 12).map((some) => some.join('<hr>'));
  };
  return {
    vectors,
    bare: async ({ policy, sandbox }, surface) => {
      // A sandbox is not there to stop what is fetched.
      const all = sandbox && !policy ? scripts : await made(surface);
      // Where nothing holds them, a third is enough to show that the test can fail.
      const shown = deep || surface || policy || sandbox ? all : all.filter((_, at) => at % 3 === 0);
      return outcome(home, await engine.bare(lab.pageOf(policy), { bodies: shown, sandbox }));
    },
    framed: async (surface) => {
      const all = await made(surface);
      const ran: number[] = [];
      for (let at = 0; at < all.length; at += batch) {
        const addresses = await engine.offer(all.slice(at, at + batch));
        ran.push(...(await engine.desk.evaluate(showBodies, { addresses, sandbox: true })));
      }
      return outcome(home, ran);
    },
    close: async () => {
      await Promise.all([home.close(), lab.close()]);
    },
  };
}

function outcome(home: HostileHome, ran: number[]): Outcome {
  const { vectors, connections } = home.heard();
  return { ran, asked: [...vectors], connections };
}
