import type { AwayRule, AwaySettings } from '@shared/domain/away';
import { TemplateId } from '@shared/domain/ids';
import { account, monday } from './builders';
import { rulesDesk } from './rulesDesk';

export const hour = 3_600_000;
/** The Monday, 22:00 in Berlin. */
export const closedAt = monday + 12 * hour;
const template = TemplateId.parse('closed');

/** A rule for closed hours, unless said otherwise. */
export const rule = (fields: Partial<AwayRule> = {}): AwayRule => ({
  id: 'night',
  name: 'Night',
  on: true,
  when: { kind: 'outsideHours' },
  accounts: null,
  channels: null,
  publicToo: false,
  template,
  late: { kind: 'skip' },
  ...fields,
});

/** A desk whose rules are on since the morning; the clock stands at 22:00. */
export function awayDesk(rules: AwayRule[] = [rule()], more: Partial<AwaySettings> = {}) {
  const desk = rulesDesk(account({ syncedAt: monday - 90 * 24 * hour }));
  const text = (id: string, words: string) =>
    desk.change({
      type: 'saveTemplate',
      template: {
        id: TemplateId.parse(id),
        name: id,
        folder: '',
        tags: [],
        shortcut: null,
        variants: [{ language: null, scope: null, text: words, html: null }],
        attachments: [],
        then: [],
      },
    });
  text('closed', 'Wir sind zurück am {{ business.backAt }}.');
  text('late', 'Wir haben es erst jetzt gesehen.');
  desk.now = monday;
  const setting = { rules, absences: [], stoppedAt: null, ...more };
  desk.change({ type: 'editSetting', setting: { id: 'away', value: setting } });
  desk.now = closedAt;
  const run = (): number => {
    let count = 0;
    for (let done = 1; done > 0; count += done) done = desk.system({ type: 'sendNotes', provider: [] }).count;
    return count;
  };
  const sent = () => desk.memory.all('outbox');
  const settings = (): AwaySettings => {
    const row = desk.memory.store.get('deskSetting', 'away');
    if (row?.id !== 'away') throw new Error('nothing is set');
    return row.value;
  };
  return { desk, run, sent, settings, text, reasons: () => desk.memory.notes().map(({ reason }) => reason) };
}
