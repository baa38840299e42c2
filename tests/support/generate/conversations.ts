import type { MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, RemoteId, type Ms } from '@shared/domain/ids';
import { seeded, type Random } from './random';
import { english, firstNames, german, lastNames, type Speech } from './words';

/** A channel the invented customers write on: its kind, the profile of its conversations, whether it has subjects. */
export type WrittenOn = { kind: string; profile: string; mail: boolean };

/** How much to invent. `now`: UTC ms of the newest message; the oldest is `days` before. */
export type Amount = { seed: number; conversations: number; messages: number; now: Ms; days?: number };

const day = 86_400_000;

type Told = { talk: number; at: Ms; number: number };

/**
 * Invents the messages of a shop, oldest first, the same for the same seed. Customers begin and mostly have the last
 * word; every third message is an answer. Message and conversation counts are exact.
 */
export function* inventMessages(
  { seed, conversations, messages, now, days = 120 }: Amount,
  channels: readonly WrittenOn[],
): Generator<{ channel: WrittenOn; event: MessageUpsert }, void> {
  const random = seeded(seed);
  const perTalk = Array.from({ length: conversations }, () => 1);
  for (let left = messages - conversations; left > 0; left--) {
    // The product of two chances: many short conversations, a few long ones.
    const talk = Math.floor(random.next() * random.next() * conversations);
    perTalk[talk] = (perTalk[talk] ?? 0) + 1;
  }
  const told: Told[] = perTalk.flatMap((count, talk) => {
    const last = now - Math.floor(random.next() ** 2 * days * day);
    return Array.from({ length: count }, (_, number) => ({
      talk,
      number,
      at: last - (count - 1 - number) * (20 + random.int(300)) * 60_000,
    }));
  });
  told.sort((a, b) => a.at - b.at);
  for (const { talk, at, number } of told) {
    const channel = channels[talk % channels.length];
    if (channel) yield { channel, event: message(seeded(seed + talk * 7919 + number), channel, talk, at, number) };
  }
}

function message(random: Random, channel: WrittenOn, talk: number, at: Ms, number: number): MessageUpsert {
  const speech = talk % 3 === 0 ? english : german;
  const customer = customerOf(channel, talk, speech === german ? 'de' : 'en');
  const ours = number % 3 === 2;
  const thread = `talk-${talk}`;
  return {
    type: 'message',
    remoteId: RemoteId.parse(`${thread}/${number}`),
    thread: nativeThread(thread, customer.id),
    channel: ChannelKind.parse(channel.kind),
    profile: channel.profile,
    visibility: 'private',
    direction: ours ? 'out' : 'in',
    automatic: false,
    author: ours ? { ...customer, id: 'hallo@radhaus-lindner.example', name: 'Radhaus Lindner' } : customer,
    customer,
    sentAt: at,
    receivedAt: at,
    subject: channel.mail ? (speech.subjects[talk % speech.subjects.length] ?? null) : null,
    text: ours
      ? random.pick(speech.answers)
      : words(random, speech, channel.mail ? 4 + random.int(10) : 1 + random.int(3)),
    html: null,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: talk % 5 !== 0,
    delivery: null,
  };
}

function words(random: Random, { sentences }: Speech, count: number): string {
  const said = Array.from({ length: count }, () => random.pick(sentences));
  return `${said.join(' ')} (Nr. ${10_000 + random.int(90_000)})`;
}

function customerOf(channel: WrittenOn, talk: number, language: 'de' | 'en'): Participant {
  const first = firstNames[talk % firstNames.length] ?? '';
  const last = lastNames[Math.floor(talk / firstNames.length) % lastNames.length] ?? '';
  return { scope: channel.kind, id: `customer-${talk}@example.org`, name: `${first} ${last}`, language };
}
