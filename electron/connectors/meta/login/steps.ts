import type { LoginField, LoginNote, LoginStep } from '@shared/channels/login';
import { type AppError, appError } from '@shared/errors/appError';
import { appSecretField, tokenField } from '../config';
import type { PlatformName } from '../platform';

type Ask = Extract<LoginStep, { kind: 'ask' }>;

/** What to click and paste; says who gets to know what, and that the way was not yet walked with a live account. */
export function tokenStep(platform: PlatformName, error: AppError | null): Ask {
  const notes = [
    note(`${platform}Dashboard`, 'https://developers.facebook.com/apps/'),
    note(`${platform}Access`),
    note('goesTo'),
    note('unproven'),
  ];
  const fields = [
    field(tokenField, `${platform}Token`, `${platform}TokenHelp`, true),
    field(appSecretField, 'appSecret', 'appSecretHelp', false),
  ];
  const atField = error !== null && /^(?:auth|account)\./u.test(error.code);
  return ask(platform, 'token', {
    ...{ notes, fields, error, submit: { label: 'login.meta.connect', answers: {} } },
    ...(atField && { errorAt: tokenField }),
  });
}

/** Where only this computer may be asked. */
export function runtimeStep(platform: PlatformName): Ask {
  return ask(platform, 'runtime', { error: appError('runtime.unsupported'), submit: null });
}

function ask(platform: PlatformName, id: string, more: Partial<Ask>): Ask {
  return { kind: 'ask', id, title: `login.meta.${platform}.title`, fields: [], error: null, ...more };
}

function note(text: string, link: string | null = null): LoginNote {
  return { text: `login.meta.${text}`, facts: {}, link };
}

function field(name: string, label: string, help: string, required: boolean): LoginField {
  const words = { label: `login.meta.${label}`, help: `login.meta.${help}` };
  return { name, kind: 'secret', ...words, required, value: null, choices: [] };
}
