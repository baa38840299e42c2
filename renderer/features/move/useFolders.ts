import { useEffect, useState } from 'react';
import type { MoveTarget } from '@shared/domain/change';
import type { AccountId } from '@shared/domain/ids';
import { useBridge } from '@/bridge';
import { useT } from '@/ui/useT';

/** Somewhere to move to. `place`: every mailbox has it; else a folder of the account. */
export type Choice = { key: string; name: string; place: boolean; to: MoveTarget };

const places = ['inbox', 'archive', 'junk', 'trash'] as const;
const fold = (text: string): string => text.trim().toLocaleLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/**
 * Where mails can go whose name holds what was typed: the places of every mailbox, then the folders of the account, as
 * its server has them now. `state`: whether these are still asked for, or cannot be told.
 * @param account null where mails of several accounts are meant: then there are only the places
 */
export function useFolders(account: AccountId | null, typed: string) {
  const t = useT();
  const bridge = useBridge();
  const [known, setKnown] = useState<{ of: AccountId; folders: string[] | null } | null>(null);
  useEffect(() => {
    if (account === null) return;
    let wanted = true;
    void bridge.call('accounts', 'details', { id: account }).then((reply) => {
      const all = reply.ok ? reply.value.about?.folders : null;
      const others = all?.filter(({ use }) => use === 'other').map(({ path }) => path) ?? null;
      if (wanted) setKnown({ of: account, folders: others });
    });
    return () => {
      wanted = false;
    };
  }, [bridge, account]);
  const answered = account !== null && known?.of === account ? known : null;
  const all: Choice[] = [
    ...places.map((to): Choice => ({ key: to, name: t(`move.${to}`), place: true, to })),
    ...(answered?.folders ?? []).map((folder): Choice => ({
      key: `folder ${folder}`,
      name: folder,
      place: false,
      to: { account: answered?.of as AccountId, folder },
    })),
  ];
  const wanted = fold(typed);
  const state = account === null ? 'several' : !answered ? 'asking' : answered.folders === null ? 'unknown' : 'known';
  return { choices: all.filter(({ name }) => fold(name).includes(wanted)), state } as const;
}
