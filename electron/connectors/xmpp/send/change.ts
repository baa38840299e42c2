import { randomBytes } from 'node:crypto';
import type { SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { Connector, SendContext } from '../../connector';
import { sendOutcome } from '../../web/sendOutcome';
import { failureOf } from '../failure';
import { readRemoteId } from '../ids';
import { ns } from '../namespaces';
import { type Reach, withSession } from '../reach';
import { type XmlElement, xml } from '../../xml/element';
import { addressFor } from './addressFor';
import { nameOf } from './nameOf';

type Changes = Required<Pick<Connector, 'edit' | 'remove' | 'react' | 'unreact'>>;

/** What older clients show of a message that only takes another one back. */
const takenBack = '/me retracted a previous message, but it is unsupported by your client.';

/** Changing what was said: correcting (XEP-0308) and taking back (XEP-0424) what is ours, reacting (XEP-0444). */
export function createChanges(reach: Reach): Changes {
  const change = async (
    remoteId: RemoteId,
    context: SendContext,
    content: (id: string) => XmlElement[],
  ): Promise<SendResult> => {
    const ref = readRemoteId(remoteId);
    if (!ref) return { kind: 'refused', error: appError('unsupported') };
    let said = false;
    try {
      await context.phase('connecting');
      return await withSession(context, reach, async (session) => {
        const named = await nameOf(session, ref, context.account);
        if (!named) return { kind: 'refused', error: appError('change.refused') };
        const to = await addressFor(session, ref.person, context.account, reach);
        await context.phase('body');
        said = true;
        session.send(changeOf(to, content(named.id)));
        await session.confirmed();
        return { kind: 'sent', receipt: { remoteId, at: context.clock.now(), delivery: null } };
      });
    } catch (thrown) {
      const failure = failureOf(thrown, context.account.name);
      return said ? { kind: 'uncertain', error: failure.error } : sendOutcome(failure);
    }
  };

  return {
    edit: (remoteId, text, context) =>
      change(remoteId, context, (id) => [xml('body', {}, text), xml('replace', { xmlns: ns.correct, id })]),
    remove: (remoteId, context) =>
      change(remoteId, context, (id) => [
        xml('retract', { xmlns: ns.retract, id }),
        xml('fallback', { xmlns: ns.fallback, for: ns.retract }),
        xml('body', {}, takenBack),
      ]),
    react: (remoteId, emoji, context) =>
      change(remoteId, context, (id) => [xml('reactions', { xmlns: ns.reactions, id }, xml('reaction', {}, emoji))]),
    // What is sent is the whole set: an empty one takes back.
    unreact: (remoteId, _emoji, context) =>
      change(remoteId, context, (id) => [xml('reactions', { xmlns: ns.reactions, id })]),
  };
}

function changeOf(to: string, content: XmlElement[]): XmlElement {
  const id = `change:${randomBytes(12).toString('hex')}`;
  return xml(
    'message',
    { xmlns: ns.client, type: 'chat', to, id },
    ...content,
    xml('origin-id', { xmlns: ns.stanzaId, id }),
    xml('store', { xmlns: ns.hints }),
  );
}
