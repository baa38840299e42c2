import { expect, test } from 'vitest';
import { type AwayRule } from '@shared/domain/away';
import { TemplateId } from '@shared/domain/ids';
import { awayRule, day, hour, minute } from '../../support/away/moments';
import { createTown, fieldOf, type Letter } from '../../support/away/town';
import { townDesk } from '../../support/away/townDesk';
import { monday } from '../../support/desk/builders';
import { rawMail } from '../../support/mail/rawMail';
import { promise } from '../../support/promise';

const shop = 'laden@shop.test';
const on = monday + 3 * day;
const send = { kind: 'send', template: TemplateId.parse('late') } as const;

type Mail = { from: string; at: number };

/** A desk that is off for three days, comes back to these mails, and runs for two hours. */
async function returns(late: AwayRule['late'], mails: readonly Mail[]) {
  const town = createTown(monday - hour);
  const desk = await townDesk(town, shop, {
    rules: [awayRule({ when: { kind: 'always' }, late })],
    ...{ absences: [], stoppedAt: null },
  });
  town.moveIn(desk);
  town.at(monday, () => desk.power(false));
  const got: (Letter & { about: number })[] = [];
  for (const address of new Set(mails.map(({ from }) => from)))
    town.moveIn({
      address,
      receive: (letter) => {
        const about = Number(/^<w(\d+)\./u.exec(fieldOf(letter, 'In-Reply-To'))?.[1]);
        got.push({ ...letter, about: mails[about]?.at ?? 0 });
      },
    });
  for (const [one, { from, at }] of mails.entries())
    town.at(at, () => {
      const id = `<w${one}.x@kunde.test>`;
      const date = new Date(at).toUTCString();
      const raw = rawMail({ id, from, to: shop, subject: `Frage ${one}`, date, text: 'Guten Tag, sind Sie da?' });
      town.send({ raw, path: from, to: shop });
    });
  town.at(on, () => desk.power(true));
  await town.run(on + 2 * hour, 2_000);
  const { stoppedAt } = await desk.settings();
  const log = await desk.log();
  await desk.close();
  return { got, stoppedAt, reasons: log.map(({ reason }) => reason) };
}

/** So many mails of so many people, evenly from a time on until the desk is back. */
const mailsOf = (name: string, count: number, of: number, from: number, until = on - hour): Mail[] =>
  Array.from({ length: count }, (_, one) => ({
    from: `${name}${one % of}@${name}${one % of}.test`,
    at: Math.round(from + ((until - from) * one) / count),
  }));

test(
  'three days off and 500 mails: the text for late, each person once, nothing older than a day',
  { timeout: 60_000 },
  async () => {
    const old = mailsOf('old', 440, 90, monday + hour, on - day - minute);
    const { got, stoppedAt, reasons } = await returns(send, [...old, ...mailsOf('new', 60, 15, on - day + minute)]);
    expect(got.map(({ to }) => to).sort()).toEqual([...new Set(got.map(({ to }) => to))].sort());
    expect(got).toHaveLength(15);
    for (const { raw, about } of got) {
      expect(about).toBeGreaterThan(on - day);
      expect(raw).toContain('(late)');
    }
    expect(stoppedAt).toBeNull();
    expect(reasons.filter((reason) => reason === 'tooOld')).toHaveLength(440);
    promise('R9', 'Three days off and 500 mails: each person of the last day one note, nobody else', 500);
  },
);

test('whoever wants none that is late sends none, and one of the last minutes still goes', async () => {
  const mails = [...mailsOf('new', 40, 20, on - day + minute), ...mailsOf('fresh', 2, 2, on - 5 * minute, on)];
  const { got, reasons } = await returns({ kind: 'skip' }, mails);
  expect(got.map(({ to }) => to).sort()).toEqual(['fresh0@fresh0.test', 'fresh1@fresh1.test']);
  expect(got.every(({ raw }) => raw.includes('(closed)'))).toBe(true);
  expect(reasons.filter((reason) => reason === 'lateSkipped')).toHaveLength(40);
});

test('more than twenty people at once: twenty notes, then the breaker, which stays', async () => {
  const { got, stoppedAt } = await returns(send, mailsOf('new', 60, 60, on - day + minute));
  expect(got).toHaveLength(20);
  expect(stoppedAt).toBeGreaterThanOrEqual(on);
});
