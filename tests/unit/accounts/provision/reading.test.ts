import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedSchema } from '../../../../electron/accounts/provision/schema';
import { readProvision } from '../../../../electron/accounts/provision/readFile';
import { readSecrets, refuseSecretFile } from '../../../../electron/accounts/provision/secrets';
import { createConnectors } from '../../../../electron/connectors/registry';

const connectors = new Map([...createConnectors({ mailParser: '' })].filter(([kind]) => kind !== 'practice'));
const docs = (name: string) => readFileSync(join(import.meta.dirname, '../../../../docs', name), 'utf8');

const account = {
  connector: 'email',
  name: 'Laden',
  address: 'anna@shop.test',
  config: {
    imap: { host: 'imap.shop.test', port: 993, security: 'tls' },
    smtp: { host: 'smtp.shop.test', port: 465, security: 'tls' },
    user: 'anna@shop.test',
    identities: [{ address: 'anna@shop.test', name: 'Anna' }],
    sentCopy: 'auto',
  },
};
const read = (file: unknown) => readProvision(JSON.stringify(file), connectors);
const problems = (file: unknown): string[] => {
  const answer = read(file);
  return answer.ok ? [] : answer.problems;
};

describe('the file of an administrator', () => {
  it('is read with all its accounts', () => {
    expect(read({ version: 1, accounts: [account] })).toEqual({ ok: true, accounts: [account] });
  });

  it.each([
    ['a field nobody knows', { version: 1, accounts: [{ ...account, pasword: 'x' }] }, 'accounts[0].pasword: there is'],
    [
      'one far inside',
      { version: 1, accounts: [{ ...account, config: { ...account.config, password: 'x' } }] },
      'accounts[0].config.password: there is no such field',
    ],
    ['another version', { version: 2, accounts: [account] }, 'version: must be 1'],
    ['no accounts', { version: 1, accounts: [] }, 'accounts: is too small'],
    ['a kind nobody knows', { version: 1, accounts: [{ ...account, connector: 'fax' }] }, 'accounts[0].connector: '],
    [
      'a port of another kind',
      {
        version: 1,
        accounts: [{ ...account, config: { ...account.config, imap: { ...account.config.imap, port: '993' } } }],
      },
      'accounts[0].config.imap.port: must be a number',
    ],
    [
      'an open line to elsewhere',
      {
        version: 1,
        accounts: [{ ...account, config: { ...account.config, imap: { ...account.config.imap, security: 'none' } } }],
      },
      'accounts[0].config.imap: only on this computer',
    ],
    [
      'the same account twice',
      { version: 1, accounts: [account, { ...account, address: 'ANNA@shop.test' }] },
      'accounts[1]',
    ],
  ])('is refused with the place of %s', (_, file, words) => {
    expect(problems(file).join('\n')).toContain(words);
  });

  it('is refused when it is no JSON, without a word of it', () => {
    expect(readProvision('{"password": "geheim1', connectors)).toEqual({
      ok: false,
      problems: ['the file is not JSON'],
    });
  });

  it('never shows a value, wherever a secret was put by mistake', () => {
    const secret = fc.string({ minLength: 8, maxLength: 40 }).map((text) => `s3cret!${text}`);
    const place = fc.constantFrom('root', 'account', 'name', 'config', 'server', 'host', 'port', 'identity', 'line');
    fc.assert(
      fc.property(secret, place, (value, where) => {
        const config = {
          ...account.config,
          ...(where === 'config' && { password: value, sentCopy: value }),
          ...(where === 'identity' && { identities: [{ address: value, name: 7 }] }),
          imap: {
            ...account.config.imap,
            ...(where === 'server' && { security: value }),
            ...(where === 'host' && { host: value.repeat(60) }),
            ...(where === 'port' && { port: value }),
          },
        };
        const row = { ...account, config, ...(where === 'account' && { [value]: value, connector: value }) };
        const file = {
          version: where === 'root' ? value : 1,
          accounts: [row],
          ...(where === 'name' && { [value]: 1 }),
        };
        const answers = [
          read(file),
          readSecrets(where === 'line' ? value : JSON.stringify({ address: value, secret: value })),
        ];
        expect(answers.some(({ ok }) => !ok)).toBe(true);
        for (const answer of answers) if (!answer.ok) expect(JSON.stringify(answer)).not.toContain('s3cret!');
      }),
      { numRuns: 300 },
    );
  });

  it('is described by the published schema and the example', () => {
    expect(JSON.parse(docs('provisioning.schema.json'))).toEqual(publishedSchema(connectors));
    const examples = [...docs('provisioning.md').matchAll(/```json\n(.*?)```/gsu)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(readProvision(example, connectors)).toMatchObject({ ok: true });
  });
});

describe('secrets', () => {
  it('come one a line, for the password where no name is given', () => {
    const lines = '{"address":"a@b.test","value":"x y"}\n\n{"address":"c@d.test","name":"token","value":"z"}\r\n';
    expect(readSecrets(lines)).toEqual({
      ok: true,
      secrets: [
        { address: 'a@b.test', name: 'password', value: 'x y' },
        { address: 'c@d.test', name: 'token', value: 'z' },
      ],
    });
  });

  it('are refused by the number of the line', () => {
    const answer = readSecrets('{"address":"a@b.test","value":"x"}\n{"address":"a@b.test"}');
    expect(answer).toMatchObject({ ok: false, problems: [expect.stringContaining('line 2')] });
  });

  it.each([
    [{ isFile: true, mode: 0o100600, uid: 7 }, true],
    [{ isFile: true, mode: 0o100400, uid: 7 }, true],
    [{ isFile: true, mode: 0o100640, uid: 7 }, false],
    [{ isFile: true, mode: 0o100604, uid: 7 }, false],
    [{ isFile: true, mode: 0o100600, uid: 0 }, false],
    [{ isFile: false, mode: 0o120600, uid: 7 }, false],
  ])('lie in a file its owner alone can read: %o', (rights, may) => {
    expect(refuseSecretFile(rights, 7) === null).toBe(may);
  });
});
