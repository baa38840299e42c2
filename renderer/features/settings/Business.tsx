import { useEffect, useRef } from 'react';
import { NativeSelect } from '@mantine/core';
import { LegalForm } from '@shared/domain/business';
import { type DetailField, emptyProfile, lawOf, missingFields, offeredFields } from '@shared/logic/business/details';
import { useT } from '@/ui/useT';
import { useBusiness } from '@/cache';
import { useApply } from '@/commands';
import { TextSetting } from './TextSetting';
import css from './Settings.module.css';

const fields: readonly DetailField[] = [
  'name',
  'owner',
  'managers',
  'chair',
  'partner',
  'street',
  'place',
  'phone',
  'registerCourt',
  'registerNumber',
  'vatId',
];
const always = new Set<DetailField>(['name', 'street', 'place', 'phone', 'vatId']);

/** Who the business is: what mail has to say by law, by legal form, and what of it is missing. */
export function Business() {
  const t = useT();
  const apply = useApply();
  const profile = useBusiness() ?? emptyProfile;
  // Two fields may be left before the first has come back by the feed.
  const latest = useRef(profile);
  useEffect(() => {
    latest.current = profile;
  }, [profile]);
  const keep = (part: Partial<typeof profile>) => {
    latest.current = { ...latest.current, ...part };
    void apply({ type: 'editSetting', setting: { id: 'business', value: latest.current } });
  };
  const offered = new Set(offeredFields(profile.form));
  const missing = new Set(missingFields(profile));
  const law = lawOf(profile.form);
  const shown = fields.filter((field) => always.has(field) || offered.has(field) || profile[field] !== '');
  return (
    <section className={css.section} aria-labelledby="settings-business">
      <h3 id="settings-business" className={css.heading}>
        {t('settings.business')}
      </h3>
      <p className={css.help}>
        {law === '' ? t('settings.business.help') : t('settings.business.law', { law })}
        {missing.size > 0 && ` ${t('settings.business.missing', { count: missing.size })}`}
      </p>
      <div className={css.grid}>
        <NativeSelect
          size="xs"
          className={css.wide}
          label={t('settings.business.form')}
          value={profile.form}
          data={LegalForm.options.map((value) => ({ value, label: t(`settings.form.${value}`) }))}
          onChange={(event) => keep({ form: LegalForm.parse(event.currentTarget.value) })}
        />
        {shown.map((field) => (
          <TextSetting
            key={field}
            label={t(`settings.business.${field}`)}
            value={profile[field]}
            note={missing.has(field) ? t('settings.business.required') : undefined}
            onChange={(value) => keep({ [field]: value })}
          />
        ))}
      </div>
    </section>
  );
}
