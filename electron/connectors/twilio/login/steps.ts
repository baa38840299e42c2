import type { LoginField, LoginNote, LoginStep } from '@shared/channels/login';
import { type AppError, appError } from '@shared/errors/appError';
import { secretField, type TwilioKind } from '../config';
import type { OwnNumber } from './numbers';

/** The choice that stands for a number the list does not have. */
export const otherNumber = 'other';

type Ask = Extract<LoginStep, { kind: 'ask' }>;

/** Whom to sign in as; says what it is for, who gets to know what, and what it costs. */
export function keyStep(
  kind: TwilioKind,
  { accountSid, keySid }: { accountSid: string; keySid: string },
  error: AppError | null,
  errorAt?: string,
): Ask {
  const notes = [
    note('console', 'https://console.twilio.com/us1/account/keys-credentials/api-keys'),
    note('goesTo'),
    note(kind === 'whatsapp' ? 'costWhatsApp' : 'costSms', 'https://www.twilio.com/en-us/pricing'),
    note(kind === 'whatsapp' ? 'notEncryptedWhatsApp' : 'notEncryptedSms'),
  ];
  const fields = [
    field({ name: 'accountSid', kind: 'text', label: 'accountSid', help: 'accountSidHelp', value: accountSid }),
    field({ name: 'keySid', kind: 'text', label: 'keySid', help: 'keySidHelp', value: keySid, required: false }),
    field({ name: secretField, kind: 'secret', label: 'secret', help: 'secretHelp' }),
  ];
  return ask('key', { fields, notes, error, ...(errorAt !== undefined && { errorAt }) });
}

/** Which number; one that Twilio does not list can be typed. */
export function numberStep(
  kind: TwilioKind,
  numbers: readonly OwnNumber[],
  typed: string,
  error: AppError | null,
): Ask {
  const choices = [
    ...numbers.map(({ number, name }) => ({
      ...{ value: number, label: name === number ? number : `${number} (${name})`, literal: true },
    })),
    { value: otherNumber, label: 'login.twilio.otherNumber' },
  ];
  const first = error ? otherNumber : (choices[0]?.value ?? otherNumber);
  const fields = [
    field({ name: 'number', kind: 'choice', label: 'number', value: first, choices }),
    field({
      ...{ name: 'typed', kind: 'text', label: 'typed', value: typed, required: false },
      help: kind === 'whatsapp' ? 'typedHelpWhatsApp' : 'typedHelpSms',
    }),
  ];
  return ask('number', {
    fields,
    notes: [note(kind === 'whatsapp' ? 'numberWhatsApp' : 'numberSms')],
    submit: { label: 'login.twilio.connect', answers: {} },
    error,
    ...(error && { errorAt: error.code === 'account.exists' ? 'number' : 'typed' }),
  });
}

/** Where only this computer may be asked. */
export function runtimeStep(): Ask {
  return ask('runtime', { error: appError('runtime.unsupported'), submit: null });
}

function ask(id: string, more: Partial<Ask>): Ask {
  return { kind: 'ask', id, title: `login.twilio.${id}.title`, fields: [], error: null, ...more };
}

function note(text: string, link: string | null = null): LoginNote {
  return { text: `login.twilio.${text}`, facts: {}, link };
}

function field(part: Partial<LoginField> & Pick<LoginField, 'name' | 'kind' | 'label'>): LoginField {
  const { label, help = null } = part;
  return {
    ...{ required: true, value: null, choices: [] },
    ...part,
    label: `login.twilio.${label}`,
    help: help && `login.twilio.${help}`,
  };
}
