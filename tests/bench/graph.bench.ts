import { appError } from '@shared/errors/appError';
import { facebook } from '../../electron/connectors/facebook/platform';
import { createMetaConnector } from '../../electron/connectors/meta/connector';
import type { ConnectorContext } from '../../electron/connectors/connector';
import { manualClock } from '../support/connectors/manualClock';
import { graphAccount } from '../support/graph/graphAccount';
import { startGraph } from '../support/graph/startGraph';
import { countCalls } from '../support/telegram/countCalls';
import { passing } from '../support/twilio/twilioHarness';

const hour = 3_600_000;
/** A page's day as the product is to stand it, all of it within opening hours. */
const day = { talks: 50, comments: 200, hours: 8 };

/**
 * Calls a Facebook page costs an hour, over the double and a clock that is moved: 50 talks and 200 comments in eight hours,
 * every one of them answered. Counted at the double; a call that is refused counts too.
 */
export async function measure(): Promise<object> {
  const clock = manualClock();
  const double = await startGraph(clock, 'facebook');
  const { world, access } = double;
  const connector = createMetaConnector(facebook);
  const account = graphAccount('facebook', double);
  const calls = countCalls(fetch);
  const controller = new AbortController();
  const pass = passing(clock, calls.open);
  const told = { messages: 0, answered: 0 };
  const log = { info: () => undefined, warn: () => undefined };
  const secret = (name: string) => Promise.resolve(name === 'token' ? access.token : null);
  const base = { account, clock, http: calls.http, log, secret, signal: controller.signal };
  const context: ConnectorContext = {
    ...{ ...base, cursor: null, status: () => undefined },
    emit: (events) => {
      told.messages += events.filter((event) => event.type === 'message' && event.direction === 'in').length;
      return Promise.resolve();
    },
  };
  // Opening hours: at night it looks more rarely.
  await clock.advance((34 - new Date(clock.now()).getHours()) * hour);
  const post = world.post(world.us, 'Neue Räder');
  const ended = connector.run(context);
  await pass(60_000);
  const perHour: number[] = [];
  const send = { ...base, phase: () => Promise.resolve() };
  const steps = day.talks + day.comments;
  const stepMs = (day.hours * hour) / steps;
  const answerTo = async (thread: string, profile: string): Promise<void> => {
    const shape = { kind: 'reply' as const, replyTo: null, references: [], to: [], cc: [], bcc: [], subject: null };
    const words = { text: `Gern, ${told.answered}`, html: null, from: null, attachments: [] };
    let over = false;
    const sending = connector.send({ ...shape, ...words, nativeThread: thread, profile }, 'key', send);
    void sending.finally(() => (over = true));
    while (!over) await pass(1_000);
    const result = await sending;
    if (result.kind !== 'sent')
      throw new Error(JSON.stringify(result.kind === 'refused' ? result.error : appError('internal')));
    told.answered += 1;
  };
  let before = double.usage.calls.length;
  for (let step = 0, until = clock.now(); step < steps; step++) {
    const person = world.person(`p${step}`);
    if (step % 5 === 0) {
      world.write(world.talkOf(person), person, `Frage ${step}`);
      await answerTo(`dm/${person.id}`, 'talk');
    } else {
      const comment = world.comment(post, person, `Kommentar ${step}`);
      await answerTo(`post/${comment.id}`, 'post');
    }
    until += stepMs;
    while (clock.now() < until) await pass(Math.min(10_000, until - clock.now()));
    if ((step + 1) % Math.round(steps / day.hours) === 0) {
      perHour.push(double.usage.calls.length - before);
      before = double.usage.calls.length;
    }
  }
  await pass(240_000);
  controller.abort();
  await ended;
  await double.stop();
  return { ...told, perHour, mostPerHour: Math.max(...perHour), limit: 150 };
}
