import type { LoginNote } from '@shared/channels/login';
import type { AppError } from '@shared/errors/appError';
import type { Found } from '../find/found';
import { passwordField } from '../signIn/credentials';
import { ask, byHand, field, note } from './parts';

/**
 * Asks for the password, and says which one is meant and who will get it.
 * @param kept one was given already and nothing speaks against it: it need not be typed again
 */
export function passwordStep(found: Found, address: string, error: AppError | null, kept: boolean) {
  const user = found.user === null ? [field('user', 'text', { value: address })] : [];
  const help = kept ? 'login.email.passwordKept' : null;
  return ask('password', [...user, field(passwordField, 'secret', { required: !kept, help })], {
    notes: notesOf(found),
    ways: [byHand],
    submit: { label: 'login.email.signIn', answers: {} },
    error,
    ...(error?.code === 'auth.rejected' ? { errorAt: passwordField } : {}),
  });
}

/** Which servers get it, which password is meant, and where to switch on what has to be switched on. */
function notesOf({ provider, imap, smtp }: Found): LoginNote[] {
  const one = imap.host === smtp.host;
  const servers = one ? note('goesToOne', { host: imap.host }) : note('goesTo', { imap: imap.host, smtp: smtp.host });
  if (!provider) return [servers];
  const { name, password, appWithTwoFactor, enable, help } = provider;
  const kind = password === 'oauth' ? 'app' : password;
  return [
    servers,
    note(`meant.${kind}`, { provider: name }),
    ...(appWithTwoFactor && kind === 'mailbox' ? [note('meant.twoFactor', { provider: name })] : []),
    ...(enable ? [note('enable', { provider: name }, enable)] : []),
    ...(help ? [note('help', { provider: name }, help)] : []),
  ];
}
