import type { LoginField, LoginNote, LoginOffer, LoginStep } from '@shared/channels/login';
import { type AppError, appError } from '@shared/errors/appError';
import { relayFile } from '../../relay/relayFile';
import type { RelayKeys } from '../../relay/keys';
import { appSecretField, type Provider, tokenField } from '../config';

type Ask = Extract<LoginStep, { kind: 'ask' }>;

/** Who runs the number; says who gets to know what, and that the way was not yet walked with a live account. */
export function providerStep(): Ask {
  const choices = (['meta', '360dialog'] as const).map((value) => ({ value, label: `login.whatsapp.${value}` }));
  const field = { ...fieldOf('choice', 'provider', 'provider'), value: 'meta', choices };
  const notes = ['needsRelay', 'goesTo', 'notEncrypted', 'unproven'].map((text) => note(text));
  return ask('provider', { notes, fields: [field], error: null });
}

/** Where the relay is; its file, made for this account, is there to be saved. */
export function relayStep(keys: RelayKeys, value: string, error: AppError | null): Ask {
  const { name, text } = relayFile(keys);
  return ask('relay', {
    notes: [note('relayUpload'), note('relaySees')],
    offers: [{ kind: 'file', label: 'login.whatsapp.relayFile', name, text }],
    fields: [{ ...fieldOf('text', 'relayUrl', 'relayUrl'), value }],
    ...wrong(error, 'relayUrl'),
  });
}

/** What is typed about a number, save what is secret. */
export type Typed = { phoneId: string; wabaId: string; number: string };

/** As whom, and about which number, the service is asked. @param at the field that is wrong */
export function accessStep(provider: Provider, typed: Typed, error: AppError | null, at: string | null): Ask {
  const isMeta = provider === 'meta';
  const fields = isMeta
    ? [
        { ...fieldOf('text', 'phoneId', 'phoneId'), value: typed.phoneId },
        { ...fieldOf('text', 'wabaId', 'wabaId'), value: typed.wabaId },
        fieldOf('secret', tokenField, 'token'),
        fieldOf('secret', appSecretField, 'appSecret'),
      ]
    : [{ ...fieldOf('text', 'number', 'number'), value: typed.number }, fieldOf('secret', tokenField, 'apiKey')];
  return ask(isMeta ? 'access' : 'dialog', {
    notes: [note(isMeta ? 'metaPays' : 'dialogUnsigned')],
    fields,
    ...(!isMeta && { submit: { label: 'login.whatsapp.connect', answers: {} } }),
    ...wrong(error, at),
  });
}

/** What is entered at the app for Meta to call the relay. */
export function webhookStep(url: string, { verifyToken }: RelayKeys): Ask {
  const offers: LoginOffer[] = [
    { kind: 'copy', label: 'login.whatsapp.callback', text: url },
    { kind: 'copy', label: 'login.whatsapp.verify', text: verifyToken },
  ];
  const submit = { label: 'login.whatsapp.connect', answers: { entered: 'yes' } };
  return ask('webhook', { notes: [note('enter')], offers, fields: [], error: null, submit });
}

/** Where only this computer may be asked. */
export function runtimeStep(): Ask {
  return ask('runtime', { fields: [], error: appError('runtime.unsupported'), submit: null });
}

function ask(id: string, more: Partial<Ask> & Pick<Ask, 'fields' | 'error'>): Ask {
  return { kind: 'ask', id, title: `login.whatsapp.${id}.title`, ...more };
}

function wrong(error: AppError | null, at: string | null): Pick<Ask, 'error' | 'errorAt'> {
  return { error, ...(error !== null && at !== null && { errorAt: at }) };
}

function note(text: string): LoginNote {
  return { text: `login.whatsapp.${text}`, facts: {}, link: null };
}

function fieldOf(kind: LoginField['kind'], name: string, word: string): LoginField {
  const help = kind !== 'choice' ? `login.whatsapp.${word}Help` : null;
  return { name, kind, label: `login.whatsapp.${word}`, help, required: true, value: null, choices: [] };
}
