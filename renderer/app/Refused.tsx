import type { AppError } from '@shared/errors/appError';
import { createI18n } from './i18n';

/** When main does not even say what desk this is: the reason with its next step, in the browser's language. */
export function Refused({ error }: { error: AppError }) {
  const i18n = createI18n(navigator.language.startsWith('de') ? 'de' : 'en');
  return <p role="alert">{i18n.t(`error.${error.code}`, error.facts)}</p>;
}
