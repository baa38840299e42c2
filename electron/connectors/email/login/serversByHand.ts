import type { LoginField } from '@shared/channels/login';
import { appError, type AppError } from '@shared/errors/appError';
import { isLoopback } from '../../network/loopback';
import { MailServer } from '../config';
import type { Found } from '../find/found';
import { type Answers, ask, field } from './parts';

const securities = ['tls', 'starttls', 'none'] as const;
const usual = { imap: '993', smtp: '465' } as const;

/** Servers as the person gave them: both, or what is wrong with the first that is not one. */
export type ByHand = { ok: true; imap: MailServer; smtp: MailServer; user: string } | { ok: false; step: Step };
type Step = ReturnType<typeof ask>;

/** Reads the servers among the answers; asks for them where they are not there. @param known what to begin with */
export function readServers(answers: Answers, address: string, known: Found | null): ByHand {
  const asked = (problem: Problem | null): ByHand => ({ ok: false, step: serversStep(address, known, problem) });
  if (answers.imapHost === undefined) return asked(null);
  const read = (kind: 'imap' | 'smtp'): MailServer | Problem => {
    const host = (answers[`${kind}Host`] ?? '').trim();
    const port = Number(answers[`${kind}Port`]);
    const security = answers[`${kind}Security`];
    const server = MailServer.safeParse({ host, port, security });
    if (server.success) return server.data;
    const facts = { host: host.slice(0, 255), port: Number.isFinite(port) ? port : 0 };
    if (host === '' || /\s/u.test(host)) return { error: appError('server.unknownHost', facts), at: `${kind}Host` };
    if (security === 'none' && !isLoopback(host))
      return { error: appError('tls.missing', facts), at: `${kind}Security` };
    return { error: appError('server.refused', facts), at: `${kind}Port` };
  };
  const imap = read('imap');
  if ('error' in imap) return asked(imap);
  const smtp = read('smtp');
  if ('error' in smtp) return asked(smtp);
  return { ok: true, imap, smtp, user: answers.user?.trim() || address };
}

type Problem = { error: AppError; at?: string };

/** Asks for servers and user name, filled in with what is known. */
export function serversStep(address: string, known: Found | null, problem: Problem | null): Step {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const fields = [
    ...(['imap', 'smtp'] as const).flatMap((kind): LoginField[] => {
      const { host, port, security } = known?.[kind] ?? {
        host: `${kind}.${domain}`,
        port: usual[kind],
        security: 'tls',
      };
      return [
        field(`${kind}Host`, 'text', { value: host }),
        field(`${kind}Port`, 'number', { value: `${port}` }),
        field(`${kind}Security`, 'choice', {
          value: security,
          choices: securities.map((one) => ({ value: one, label: `login.email.security.${one}` })),
        }),
      ];
    }),
    field('user', 'text', { value: known?.user ?? address }),
  ];
  return ask('servers', fields, { error: problem?.error ?? null, ...(problem?.at ? { errorAt: problem.at } : {}) });
}
