import type { AppError } from '@shared/errors/appError';
import { createSpeeches } from './i18n';

/** When main does not even say what desk this is: the reason with its next step, in the browser's language. */
export function Refused({ error }: { error: AppError }) {
  const { t } = createSpeeches()[navigator.language.startsWith('de') ? 'de' : 'en'];
  return <p role="alert">{t(`error.${error.code}`, error.facts)}</p>;
}
