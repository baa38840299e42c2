import { useT } from '../useT';
import css from './Files.module.css';

type Props = {
  /** Of the file. */
  name: string;
  alt: string;
  /** Characters. */
  longest: number;
  onChange(alt: string): void;
};

/** What a picture shows, in words for those who do not see it. Nobody has to; that it is missing is marked gently. */
export function AltField({ name, alt, longest, onChange }: Props) {
  const t = useT();
  return (
    <textarea
      className={css.alt}
      rows={1}
      value={alt}
      maxLength={longest}
      data-missing={alt.trim() === ''}
      aria-label={t('composer.alt', { name })}
      placeholder={t('composer.altMissing')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
