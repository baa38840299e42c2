import { createMetaConnector } from '../../../electron/connectors/meta/connector';
import type { Harness } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { countCalls } from '../telegram/countCalls';
import { passing } from '../twilio/twilioHarness';
import { graphAccount, platforms } from './graphAccount';
import { startGraph } from './startGraph';
import type { GraphHost } from './world';

/** One of the two connectors over the double: talks and comments before the first sync, news in the talks. */
export async function graphHarness(host: GraphHost): Promise<Harness> {
  const clock = manualClock();
  const double = await startGraph(clock, host);
  const { world } = double;
  const calls = countCalls(fetch);
  const karla = world.person('karla');
  const talk = world.talkOf(karla);
  let texts = 0;
  const ask = (more: Parameters<typeof world.write>[3] = {}): { text: string } => {
    const text = `Neue Frage ${++texts}`;
    world.write(talk, karla, text, more);
    return { text };
  };
  const history = Array.from({ length: 5 }, (_, index) => `Ältere Nachricht ${index}`);
  for (const [index, text] of history.entries()) {
    world.write(talk, index === 2 ? world.us : karla, text);
    await clock.advance(61_000);
  }
  const post = world.post(world.us, 'Neue Lastenräder sind da');
  const question = world.comment(post, world.person('ömer🚲'), 'Habt ihr sie auch in Blau?');
  await clock.advance(61_000);
  world.comment(post, world.us, 'Ja, ab Freitag.', question);
  history.push(post.text, question.text, 'Ja, ab Freitag.');
  await clock.advance(61_000);
  return {
    connector: createMetaConnector(platforms[host]),
    account: graphAccount(host, double),
    clock,
    http: calls.http,
    secret: (name) => Promise.resolve(name === 'token' ? double.access.token : null),
    pass: passing(clock, calls.open),
    realPatience: 10_000,
    close: () => double.stop(),
    server: {
      history,
      deliver: async () => ask(),
      async deliverFile() {
        const file = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        return { ...ask({ files: [world.file(file, 'image/jpeg', double.root)] }), file };
      },
      deliverMalformed: async () => void world.write(talk, karla, 'Unlesbar', { broken: true }),
      break: async (fault) => double.setFault(fault),
      mend: async () => double.setFault(null),
      // A file is a message without words: it belongs to the words before it.
      async sent() {
        const told: { attemptKey: null; text: string; files: Uint8Array[] }[] = [];
        for (const { text, files } of double.sending.sent) {
          const data = files.flatMap(({ id }) => world.files.get(id)?.data ?? []);
          if (text === '') told.at(-1)?.files.push(...data);
          else told.push({ attemptKey: null, text, files: data });
        }
        return told;
      },
    },
  };
}
