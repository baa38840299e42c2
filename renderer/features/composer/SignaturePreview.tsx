import { plainText } from '@shared/logic/writing/plainText';
import { useT } from '@/ui/useT';
import css from './SignaturePreview.module.css';

/** The signature as it will stand below the text. It follows who writes and is not part of what is typed. */
export function SignaturePreview({ html }: { html: string }) {
  const t = useT();
  return (
    <div className={css.signature} role="note" aria-label={t('composer.signature')}>
      {plainText(html)}
    </div>
  );
}
