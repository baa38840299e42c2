import type { LoginField, LoginReply } from '@shared/channels/login';
import { appError } from '@shared/errors/appError';

type Ask = Extract<LoginReply, { kind: 'ask' }>;
type Step = Exclude<LoginReply, { kind: 'done' }>;

const byHand = { label: 'login.email.byHand', answers: { way: 'manual' } };

function ask(id: string, fields: LoginField[], more: Partial<Ask> = {}): Ask {
  return { kind: 'ask', id, title: `login.email.${id}.title`, fields, error: null, ...more };
}

function field(name: string, kind: LoginField['kind'], more: Partial<LoginField> = {}): LoginField {
  return { name, kind, label: `login.email.${name}`, help: null, required: true, value: null, choices: [], ...more };
}

const choices = (name: string, ...values: string[]): LoginField['choices'] =>
  values.map((value) => ({ value, label: `login.email.${name}.${value}` }));

/** The step of a mailbox's login for the answers so far; null: there is nothing left to ask. */
export function twinStep(given: Readonly<Record<string, string>>): Step | null {
  const { address = '', way, whom, agreed, password } = given;
  const domain = address.split('@')[1] ?? '';
  if (!domain) return addressStep(address);
  if (way === 'manual' && given.imapHost === undefined) return serversStep(address, domain);
  if (domain === 'gmail.com' && way === undefined) return given.oauthClientId ? browserStep : clientStep;
  if (way === undefined && domain === 'example.org') {
    if (!whom) return whomStep(domain);
    if (!agreed) return hostsStep(domain);
  }
  if (!password || password === 'falsch') return passwordStep(address, domain, password !== undefined);
  return null;
}

const addressStep = (address: string): Ask =>
  ask(
    'address',
    [field('address', 'email'), field('name', 'text', { required: false, help: 'login.email.nameHelp' })],
    address === '' ? {} : { error: appError('address.invalid'), errorAt: 'address' },
  );

const serversStep = (address: string, domain: string): Ask => {
  const server = (kind: 'imap' | 'smtp', port: string): LoginField[] => [
    field(`${kind}Host`, 'text', { value: `${kind}.${domain}` }),
    field(`${kind}Port`, 'number', { value: port }),
    field(`${kind}Security`, 'choice', { value: 'tls', choices: choices('security', 'tls', 'starttls', 'none') }),
  ];
  return ask('servers', [
    ...server('imap', '993'),
    ...server('smtp', '465'),
    field('user', 'text', { value: address }),
  ]);
};

const clientStep = ask(
  'oauthClient',
  [field('oauthClientId', 'text'), field('oauthClientSecret', 'text', { required: false })],
  {
    title: 'login.email.noClient.google',
    notes: [
      { text: 'login.email.clientWhy.google', facts: {}, link: null },
      { text: 'login.email.clientSteps.google', facts: {}, link: 'https://console.cloud.google.com/apis/credentials' },
    ],
    ways: [byHand],
  },
);

const browserStep: Step = {
  kind: 'browser',
  id: 'browser',
  title: 'login.email.browser.title',
  notes: [{ text: 'login.email.browser.note', facts: { provider: 'Google' }, link: null }],
  url: 'https://accounts.google.com/',
  ways: [byHand],
};

const whomStep = (domain: string): Ask =>
  ask('whom', [field('whom', 'choice', { value: 'domain', choices: choices('whom', 'domain', 'directory') })], {
    notes: [{ text: 'login.email.whom.note', facts: { domain }, link: null }],
    submit: { label: 'login.email.whom.submit', answers: {} },
    ways: [byHand],
  });

const hostsStep = (domain: string): Ask =>
  ask('hosts', [], {
    notes: [
      { text: 'login.email.hosts.note', facts: { domain }, link: null },
      { text: 'login.email.hosts.imap', facts: { host: 'imap.mail-anbieter.example' }, link: null },
      { text: 'login.email.hosts.smtp', facts: { host: 'smtp.mail-anbieter.example' }, link: null },
    ],
    submit: { label: 'login.email.hosts.agree', answers: { agreed: 'yes' } },
    ways: [byHand],
  });

const passwordStep = (account: string, domain: string, wrong: boolean): Ask =>
  ask('password', [field('password', 'secret')], {
    notes: [
      { text: 'login.email.goesTo', facts: { imap: `imap.${domain}`, smtp: `smtp.${domain}` }, link: null },
      { text: 'login.email.meant.mailbox', facts: { provider: domain }, link: null },
      { text: 'login.email.enable', facts: { provider: domain }, link: `https://${domain}/` },
    ],
    ways: [byHand],
    submit: { label: 'login.email.signIn', answers: {} },
    ...(wrong ? { error: appError('auth.rejected', { account }), errorAt: 'password' } : {}),
  });

/** The step of a feed's login; null: there is nothing left to ask. */
export function twinFeedStep({ url = '' }: Readonly<Record<string, string>>): Step | null {
  if (/^https?:/u.test(url)) return null;
  const asked = field('url', 'text', { label: 'login.feed.url', help: 'login.feed.urlHelp', value: url });
  return ask('feed.url', [asked], {
    title: 'login.feed.title',
    notes: [{ text: 'login.feed.note', facts: {}, link: null }],
    ...(url !== '' && { error: appError('feed.address'), errorAt: 'url' }),
  });
}
