import { useMemo } from 'react';
import { fullText } from '@/ui/format/when';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import type { QuoteWords } from './replyDraft';

/** The words above a quoted or forwarded message, in the language on the screen. */
export function useQuoteWords(): QuoteWords {
  const t = useT();
  const locale = useLocale();
  return useMemo(
    () => ({
      intro: ({ author, sentAt }) =>
        t('composer.quoteIntro', { date: fullText(sentAt, locale), author: author.name || author.address }),
      forwarded: ({ author, sentAt, subject }) =>
        [
          `---------- ${t('composer.forwardIntro')} ----------`,
          t('composer.forwardFrom', { author: [author.name, `<${author.address}>`].join(' ').trim() }),
          t('composer.forwardDate', { date: fullText(sentAt, locale) }),
          ...(subject === null ? [] : [t('composer.forwardSubject', { subject })]),
        ].join('\n'),
    }),
    [t, locale],
  );
}
