import { describe, expect, it } from 'vitest';
import { catalogues } from '@shared/i18n/catalogue';
import { createConnectors } from '../../../electron/connectors/registry';
import { manualClock } from '../../support/connectors/manualClock';

/** Titles of steps that ask for nothing to be looked up: something is decided, waited for or not possible here. */
const nothingToFind = [
  'bluesky.noMessages',
  'email.browser',
  'email.browserFailed',
  'email.hosts',
  'mastodon.browser',
  'mastodon.browserFailed',
  'mastodon.hand',
  'telegram.webhook',
  'x.browser',
  'x.failed',
];

/** The steps of all connectors, by the titles both catalogues have; tests of each connector see to those. */
const steps = Object.keys(catalogues.en.login).flatMap((key) => {
  const step = /^(.+\..+|bluesky|feed)\.title$/u.exec(key)?.[1] ?? /^email\.noClient\..+$/u.exec(key)?.[0];
  return step === undefined || step.endsWith('.runtime') ? [] : [step];
});

const connectors = [...createConnectors({ mailParser: '' }).values()].filter(({ kind }) => kind !== 'practice');

describe.each(['de', 'en'] as const)('what to click at the provider, in %s', (language) => {
  const help = catalogues[language].loginHelp as Readonly<Record<string, string>>;

  it.each(steps.filter((step) => !nothingToFind.includes(step)))('is said for %s', (step) => {
    const text = help[step] ?? '';
    expect(text).not.toBe('');
    for (const line of text.split('\n')) expect(line).toMatch(/^[A-ZÄÖÜ„“].{15,230}[.]$/u);
  });

  it('leads to pages of https alone, and to steps there are', () => {
    const known = new Set(steps);
    for (const [key, text] of Object.entries(help).filter(([name]) => name !== 'where' && name !== 'page')) {
      expect(known, key).toContain(key.replace(/\.link$/u, ''));
      if (key.endsWith('.link')) expect(new URL(text).protocol).toBe('https:');
    }
  });
});

it.each(connectors.filter(({ kind }) => kind !== 'email' && kind !== 'feed'))(
  'how to try what $kind brings is said once it is connected',
  ({ kind }) => {
    for (const language of ['de', 'en'] as const)
      expect(catalogues[language].login).toHaveProperty([`try.${kind}`], expect.stringMatching(/^.{40,200}\.$/u));
  },
);

it('what needs no help is a step', () => expect(steps).toEqual(expect.arrayContaining(nothingToFind)));

it.each(connectors)('$kind begins with one of these steps', async ({ login }) => {
  const step = await login(
    {},
    {
      ...{ account: null, localOnly: false, language: 'de', http: fetch, clock: manualClock() },
      ...{ signal: new AbortController().signal, log: { info: () => undefined, warn: () => undefined } },
      ...{ keep: () => undefined, taken: () => Promise.resolve(false) },
      ...{ setting: () => Promise.resolve(null), setSetting: () => Promise.resolve() },
      ...{ kindSecret: () => Promise.resolve(null), setKindSecret: () => Promise.resolve() },
    },
  );
  if (step.kind === 'done') return expect.fail('it asks for nothing');
  expect(steps).toContain(step.title.replace(/^login\./u, '').replace(/\.title$/u, ''));
});
