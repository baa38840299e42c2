import { SegmentedControl } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type RefObject, useId, useMemo } from 'react';
import { faultsOf } from '@shared/logic/templates/check';
import { textToHtml } from '@shared/logic/writing/markup';
import { plainText } from '@shared/logic/writing/plainText';
import { useAccounts } from '@/cache';
import { IconButton } from '@/ui/IconButton';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import { FaultList } from './FaultList';
import { PlainField } from './PlainField';
import { RichField } from './RichField';
import { scopeKey, scopeOfKey, scopesOf } from './scopes';
import type { TextHandle } from './textHandle';
import type { TemplateDraft } from './useTemplateDraft';
import { useVariantName } from './useVariantName';
import css from './Editor.module.css';

type Props = {
  draft: TemplateDraft;
  field: RefObject<TextHandle | null>;
  /** Pictures pasted into the text. */
  onPictures(files: readonly File[]): void;
};

/** One text: for whom it is, plain or rich, its words, and what is wrong with them. */
export function VariantEditor({ draft, field, onPictures }: Props) {
  const t = useT();
  const id = useId();
  const nameOf = useVariantName();
  const { variant, fields, problems, at, editVariant, removeVariant } = draft;
  const faults = useMemo(() => faultsOf(variant), [variant]);
  const scopes = scopesOf(useAccounts(), variant.scope);
  const same = problems.some(({ code, variant: about }) => code === 'sameVariant' && about === at);
  const common = { label: t('library.text'), placeholder: t('library.placeholder', { braces: '{{' }), faults };
  return (
    <div className={css.written} role="tabpanel" aria-label={nameOf(variant)}>
      <div className={css.choices}>
        <Select
          id={`${id}-language`}
          label={t('library.forLanguage')}
          value={variant.language ?? ''}
          onChange={(value) => editVariant({ language: value === 'de' || value === 'en' ? value : null })}
          choices={(['any', 'de', 'en'] as const).map((value) => ({
            value: value === 'any' ? '' : value,
            label: t(`library.language.${value}`),
          }))}
        />
        <Select
          id={`${id}-scope`}
          label={t('library.forScope')}
          value={scopeKey(variant.scope)}
          onChange={(value) => editVariant({ scope: scopeOfKey(value) })}
          choices={scopes.map((scope) => ({
            value: scopeKey(scope),
            label: scope === null ? t('library.anywhere') : nameOf({ language: null, scope }),
          }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('library.format')}
          value={variant.html === null ? 'plain' : 'rich'}
          onChange={(format) => editVariant({ html: format === 'rich' ? textToHtml(variant.text) : null })}
          data={(['plain', 'rich'] as const).map((value) => ({ value, label: t(`library.format.${value}`) }))}
        />
        {fields.variants.length > 1 && (
          <IconButton
            label={t('library.removeText')}
            icon={<IconTrash size={16} stroke={1.6} />}
            onClick={removeVariant}
          />
        )}
      </div>
      {same && <p className={css.wrong}>{t('library.problem.sameVariant')}</p>}
      {variant.html === null ? (
        <PlainField
          ref={field}
          {...common}
          value={variant.text}
          onChange={(text) => editVariant({ text, html: null })}
        />
      ) : (
        <RichField
          ref={field}
          {...common}
          html={variant.html}
          onChange={(html) => editVariant({ text: plainText(html), html })}
          onPictures={onPictures}
        />
      )}
      <FaultList
        faults={faults}
        onShow={(fault) => field.current?.show(fault)}
        onMend={(fault, name) => field.current?.mend(fault, name)}
      />
    </div>
  );
}
