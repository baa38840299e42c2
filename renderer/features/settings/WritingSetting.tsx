import { NumberInput, Switch } from '@mantine/core';
import { defaultWriting } from '@shared/domain/writing';
import { useWritingSettings } from '@/cache';
import { useApply } from '@/commands';
import { useT } from '@/ui/useT';
import { InitialsSetting } from './InitialsSetting';
import { Setting } from './Setting';
import css from './Settings.module.css';

/** How answers are written, and what is pointed out before they leave. */
export function WritingSetting() {
  const t = useT();
  const apply = useApply();
  const kept = useWritingSettings() ?? defaultWriting;
  const keep = (part: Partial<typeof kept>) =>
    void apply({ type: 'editSetting', setting: { id: 'writing', value: { ...kept, ...part } } });
  return (
    <section aria-labelledby="settings-writing">
      <h3 id="settings-writing" className={css.groupHeading}>
        {t('settings.writing')}
      </h3>
      {(['capitalDu', 'suggestions'] as const).map((name) => (
        <Setting key={name} label={t(`settings.${name}`)} help={t(`settings.${name}Help`)}>
          <Switch
            size="md"
            aria-label={t(`settings.${name}`)}
            checked={kept[name]}
            onChange={(event) => keep({ [name]: event.currentTarget.checked })}
          />
        </Setting>
      ))}
      <InitialsSetting kept={kept} onKeep={keep} />
      <Setting label={t('settings.unchangedADay')} help={t('settings.unchangedADayHelp')}>
        <NumberInput
          size="xs"
          w={72}
          aria-label={t('settings.unchangedADay')}
          {...{ min: 1, max: 100, allowDecimal: false, allowNegative: false, clampBehavior: 'strict' }}
          value={kept.unchangedADay}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1 && value !== kept.unchangedADay) keep({ unchangedADay: value });
          }}
        />
      </Setting>
    </section>
  );
}
