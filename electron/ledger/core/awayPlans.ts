import type { Account } from '@shared/domain/account';
import type { AccountId, ChannelKind, Ms } from '@shared/domain/ids';
import type { Template } from '@shared/domain/template';
import { defaultWriting } from '@shared/domain/writing';
import type { Language } from '@shared/ipc/desk';
import { type DeskPresence, deskPresence } from '@shared/logic/away/deskPresence';
import { serverNotes } from '@shared/logic/away/serverNotes';
import type { ServerPlan } from '@shared/logic/away/serverPlan';
import { alwaysOpen, defaultHours } from '@shared/logic/time/openingHours';
import type { Database } from '../db/database';
import { settingOf } from '../rows/deskSettings';

/** An account with what its provider should say. `rules`: whether any rule of the desk is on for it. */
export type AwayPlan = { account: Account; plan: ServerPlan; rules: boolean };

/** What every account's provider should say during absences, and who is there. @param zone of the desk until hours are set */
export function awayPlans(db: Database, zone: string) {
  const template = (id: string): Template | null => {
    const data = db.one<[string]>('SELECT data FROM template WHERE id = ?', id)?.[0];
    return data === undefined ? null : (JSON.parse(data) as Template);
  };
  const words = () => ({
    ...{ business: settingOf(db, 'business'), template },
    capitalDu: (settingOf(db, 'writing') ?? defaultWriting).capitalDu,
  });
  return {
    /** Whether somebody is there for who writes to an account; before hours are set the desk never closes. */
    presence: (id: AccountId, channel: ChannelKind, now: Ms): DeskPresence => {
      const data = db.one<[string]>('SELECT data FROM account WHERE id = ?', id)?.[0];
      const settings = settingOf(db, 'away') ?? { rules: [], absences: [], stoppedAt: null };
      const hours = settingOf(db, 'hours') ?? alwaysOpen(zone);
      if (data === undefined) return { open: true, notes: { de: '', en: '' } };
      return deskPresence({ ...words(), now, settings, hours, account: JSON.parse(data) as Account, channel });
    },
    /** None while nothing was ever set about notes. */
    awayPlans: (language: Language, now: Ms): AwayPlan[] => {
      const settings = settingOf(db, 'away');
      if (!settings) return [];
      const common = {
        ...words(),
        ...{ now, language, settings },
        hours: settingOf(db, 'hours') ?? defaultHours(zone),
      };
      return db.all<[string]>('SELECT data FROM account').map(([data]) => {
        const account = JSON.parse(data) as Account;
        const rules = settings.rules.some(({ on, accounts }) => on && (accounts?.includes(account.id) ?? true));
        return { account, rules: rules && settings.stoppedAt === null, plan: serverNotes({ ...common, account }) };
      });
    },
  };
}
