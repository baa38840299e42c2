import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AccountDescription } from '@shared/ipc/accountDetails';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { Section } from './Section';
import css from './Page.module.css';

/** The folders at the server: which the desk uses as what, and how much lies in each. The others on request. */
export function Folders({ about }: { about: AccountDescription | null }) {
  const t = useT();
  const { language } = useLocale();
  const [all, setAll] = useState(false);
  if (!about) return null;
  const number = new Intl.NumberFormat(language);
  const { folders, error } = about;
  if (!folders)
    return (
      <Section title={t('accountPage.folders')}>
        <p className={css.hint}>
          {t('accountPage.foldersUnknown', { why: error ? t(`error.${error.code}`, error.facts) : '' })}
        </p>
      </Section>
    );
  const used = folders.filter(({ use }) => use !== 'other');
  const left = folders.length - used.length;
  // A channel without folders tells of none.
  if (folders.length === 0) return null;
  return (
    <Section title={t('accountPage.folders')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('accountPage.folder')}</th>
            <th scope="col">{t('accountPage.usedAs')}</th>
            <th scope="col" data-number>
              {t('accountPage.total')}
            </th>
            <th scope="col" data-number>
              {t('accountPage.unread')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? folders : used).map(({ path, use, total, unread }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td>{t(`accountPage.folder.${use}`)}</td>
              <td data-number>{number.format(total)}</td>
              <td data-number>{unread === 0 ? '–' : number.format(unread)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {about.leavesMarked && <p className={css.hint}>{t('accountPage.leavesMarked')}</p>}
      {!all && left > 0 && (
        <Button className={css.more} size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          {t('accountPage.moreFolders', { count: left })}
        </Button>
      )}
    </Section>
  );
}
