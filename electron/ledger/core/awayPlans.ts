import type { Account } from '@shared/domain/account';
import type { DeskSetting } from '@shared/domain/deskSetting';
import type { Ms } from '@shared/domain/ids';
import type { Template } from '@shared/domain/template';
import type { Language } from '@shared/ipc/desk';
import { serverNotes } from '@shared/logic/away/serverNotes';
import type { ServerPlan } from '@shared/logic/away/serverPlan';
import { defaultHours } from '@shared/logic/time/openingHours';
import type { Database } from '../db/database';

/** An account with what its provider should say. `rules`: whether any rule of the desk is on for it. */
export type AwayPlan = { account: Account; plan: ServerPlan; rules: boolean };

/** What every account's provider should say during absences. @param zone of the desk until hours are set */
export function awayPlans(db: Database, zone: string) {
  const setting = (id: DeskSetting['id']): DeskSetting | null => {
    const data = db.one<[string]>('SELECT data FROM deskSetting WHERE id = ?', id)?.[0];
    return data === undefined ? null : (JSON.parse(data) as DeskSetting);
  };
  return {
    /** None while nothing was ever set about notes. */
    awayPlans: (language: Language, now: Ms): AwayPlan[] => {
      const away = setting('away');
      if (away?.id !== 'away') return [];
      const settings = away.value;
      const [business, hours, writing] = [setting('business'), setting('hours'), setting('writing')];
      const common = {
        ...{ now, language, settings },
        business: business?.id === 'business' ? business.value : null,
        hours: hours?.id === 'hours' ? hours.value : defaultHours(zone),
        capitalDu: writing?.id === 'writing' && writing.value.capitalDu,
        template: (id: string): Template | null => {
          const data = db.one<[string]>('SELECT data FROM template WHERE id = ?', id)?.[0];
          return data === undefined ? null : (JSON.parse(data) as Template);
        },
      };
      return db.all<[string]>('SELECT data FROM account').map(([data]) => {
        const account = JSON.parse(data) as Account;
        const rules = settings.rules.some(({ on, accounts }) => on && (accounts?.includes(account.id) ?? true));
        return { account, rules: rules && settings.stoppedAt === null, plan: serverNotes({ ...common, account }) };
      });
    },
  };
}
