import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WritingSettings } from '@shared/domain/writing';
import { asInitials, initialsOf } from '@shared/logic/text/initials';
import { identitiesOf } from '@shared/logic/writing/identity';
import { useAccounts } from '@/cache';
import { useT } from '@/ui/useT';
import { Setting } from './Setting';

type Props = { kept: WritingSettings; onKeep(part: Pick<WritingSettings, 'initials'>): void };

/** What answers below public posts are signed with: taken from the name the agent writes by, and changed as one likes. */
export function InitialsSetting({ kept, onKeep }: Props) {
  const t = useT();
  const own = useOwnInitials();
  const [typed, setTyped] = useState(kept.initials ?? '');
  const keep = (letters: string): void => {
    setTyped(letters);
    onKeep({ initials: letters === '' ? undefined : letters });
  };
  return (
    <Setting label={t('settings.initials')} help={t('settings.initialsHelp', { example: typed || own || 'AB' })}>
      <TextInput
        size="xs"
        w={72}
        aria-label={t('settings.initialsLetters')}
        placeholder={own}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => keep(asInitials(currentTarget.value))}
      />
      <Switch
        size="md"
        aria-label={t('settings.initials')}
        checked={typed !== ''}
        disabled={typed === '' && own === ''}
        onChange={({ currentTarget }) => keep(currentTarget.checked ? own : '')}
      />
    </Setting>
  );
}

/** Initials of the name that answers are written by: a person's before that of an account. */
function useOwnInitials(): string {
  const accounts = useAccounts();
  const names = accounts.flatMap((account) => identitiesOf(account).filter(({ name }) => name !== account.name));
  return initialsOf(names[0]?.name ?? accounts[0]?.name ?? '') ?? '';
}
