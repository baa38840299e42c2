import { useOpenLink } from '@/ui/useOpenLink';
import { useT } from '@/ui/useT';
import css from './Login.module.css';
import { useSay } from './useSay';

/**
 * What to click at the provider for a step, folded; nothing where there is nothing to say. Found by the step's title, so
 * that a connector only writes the sentences (`shared/i18n/.../loginHelp`).
 */
export function Help({ title }: { title: string }) {
  const t = useT();
  const say = useSay();
  const open = useOpenLink();
  const key = title.replace(/^login\.(.+?)(?:\.title)?$/u, 'loginHelp.$1');
  const text = say(key);
  // What has no sentence comes back as its key.
  if (text === key) return null;
  const link = say(`${key}.link`);
  return (
    <details className={css.where}>
      <summary>{t('loginHelp.where')}</summary>
      <ol>
        {text.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {link.startsWith('https:') && (
        <button type="button" className={css.link} title={link} onClick={() => open(link, '')}>
          {t('loginHelp.page')}
        </button>
      )}
    </details>
  );
}
