import type { Clock } from '../connector';
import { childOf } from '../network/childOf';

/** One event of a stream. */
export type StreamEvent = { event: string; data: string };

type Settings = {
  url: string;
  headers: Record<string, string>;
  http: typeof fetch;
  clock: Clock;
  signal: AbortSignal;
  /** A stream that says nothing at all for so long (ms) is dead: servers send a sign of life more often. */
  quietMs: number;
  opened(): void;
  told(event: StreamEvent): void;
};

/** Longer lines and events are dropped (characters). */
const longest = 2_000_000;

/**
 * Reads a stream of events (server-sent events, WHATWG HTML 9.2) until it ends, dies or is aborted. Answers the status
 * it was answered with, null where there was none, and whether it was a stream. Never rejects.
 */
export async function readEventStream({
  url,
  headers,
  http,
  clock,
  signal,
  quietMs,
  opened,
  told,
}: Settings): Promise<{ status: number | null; streamed: boolean }> {
  const { controller, release } = childOf(signal);
  let heard = clock.now();
  const watch = async (): Promise<void> => {
    while (!controller.signal.aborted) {
      const left = heard + quietMs - clock.now();
      if (left <= 0) return controller.abort();
      await clock.sleep(left, controller.signal);
    }
  };
  void watch();
  let status: number | null = null;
  let streamed = false;
  try {
    const answer = await http(url, {
      headers: { ...headers, accept: 'text/event-stream' },
      redirect: 'manual',
      signal: controller.signal,
    });
    status = answer.status;
    streamed = status === 200 && /^text\/event-stream\b/u.test(answer.headers.get('content-type') ?? '');
    if (!streamed) return { status, streamed };
    opened();
    const parse = eventParser(told);
    const decoder = new TextDecoder();
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      heard = clock.now();
      parse(decoder.decode(part.value, { stream: true }));
    }
  } catch {
    // Cut, silent or told to stop: it is opened again, and what it did not tell is asked for.
  } finally {
    controller.abort();
    release();
  }
  return { status, streamed };
}

/** Takes a stream's text in any pieces and tells its events. */
export function eventParser(told: (event: StreamEvent) => void): (text: string) => void {
  let rest = '';
  let event = '';
  let data: string[] = [];
  let length = 0;
  let endless = false;
  const line = (text: string): void => {
    if (text === '') {
      if (data.length > 0 && length <= longest) told({ event: event || 'message', data: data.join('\n') });
      event = '';
      data = [];
      length = 0;
      return;
    }
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/su.exec(text) ?? [];
    if (name === 'event') event = value;
    if (name !== 'data') return;
    length += value.length;
    if (length <= longest) data.push(value);
  };
  return (text) => {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/u);
    rest = lines.pop() ?? '';
    for (const one of lines) {
      // The end of a line too long to be kept: what it belongs to is dropped.
      if (!endless) line(one);
      endless = false;
    }
    if (rest.length > longest) {
      rest = '';
      length = longest + 1;
      endless = true;
    }
  };
}
