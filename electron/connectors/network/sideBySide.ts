import type { childOf } from './childOf';

/**
 * Lets loops run side by side: when one ends, for whatever reason, the others are told to. Resolves when all have ended;
 * rejects with what the first of them broke by.
 * @param child what stops them, which is released then
 */
export async function sideBySide(
  { controller, release }: ReturnType<typeof childOf>,
  loops: readonly Promise<void>[],
): Promise<void> {
  const ended = await Promise.allSettled(loops.map((loop) => loop.finally(() => controller.abort())));
  release();
  const broken = ended.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}
