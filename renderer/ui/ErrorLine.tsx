import type { AppError } from '@shared/errors/appError';
import css from './ErrorLine.module.css';
import { useT } from './useT';

/** What went wrong here and the next step, read out as soon as it is there; nothing where nothing did. */
export function ErrorLine({ error }: { error: AppError | null }) {
  const t = useT();
  return error === null ? null : (
    <p className={css.error} role="alert">
      {t(`error.${error.code}`, error.facts)}
    </p>
  );
}
