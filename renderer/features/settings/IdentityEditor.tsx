import { Button } from '@mantine/core';
import type { Identity } from '@shared/domain/identity';
import { detailLines } from '@shared/logic/business/block';
import { textToHtml } from '@shared/logic/writing/markup';
import { plainText } from '@shared/logic/writing/plainText';
import { useT } from '@/ui/useT';
import { useBusiness } from '@/cache';
import { SignatureSetting } from './SignatureSetting';
import { TextSetting } from './TextSetting';
import { useTyped } from '@/ui/useTyped';
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
  const { typed, type, settle } = useTyped(signature);
  const text = plainText(typed);
  const sign = (html: string) => {
    settle(html);
    if (html !== signature) onChange({ ...identity, signature: html });
  };
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
      <SignatureSetting html={typed} onType={type} onLeave={() => sign(typed)} />
      <div className={css.buttons}>
        {text === '' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => sign(textToHtml([person, details].filter(Boolean).join('\n\n')))}
          >
            {t('settings.identity.propose')}
          </Button>
        )}
        {text !== '' && details !== '' && !text.includes(details) && (
          <Button size="compact-xs" variant="default" onClick={() => sign(`${typed}<p></p>${textToHtml(details)}`)}>
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
