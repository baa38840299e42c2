import { useEffect, useState } from 'react';
import { useBridge } from '@/bridge';
import { intlTag, useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import css from './Onboarding.module.css';

/** Which accounts of one's own this version can connect, said plainly; none yet is an answer too. */
export function ConnectNote() {
  const t = useT();
  const bridge = useBridge();
  const { language } = useLocale();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let asked = true;
    void bridge.call('accounts', 'kinds', {}).then((reply) => {
      if (asked && reply.ok)
        setNames(reply.value.filter((kind) => kind.connector !== 'practice').map(({ name }) => name));
    });
    return () => {
      asked = false;
    };
  }, [bridge]);
  const list = new Intl.ListFormat(intlTag(language)).format(names);
  return (
    <div className={css.note}>
      <span className={css.wayName}>{t('onboarding.connect')}</span>
      <span className={css.wayText}>
        {names.length === 0 ? t('onboarding.connectNone') : t('onboarding.connectKinds', { kinds: list })}
      </span>
    </div>
  );
}
