import { appError } from '@shared/errors/appError';
import type { ConnectorContext } from '../connector';
import { advance, type World } from './advance';
import { createAlarm } from './alarm';
import { nextDue, readCursor } from './cursor';
import { type Fault, faultResult, faultStatus } from './fault';
import { createLine, type Line } from './line';
import type { Switchboard } from './switchboard';

/** How long a server with nothing to say may be silent, so that nobody takes it for dead. */
const signOfLifeMs = 240_000;

const closed = { kind: 'notSent', error: appError('network.offline'), retryAfterMs: null } as const;

/**
 * The practice server of one account, until aborted: tells the past, then what is due, and serves requests between.
 * Whatever it says is durable before it goes on; a request is answered only then. Ends by itself only when the access
 * was revoked, which it says first.
 */
export async function run(
  context: ConnectorContext,
  world: World,
  switchboard: Switchboard,
  fault: () => Fault | null,
): Promise<void> {
  const { account, clock, signal } = context;
  const alarm = createAlarm(clock, signal);
  const line = createLine(world, readCursor(context.cursor, clock.now()), alarm.ring);
  switchboard.open(account.id, line);
  try {
    while (!signal.aborted) {
      const broken = fault();
      if (broken) {
        const status = faultStatus(broken, account.name, clock.now());
        context.status(status);
        line.refuseAll(faultResult(broken, account.name));
        if (status.retryAt === null) return;
        await alarm.sleep(status.retryAt - clock.now());
        continue;
      }
      context.status({ state: line.cursor.synced ? 'live' : 'syncing' });
      if (await work(context, line)) continue;
      const due = nextDue(line.cursor);
      await alarm.sleep(Math.min(signOfLifeMs, due === null ? signOfLifeMs : due.at - clock.now()));
    }
  } finally {
    switchboard.close(account.id, line);
    line.refuseAll(closed);
  }
}

/** One batch: the oldest request, else the next that happens by itself. False when there was nothing to do. */
async function work(context: ConnectorContext, line: Line): Promise<boolean> {
  return (await serve(context, line)) || (await goOn(context, line));
}

async function serve({ emit }: ConnectorContext, line: Line): Promise<boolean> {
  const request = line.requests[0];
  if (!request) return false;
  const { events, cursor, result } = request.handle(line.world, line.cursor);
  if (events.length > 0) await emit(events, cursor);
  line.cursor = cursor;
  line.requests.shift();
  request.answer(result);
  return true;
}

async function goOn({ clock, emit, log }: ConnectorContext, line: Line): Promise<boolean> {
  const step = advance(line.world, line.cursor, clock.now());
  if (!step) return false;
  if (step.unreadable > 0) log.warn('protocol.drift', { count: step.unreadable });
  await emit(step.events, step.cursor);
  line.cursor = step.cursor;
  return true;
}
