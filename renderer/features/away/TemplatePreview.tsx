import type { TemplateFields } from '@shared/domain/template';
import { checkText, missingLanguages, type NotePlace, textsFor } from '@shared/logic/away/texts';
import { useLanguage, useT } from '@/ui/useT';
import { useLocale } from '@/ui/format/locale';
import { useExample } from './useExample';
import { TextWarnings } from './TextWarnings';
import css from './Away.module.css';

/** The texts of a template as they would go, a language each, with what is wrong with them for this use. */
export function TemplatePreview({ template, places }: { template: TemplateFields; places: readonly NotePlace[] }) {
  const t = useT();
  const { zone } = useLocale();
  const own = useLanguage();
  const factsFor = useExample(places[0]?.account ?? null);
  return (
    <section className={css.preview} aria-label={t('away.preview')}>
      {missingLanguages(template, places).map((language) => (
        <p key={language} className={css.problem}>
          {t(`away.noLanguage.${language}`)}
        </p>
      ))}
      {textsFor(template, places).map((variant) => {
        const { language, text, scope } = variant;
        const spoken = language ?? own;
        const facts = factsFor(spoken);
        const checked = facts && checkText(variant, facts, { language: spoken, zone });
        return (
          <div key={JSON.stringify([language, scope])} className={css.variant}>
            <h4 className={css.variantName}>{t(`away.language.${language ?? 'any'}`)}</h4>
            {checked && (
              <>
                <p className={css.text} lang={spoken}>
                  {checked.text ?? text}
                </p>
                <TextWarnings checked={checked} />
              </>
            )}
          </div>
        );
      })}
    </section>
  );
}
