import type { Page } from '@playwright/test';
import type { Result } from '@shared/errors/result';

type Bridge = { calls: { messages: { frame(request: { html: string }): Promise<Result<{ url: string }>> } } };

/** Makes main give bodies a frame's address each, as the desk does for a mail. */
export function offerFrames(desk: Page, bodies: readonly string[]): Promise<string[]> {
  return desk.evaluate(async (all) => {
    const { tresen } = window as unknown as { tresen: Bridge };
    const offered = await Promise.all(all.map((html) => tresen.calls.messages.frame({ html })));
    return offered.map((reply) => (reply.ok ? reply.value.url : 'about:blank'));
  }, bodies);
}
