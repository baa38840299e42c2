import { Button } from '@mantine/core';
import type { Identity } from '@shared/domain/identity';
import { detailLines } from '@shared/logic/business/block';
import { textToHtml } from '@shared/logic/writing/markup';
import { plainText } from '@shared/logic/writing/plainText';
import { useT } from '@/ui/useT';
import { useBusiness } from '@/cache';
import { TextSetting } from './TextSetting';
import css from './Settings.module.css';

type Props = {
  identity: Identity;
  onChange(identity: Identity): void;
  /** Null for the last one, which has to stay. */
  onRemove: (() => void) | null;
};

/** One address to write from: the name beside it, who writes, and what stands below. */
export function IdentityEditor({ identity, onChange, onRemove }: Props) {
  const t = useT();
  const business = useBusiness();
  const { address, name, role = '', signature = '' } = identity;
  const text = plainText(signature);
  const sign = (next: string) => onChange({ ...identity, signature: next === '' ? '' : textToHtml(next) });
  const details = business ? detailLines(business).join('\n') : '';
  const person = [name, role].filter((part) => part !== '').join('\n');
  return (
    <fieldset className={css.identity}>
      <legend>{address}</legend>
      <div className={css.grid}>
        <TextSetting
          label={t('settings.identity.name')}
          value={name}
          onChange={(next) => onChange({ ...identity, name: next })}
        />
        <TextSetting
          label={t('settings.identity.role')}
          value={role}
          onChange={(next) => onChange({ ...identity, role: next })}
        />
      </div>
      <TextSetting label={t('settings.identity.signature')} value={text} rows={5} onChange={sign} />
      <div className={css.buttons}>
        {text === '' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => sign([person, details].filter(Boolean).join('\n\n'))}
          >
            {t('settings.identity.propose')}
          </Button>
        )}
        {text !== '' && details !== '' && !text.includes(details) && (
          <Button size="compact-xs" variant="default" onClick={() => sign(`${text}\n\n${details}`)}>
            {t('settings.identity.details')}
          </Button>
        )}
        {onRemove && (
          <Button size="compact-xs" variant="subtle" onClick={onRemove}>
            {t('settings.identity.remove', { address })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
