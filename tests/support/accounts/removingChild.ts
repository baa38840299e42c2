import { fillRemovingDesk, openRemovingDesk, removed } from './removingDesk';

/** Fills a desk, says so, and removes an account until it is killed or done. Arguments: folder, 'keep' or 'all'. */
async function removeUntilKilled(dir: string, keep: boolean): Promise<void> {
  const desk = openRemovingDesk(dir);
  await fillRemovingDesk(desk, 400);
  process.stdout.write('filled\n');
  await desk.removal.remove(removed.id, keep);
  process.stdout.write('removed\n');
}

const [dir, how] = process.argv.slice(2);
if (dir && how) void removeUntilKilled(dir, how === 'keep');
