import type { LoginStep } from '@shared/channels/login';
import { typedNumber } from '@shared/logic/text/phoneNumber';
import { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import { ApiError } from '../../web/apiError';
import type { Buckets } from '../../web/buckets';
import { addressOf } from '../address';
import { profileOf } from '../capabilities';
import { createTwilio, type SignIn, type Twilio } from '../client';
import { AccountSid, configOf, KeySid, PhoneNumber, secretField, type TwilioKind, twilioRoot } from '../config';
import { MessagePage } from '../messages/schema';
import { numbersOf } from './numbers';
import { keyStep, numberStep, otherNumber, runtimeStep } from './steps';

type Answers = Readonly<Record<string, string>>;

/**
 * Connecting a number: whom to sign in as, which is tried for real, and which of the account's numbers it is.
 * @param root of the server for new accounts
 */
export function createLogin(kind: TwilioKind, buckets: Buckets, root = twilioRoot) {
  return async (answers: Answers, context: LoginContext): Promise<LoginStep> => {
    const { account, http, clock, localOnly } = context;
    const before = account ? configOf(account) : null;
    const apiRoot = before?.apiRoot ?? (account ? twilioRoot : root);
    if (localOnly && !isLoopback(new URL(apiRoot).hostname)) return runtimeStep();
    const typed = {
      accountSid: answers.accountSid?.trim() ?? before?.accountSid ?? '',
      keySid: answers.keySid?.trim() ?? before?.keySid ?? '',
      secret: answers[secretField]?.trim() ?? '',
    };
    if (typed.secret === '') return keyStep(kind, typed, null);
    if (!AccountSid.safeParse(typed.accountSid).success) {
      return keyStep(kind, typed, wrong('twilioAccount'), 'accountSid');
    }
    if (typed.keySid !== '' && !KeySid.safeParse(typed.keySid).success) {
      return keyStep(kind, typed, wrong('twilioKey'), 'keySid');
    }
    if (before && typed.accountSid !== before.accountSid) {
      return keyStep(kind, typed, appError('auth.rejected', { account: account?.name ?? '', context: 'otherNumber' }));
    }
    const signIn: SignIn = { ...typed, keySid: typed.keySid || undefined };
    const reached = { id: AccountId.parse('twilio.login'), name: 'Twilio' };
    const twilio = createTwilio({ account: reached, http, clock, buckets }, signIn, apiRoot);
    try {
      return await choose(twilio, signIn, apiRoot, kind, answers, context);
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      const { error } = thrown;
      return error.code === 'auth.revoked'
        ? keyStep(kind, typed, wrong('twilioSecret'), secretField)
        : keyStep(kind, typed, error);
    }
  };
}

async function choose(
  twilio: Twilio,
  signIn: SignIn,
  apiRoot: string,
  kind: TwilioKind,
  answers: Answers,
  context: LoginContext,
): Promise<LoginStep> {
  const { account, signal } = context;
  const numbers = await numbersOf(twilio, kind, signal);
  const picked = account ? configOf(account).number : (answers.number ?? '');
  const typed = answers.typed?.trim() ?? '';
  if (picked === '') return numberStep(kind, numbers, typed, null);
  const number = picked === otherNumber ? typedNumber(typed, null) : (PhoneNumber.safeParse(picked).data ?? null);
  if (number === null) return numberStep(kind, numbers, typed, appError('recipient.rejected', { context: 'number' }));
  if (!account && (await context.taken(number))) {
    return numberStep(kind, numbers, typed, appError('account.exists', { address: number }));
  }
  // Whether this number's messages may be read is known only by asking for one.
  await twilio.get('/Messages.json', { To: addressOf(kind, number), PageSize: '1' }, { result: MessagePage, signal });
  context.keep(secretField, signIn.secret);
  const { name, capabilities } = profileOf[kind];
  return {
    kind: 'done',
    name: account?.name ?? numbers.find((one) => one.number === number)?.name ?? number,
    address: number,
    config: {
      ...{ accountSid: signIn.accountSid, number },
      ...(signIn.keySid !== undefined && { keySid: signIn.keySid }),
      ...(apiRoot !== twilioRoot && { apiRoot }),
    },
    profiles: { [name]: capabilities },
  };
}

function wrong(field: 'twilioAccount' | 'twilioKey' | 'twilioSecret') {
  return appError('auth.rejected', { account: 'Twilio', context: field });
}
