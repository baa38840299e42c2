import { expect } from 'vitest';
import type { Outgoing } from '@shared/channels/outgoing';
import { approvedText } from '@shared/logic/templates/approved';
import { begins, type Scenario } from '../scenario';
import type { Session } from '../session';
import { sync } from './receiving';

/** What begins a conversation with the stranger, as the desk would send it: free words, or an approved text. */
async function first(session: Session, approvedOnly: boolean): Promise<Pick<Outgoing, 'text' | 'approved'>> {
  if (!approvedOnly) return { text: 'Guten Tag, Ihr Rad ist fertig.' };
  await session.until('approved texts are told', () => (session.account().approved ?? []).length > 0);
  const [template] = session.account().approved ?? [];
  if (!template) return expect.fail('there is an approved text');
  const values = Object.fromEntries(template.variables.map((name) => [name, 'Frau Kern']));
  return { text: approvedText(template, values), approved: { id: template.id, values } };
}

/** Writing to somebody who never wrote. */
export const beginning: Scenario[] = [
  {
    name: 'first message',
    has: begins,
    async play(session) {
      const { connector, account, server } = session.harness;
      const { firstContact, subject } = connector.capabilities(account, null);
      const stranger = server.stranger ?? expect.fail('the harness names a stranger');
      await sync(session);
      const words = await first(session, firstContact?.approvedOnly === true);
      const outgoing: Outgoing = {
        ...{ kind: 'new', nativeThread: firstContact ? stranger : null, replyTo: null, references: [] },
        ...{ profile: Object.keys(account.profiles)[0] ?? '', to: [stranger], cc: [], bcc: [] },
        ...{ subject: subject ? 'Ihr Rad' : null, html: null, from: null, attachments: [], ...words },
      };
      if (firstContact?.approvedOnly) {
        const { approved: _, ...free } = outgoing;
        const { result } = await session.send(free, 'first-1');
        expect(result, 'free words are refused').toMatchObject({ kind: 'refused', error: { code: 'window.closed' } });
        expect(await server.sent()).toEqual([]);
      }
      const { result, phases } = await session.send(outgoing, 'first-2');
      expect(result.kind).toBe('sent');
      expect(phases, 'the body waits for its go-ahead').toEqual(['connecting', 'body']);
      const echo = await session.message(words.text);
      expect((await server.sent()).map(({ text }) => text)).toEqual([words.text]);
      expect(echo.direction).toBe('out');
      expect(connector.isOwn(account, echo.author)).toBe(true);
      expect(echo.customer.id).toBe(stranger);
      if (!firstContact) return;
      expect(echo.customer.scope, 'the customer is who the desk began with').toBe(firstContact.scope);
      expect(echo.thread.nativeThread).toBe(stranger);
    },
  },
];
