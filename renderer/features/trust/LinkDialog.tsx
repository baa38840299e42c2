import { useBridge } from '@/bridge';
import { useDesk, useSetDesk } from '@/commands';
import { Question } from '@/ui/Question';
import { useRegistrable } from '@/ui/registrable';
import { useT } from '@/ui/useT';
import css from './Trust.module.css';

/** Asks before a doubtful link leaves: whose it is, how it is written, and why it is asked about. */
export function LinkDialog() {
  const t = useT();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const registrable = useRegistrable();
  const link = useDesk((desk) => desk.link);
  if (!link) return null;
  const close = () => setDesk({ dialog: null, link: null });
  const open = () => {
    void bridge.call('desk', 'openLink', { url: link.href });
    close();
  };
  return (
    <Question
      title={t('trust.link.title')}
      size={520}
      onClose={close}
      yes={t('trust.link.open')}
      weight="doubtful"
      onYes={open}
    >
      <p className={css.text}>
        {t('trust.link.leads')} <strong className={css.domain}>{registrable?.(link.host) ?? link.host}</strong>
      </p>
      {link.doubts.map((doubt) => (
        <p key={doubt} className={css.text}>
          {t(`trust.link.${doubt}`)}
        </p>
      ))}
      <dl className={css.facts}>
        <dt>{t('trust.link.address')}</dt>
        <dd>{link.href.slice(0, 500)}</dd>
        {link.unicode !== link.host && (
          <>
            <dt>{t('trust.link.encoded')}</dt>
            <dd>
              {link.host} ({link.unicode})
            </dd>
          </>
        )}
      </dl>
    </Question>
  );
}
