import { renameSync } from 'node:fs';
import { fillCache } from './support/fillCache';
export async function measure(): Promise<object> {
  for (const a of ['10000-50000', '100000-500000']) {
    await fillCache(`/tmp/making-${a}`);
    renameSync(`/tmp/making-${a}`, `/tmp/tresen-big-1-${a}-6-6`);
  }
  return {};
}
