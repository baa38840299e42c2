import { z } from 'zod';
import type { LoginField, LoginStep } from '@shared/channels/login';
import { MailConfig } from './config';
import { passwordField } from './imap/client';

const field = (
  name: string,
  kind: LoginField['kind'],
  value: string | null = null,
  choices: string[] = [],
): LoginField => ({
  name,
  kind,
  label: `login.email.${name}`,
  help: null,
  required: true,
  value,
  choices: choices.map((choice) => ({ value: choice, label: `login.email.security.${choice}` })),
});

const security = ['tls', 'starttls'];
const fields = [
  field('address', 'email'),
  field('name', 'text'),
  field(passwordField, 'secret'),
  field('user', 'text'),
  field('imapHost', 'text'),
  field('imapPort', 'number', '993'),
  field('imapSecurity', 'choice', 'tls', security),
  field('smtpHost', 'text'),
  field('smtpPort', 'number', '465'),
  field('smtpSecurity', 'choice', 'tls', security),
];

const Answers = z
  .object({ address: z.string(), name: z.string(), user: z.string() })
  .and(z.record(z.string(), z.string()))
  .transform((given) => ({
    address: given.address,
    name: given.name,
    config: {
      imap: { host: given.imapHost, port: Number(given.imapPort), security: given.imapSecurity },
      smtp: { host: given.smtpHost, port: Number(given.smtpPort), security: given.smtpSecurity },
      user: given.user,
      identities: [{ address: given.address, name: given.name }],
      sentCopy: 'auto',
    },
  }));

/** Asks for a mailbox's servers by hand; the password goes to the vault and is first used by `run`. */
export async function login(answers: Record<string, string>): Promise<LoginStep> {
  const given = Answers.safeParse(answers);
  const config = given.success ? MailConfig.safeParse(given.data.config) : null;
  if (given.success && config?.success) {
    const { address, name } = given.data;
    return { kind: 'done', name: name || address, address, config: config.data };
  }
  const filled = fields.map((one) => ({
    ...one,
    value: one.kind === 'secret' ? null : (answers[one.name] ?? one.value),
  }));
  return { kind: 'ask', id: 'servers', title: 'login.email.title', fields: filled, error: null };
}
