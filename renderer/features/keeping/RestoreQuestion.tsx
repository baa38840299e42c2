import { useState } from 'react';
import type { AppError } from '@shared/errors/appError';
import type { BackupContents } from '@shared/ipc/keeping';
import { useBridge } from '@/bridge';
import { Question } from '@/ui/Question';
import { ErrorLine } from '@/ui/ErrorLine';
import { countText, useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { useT } from '@/ui/useT';
import css from './Keeping.module.css';

/** Says what an examined backup holds and what going back means, and asks. */
export function RestoreQuestion({ contents, onBack }: { contents: BackupContents; onBack(): void }) {
  const t = useT();
  const locale = useLocale();
  const bridge = useBridge();
  const [error, setError] = useState<AppError | null>(null);
  const count = (name: 'conversations' | 'messages' | 'drafts') => countText(contents[name], locale.language);
  const restart = async () => {
    const reply = await bridge.call('keeping', 'restart', { restore: true });
    if (!reply.ok) setError(reply.error);
  };
  return (
    <Question
      title={t('keeping.restoreTitle')}
      size={520}
      onClose={onBack}
      yes={t('keeping.restoreNow')}
      onYes={() => void restart()}
    >
      <p className={css.text}>
        {t('keeping.contents', {
          when: fullText(contents.at, locale),
          conversations: count('conversations'),
          messages: count('messages'),
          drafts: count('drafts'),
        })}
      </p>
      <p className={css.text}>{t('keeping.restoreHelp')}</p>
      <ErrorLine error={error} />
    </Question>
  );
}
