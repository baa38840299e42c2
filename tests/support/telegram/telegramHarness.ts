import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { createTelegramConnector } from '../../../electron/connectors/telegram/connector';
import type { Harness } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { countCalls } from './countCalls';
import { startTelegram } from './startTelegram';
import { telegramAccount } from './telegramAccount';

/** Which chats customers write in: the bot's own, or those of an owner who connected it. */
export type Way = 'bot' | 'business';

const karla = { id: 4_800_100, is_bot: false, first_name: 'Karla', last_name: 'Kunz', language_code: 'de' } as const;
const owner = { id: 4_900_200, is_bot: false, first_name: 'Radhaus', last_name: 'Lindner' } as const;
const chat = { id: karla.id, type: 'private', first_name: 'Karla', last_name: 'Kunz' } as const;
const connection = 'con-1';

/** The Telegram connector over the double. What was there before are messages nobody fetched yet. */
export async function telegramHarness(way: Way): Promise<Harness> {
  const clock = manualClock();
  const double = await startTelegram(clock);
  const calls = countCalls(fetch);
  double.knowChat(karla.id);
  double.businessConnection(connection, true);
  const connector = createTelegramConnector();
  const account = telegramAccount(double.root, double.botId);
  const profile = way === 'bot' ? 'chat' : 'business';
  let messages = 100;
  let texts = 0;

  const message = (more: object, of: 'bot' | 'business' = way) => ({
    message_id: ++messages,
    date: Math.floor(clock.now() / 1_000),
    from: karla,
    chat,
    ...(of === 'business' && { business_connection_id: connection }),
    ...more,
  });
  const tell = (payload: object, of: 'bot' | 'business' = way, edited = false): void =>
    double.pushRaw(`${edited ? 'edited_' : ''}${of === 'business' ? 'business_' : ''}message`, payload);
  const write = async (more: object = {}) => {
    const text = `Neue Frage ${++texts}`;
    const payload = message({ text, ...more });
    tell(payload);
    return { text, payload };
  };

  const history = Array.from({ length: 105 }, (_, index) => `Wartende Nachricht ${index}`);
  history.forEach((text, index) =>
    index === 3 ? tell(message({ text, from: owner }, 'business'), 'business') : tell(message({ text })),
  );

  /** Whatever is on its way has arrived, or is held by the server, before time goes on. */
  const settle = async (): Promise<void> => {
    const until = performance.now() + 1_000;
    await clock.settle();
    while (calls.open() > double.holding() && performance.now() < until) await sleep(1);
    for (let turns = 0; turns < 5; turns++) await turn();
    await clock.settle();
  };

  return {
    connector: {
      ...connector,
      capabilities: (one, conversation) =>
        connector.capabilities(one, conversation ?? { profile, channel: one.channel }),
    },
    account,
    clock,
    http: calls.http,
    secret: (name) => Promise.resolve(name === 'token' ? double.token : null),
    async pass(ms) {
      await settle();
      await clock.advance(ms);
      await settle();
    },
    realPatience: 10_000,
    close: () => double.stop(),
    server: {
      history,
      deliver: () => write(),
      async deliverFile() {
        const data = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        double.keepFile('file-from-karla', data);
        const text = `Mit Datei ${++texts}`;
        const document = {
          file_id: 'file-from-karla',
          file_unique_id: 'u',
          file_name: 'Foto.jpg',
          mime_type: 'image/jpeg',
          file_size: 5_001,
        };
        tell(message({ caption: text, document }));
        return { text, file: data };
      },
      async deliverEdit() {
        const { text, payload } = await write();
        const edited = `${text}, verbessert`;
        tell({ ...payload, text: edited, edit_date: payload.date + 60 }, way, true);
        return { text, edited };
      },
      ...(way === 'business' && {
        async deliverRemoval() {
          const { text, payload } = await write();
          double.push('deleted_business_messages', {
            business_connection_id: connection,
            chat,
            message_ids: [payload.message_id],
          });
          return { text };
        },
      }),
      async deliverMalformed() {
        tell({ message_id: 'seventeen', date: 'yesterday', text: { no: 'text' } });
      },
      break: async (fault) => double.setFault(fault),
      mend: async () => double.setFault(null),
      sent: async () => double.sent.map(({ text, files }) => ({ attemptKey: null, text, files })),
    },
  };
}
