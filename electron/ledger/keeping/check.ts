import { ok, type Result } from '@shared/errors/result';
import type { CheckPart, CheckProgress, Finding } from '@shared/ipc/keeping';
import { upkeepMs } from '../upkeep';
import type { KeepingParts } from './keeping';

/** How long one stretch of hashing files may take, in ms: then the person sees how far it is. */
const stretchMs = 300;

const counterChecks = ['counter of states is wrong', 'counter of an empty state'];

/** Checks the stretch of a part that begins at `done`, and repairs what can be repaired. */
export async function checkPart(parts: KeepingParts, part: CheckPart, done: number): Promise<Result<CheckProgress>> {
  if (part === 'files') return checkFiles(parts, done);
  const found = await { data: checkData, rules: checkRules, search: checkSearch, spare: checkSpare }[part](parts);
  return found.ok ? ok({ done: 1, total: 1, found: found.value }) : found;
}

/** The ledger's file. Indexes can be made anew; for the rest there is the newest backup, at the next start. */
async function checkData({ read, write }: KeepingParts): Promise<Result<Finding[]>> {
  const state = await read('integrity');
  // So damaged that not even the check could be run.
  const damaged = state.ok ? state.value === 'damaged' : state.error.code === 'ledger.damaged';
  if (!state.ok && !damaged) return state;
  if (state.ok && state.value === 'sound') return ok([]);
  if (damaged) {
    await write('condemn');
    return ok([{ kind: 'damage', count: 1, repaired: false }]);
  }
  const repaired = (await write('reindex')).ok && (await read('integrity')).ok;
  return ok([{ kind: 'indexes', count: 1, repaired }]);
}

/** What rows say of each other. Counters can be counted anew. */
async function checkRules({ read, write }: KeepingParts): Promise<Result<Finding[]>> {
  const names = await read('checks');
  if (!names.ok) return names;
  const broken: string[] = [];
  for (const name of names.value) {
    const answer = await read('broken', name);
    if (!answer.ok) return answer;
    if (answer.value) broken.push(name);
  }
  const miscounted = broken.some((name) => counterChecks.includes(name)) ? await write('recount') : ok(0);
  const rules = broken.filter((name) => !counterChecks.includes(name)).length;
  return ok([
    ...(miscounted.ok && miscounted.value === 0
      ? []
      : [{ kind: 'counters' as const, count: miscounted.ok ? miscounted.value : 1, repaired: miscounted.ok }]),
    ...(rules === 0 ? [] : [{ kind: 'rule' as const, count: rules, repaired: false }]),
  ]);
}

async function checkSearch({ read }: KeepingParts): Promise<Result<Finding[]>> {
  const mended = await read('mendSearch');
  if (!mended.ok) return mended;
  return ok(mended.value ? [{ kind: 'search', count: 1, repaired: true }] : []);
}

/** Files nobody names and nobody is about to name. */
async function checkSpare({ sweep, now }: KeepingParts): Promise<Result<Finding[]>> {
  const swept = await sweep(now() - upkeepMs.spareFor);
  if (!swept.ok) return swept;
  return ok(swept.value.removed === 0 ? [] : [{ kind: 'spare', count: swept.value.removed, repaired: true }]);
}

/**
 * Every kept file is what its name says, and every named file is here. A damaged one is put aside: what a server still
 * has is fetched again when it is opened.
 */
async function checkFiles({ files, read, safely }: KeepingParts, from: number): Promise<Result<CheckProgress>> {
  const used = await read('usedFiles', null);
  if (!used.ok) return used;
  return safely(async () => {
    const names = (await files.all()).sort();
    const until = performance.now() + stretchMs;
    let at = from;
    let damaged = 0;
    for (; at < names.length && performance.now() < until; at++) {
      const name = names[at] ?? '';
      if (await files.isWhole(name)) continue;
      await files.setAside(name);
      damaged += 1;
    }
    // Those put aside are not in the list any more when the next stretch begins.
    const progress = { done: Math.min(at, names.length) - damaged, total: names.length - damaged };
    const over = progress.done >= progress.total;
    const missing = over ? used.value.filter((name) => files.path(name) === null).length : 0;
    const found: Finding[] = [
      { kind: 'fileDamaged', count: damaged, repaired: false },
      { kind: 'fileMissing', count: missing, repaired: false },
    ];
    return { ...progress, found: found.filter(({ count }) => count > 0) };
  });
}
