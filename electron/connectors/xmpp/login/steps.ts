import type { LoginField, LoginNote, LoginStep } from '@shared/channels/login';
import { type AppError, appError, type Facts } from '@shared/errors/appError';
import { isLoopback } from '../../network/loopback';
import { passwordField, XmppServer } from '../config';

export type Answers = Readonly<Record<string, string>>;
export type Ask = Extract<LoginStep, { kind: 'ask' }>;

/** What is wrong with an answer, and the field it belongs to. */
export type Problem = { error: AppError; at?: string };

const securities = ['starttls', 'tls', 'none'] as const;

function field(name: string, kind: LoginField['kind'], more: Partial<LoginField> = {}): LoginField {
  return { name, kind, label: `login.xmpp.${name}`, help: null, required: true, value: null, choices: [], ...more };
}

function note(text: string, facts: Facts = {}, link: string | null = null): LoginNote {
  return { text: `login.xmpp.${text}`, facts, link };
}

function ask(id: string, problem: Problem | null, more: Partial<Ask>): Ask {
  const { error = null, at } = problem ?? {};
  return { kind: 'ask', id, title: `login.xmpp.${id}.title`, fields: [], error, ...(at && { errorAt: at }), ...more };
}

/** Asks for address and password. @param address of an account that is signed in again; null for a new one */
export function accountStep(address: string | null, problem: Problem | null): Ask {
  const again = address !== null;
  return ask('account', problem, {
    fields: [
      ...(again ? [] : [field('address', 'email', { help: 'login.xmpp.addressHelp' })]),
      field(passwordField, 'secret'),
    ],
    notes: [
      ...(again ? [note('again', { address })] : []),
      note('goesTo'),
      note('notEncrypted', {}, 'https://xmpp.org/about/faq/'),
    ],
    ways: [{ label: 'login.xmpp.byHand', answers: { way: 'manual' } }],
    submit: { label: 'login.xmpp.connect', answers: {} },
  });
}

/** Only accounts on this computer can be opened here. */
export function runtimeStep(): Ask {
  return ask('runtime', { error: appError('runtime.unsupported') }, { submit: null });
}

/** Asks for the server, and where guests of the web chat write from. @param known what to begin with */
export function serverStep(
  domain: string,
  known: XmppServer | null,
  guests: string | null,
  problem: Problem | null,
): Ask {
  const { host, port, security } = known ?? { host: domain, port: 5222, security: 'starttls' };
  return ask('server', problem, {
    fields: [
      field('host', 'text', { value: host, required: false }),
      field('port', 'number', { value: `${port}` }),
      field('security', 'choice', {
        value: security,
        choices: securities.map((one) => ({ value: one, label: `login.xmpp.security.${one}` })),
      }),
      field('guests', 'text', { required: false, help: 'login.xmpp.guestsHelp', value: guests ?? `guest.${domain}` }),
    ],
    submit: { label: 'login.next', answers: {} },
  });
}

/** The server as the person gave it, or what is wrong with it. */
export function readServer(answers: Answers): XmppServer | Problem {
  const host = (answers.host ?? '').trim();
  const port = Number(answers.port);
  const { security } = answers;
  const server = XmppServer.safeParse({ host, port, security });
  if (server.success && !/[\s/@]/u.test(host)) return server.data;
  const facts = { host: host.slice(0, 255), port: Number.isFinite(port) ? port : 0, server: 'XMPP' };
  if (host === '' || /[\s/@]/u.test(host)) return { error: appError('server.unknownHost', facts), at: 'host' };
  if (security === 'none' && !isLoopback(host)) return { error: appError('tls.missing', facts), at: 'security' };
  return { error: appError('server.refused', facts), at: 'port' };
}
