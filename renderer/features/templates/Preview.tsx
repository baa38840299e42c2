import { useMemo } from 'react';
import { fill } from '@shared/logic/templates/fill';
import { parseTemplate } from '@shared/logic/templates/parse';
import { useKeyNames } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { PreviewText } from './PreviewText';
import type { Variant } from './useTemplateDraft';
import { usePreviewFacts } from './usePreviewFacts';
import css from './Editor.module.css';

/** The key that goes between the customer and the example; as in the editor of a message. */
const switchKeys = 'Alt+Shift+v';

type Props = {
  variant: Variant;
  /** The example is wanted, even where a customer is on the screen. */
  example: boolean;
  onSwitch(): void;
};

/** How a text will read, filled in for the customer on the screen or an example; what is not known is a blank. */
export function Preview({ variant, example, onSwitch }: Props) {
  const t = useT();
  const locale = useLocale();
  const language = variant.language ?? locale.language;
  const keyNames = useKeyNames();
  const { facts, name, other } = usePreviewFacts(language, example);
  const filled = useMemo(() => {
    const parsed = parseTemplate(variant.html ?? variant.text, variant.html === null ? 'plain' : 'rich');
    const made = parsed.ok ? fill(parsed.template, facts, { ...locale, language }) : null;
    return made?.ok ? made.value : null;
  }, [variant, facts, locale, language]);
  const blanks = filled?.segments.filter(({ kind }) => kind === 'blank').length ?? 0;
  return (
    <section className={css.preview} aria-label={t('library.preview')}>
      <div className={css.previewTop}>
        <h3 className={css.previewHead}>{t('library.previewFor', { name })}</h3>
        {other !== null && (
          <button
            type="button"
            className={css.switch}
            title={t('library.previewSwitch', { name: other })}
            onClick={onSwitch}
          >
            <bdi>{other}</bdi>
            <KeyHint label={keyNames(switchKeys)} />
          </button>
        )}
      </div>
      <div className={css.previewBody} lang={language}>
        {filled === null ? <p className={css.dim}>{t('library.previewFaulty')}</p> : <PreviewText filled={filled} />}
      </div>
      {blanks > 0 && <p className={css.dim}>{t('library.blanks', { count: blanks })}</p>}
    </section>
  );
}
