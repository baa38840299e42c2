import type { CopyAt, ServerPlace } from '@shared/channels/copies';
import type { Conversation } from '@shared/domain/conversation';
import { RemoteId } from '@shared/domain/ids';
import { isFolder, type CopyChange } from '@shared/domain/serverChange';
import { appError } from '@shared/errors/appError';
import { stateThatFits } from '@shared/logic/server/places';
import { locationIn, serverMessages } from '@shared/logic/desk/server/view';
import { account, messageEvent, monday } from './builders';
import { rulesDesk } from './rulesDesk';

/** What may happen between a desk and a mailbox of three mails in one conversation. */
export type ServerStep =
  | { do: 'read' | 'star'; value: boolean }
  | { do: 'state'; state: 'open' | 'done' | 'spam' | 'trash' }
  | { do: 'move'; to: 'inbox' | 'archive' | 'junk' | 'trash' | 'folder' }
  | { do: 'snooze' | 'undo' | 'sync' | 'renumber' }
  /** A look begins; what it saw is told. */
  | { do: 'glance' | 'late' }
  | { do: 'execute'; ends: 'done' | 'refused' | 'killed' | 'later' }
  | { do: 'phoneFlag'; which: number; flag: 'read' | 'star' }
  | { do: 'phoneMove'; which: number; to: ServerPlace }
  | { do: 'phoneDelete'; which: number };

type Mail = {
  id: string;
  place: ServerPlace | 'gone';
  number: number;
  read: boolean;
  star: boolean;
  answered: boolean;
};

/** The rules beside a mailbox made of arrays; what the one knows of the other goes by steps. */
export function serverDesk(config: { archiveOnDone?: boolean }) {
  const owner = account({ config });
  const rules = rulesDesk(owner);
  let numbering = 1;
  let next = 1;
  const mails: Mail[] = [0, 1, 2].map((index) => ({
    ...{ id: `m${index}`, place: 'inbox' as const, number: next++ },
    ...{ read: false, star: false, answered: false },
  }));
  const boxOf = (place: ServerPlace): string => `${numbering} ${place}`;
  const eventOf = ({ id, place, number, read, star, answered }: Mail) =>
    messageEvent(id, monday + Number(id.slice(1)) * 1000, {
      read,
      copy: { box: boxOf(place as ServerPlace), number, place: place as ServerPlace, read, star, answered },
    });
  const watched = (mail: Mail): boolean => mail.place !== 'gone' && mail.place !== 'elsewhere';
  const move = (mail: Mail, to: Mail['place']): void => {
    if (mail.place === 'gone' || mail.place === to) return;
    Object.assign(mail, { place: to, number: next++ });
  };

  /** Mails last seen to be where nobody looks. */
  const unwatched = new Set<Mail>();

  /** One look at the mailbox, told as the connector tells it. */
  const sync = (): void => {
    for (const mail of mails) unwatched[mail.place === 'elsewhere' ? 'add' : 'delete'](mail);
    rules.take(...mails.filter(watched).map(eventOf));
    for (const place of ['inbox', 'archive', 'junk', 'trash'] as const) {
      const numbers = mails.flatMap((mail) =>
        mail.place === place ? [[mail.number, mail.number] as [number, number]] : [],
      );
      rules.take({ type: 'listing', box: boxOf(place), upTo: next, numbers: numbers.sort((a, b) => a[0] - b[0]) });
    }
    const names = (['inbox', 'archive', 'junk', 'trash'] as const).map(boxOf);
    rules.take({ type: 'boxes', names });
    const store = rules.memory.store;
    for (const mail of mails.filter((one) => !watched(one))) {
      const remoteId = RemoteId.parse(mail.id);
      const message = store.messageByRemote(owner.id, remoteId);
      const sought = message !== null && store.copyAt(owner.id, `?${message}`, 0) !== null;
      const { read, star, answered } = mail;
      const found =
        mail.place === 'elsewhere'
          ? { found: true, folder: 'Projekte', flags: { read, star, answered } }
          : { found: false };
      if (sought) rules.take({ type: 'whereabouts', remoteId, ...found });
    }
  };

  /** Does a change; answers from where a mail was moved, null when there is none. */
  const atServer = ({ target, field, wanted }: CopyChange): CopyAt[] | null => {
    const mail = mails.find(({ id }) => id === target);
    if (!mail || mail.place === 'gone') return null;
    const from = watched(mail) ? [{ box: boxOf(mail.place), number: mail.number }] : [];
    if (field === 'place') move(mail, isFolder(wanted) ? 'elsewhere' : (wanted as Mail['place']));
    else mail[field] = wanted === true;
    return field === 'place' && from[0]?.number !== mail.number ? from : [];
  };
  const execute = (ends: 'done' | 'refused' | 'killed' | 'later'): void => {
    const [row] = rules.memory.serverChanges().filter((one) => 'field' in one);
    if (!row) return;
    const { id, wanted } = row;
    rules.system({ type: 'serverChange', id, outcome: { kind: 'begun' } });
    if (ends === 'later') {
      rules.system({ type: 'serverChange', id, outcome: { kind: 'later', notBefore: rules.now } });
    } else if (ends === 'refused') {
      const error = appError('server.failed');
      rules.system({ type: 'serverChange', id, outcome: { kind: 'refused', wanted, error } });
    } else {
      const from = atServer(row);
      if (ends === 'killed') return;
      const refused = { kind: 'refused' as const, wanted, error: appError('not.found') };
      rules.system({ type: 'serverChange', id, outcome: from ? { kind: 'done', wanted, from } : refused });
    }
  };

  let glanced: ReturnType<typeof eventOf>[] = [];

  sync();
  const ids = [rules.only().id];
  return {
    rules,
    play(step: ServerStep): void {
      rules.now += 1000;
      switch (step.do) {
        case 'read':
          return void rules.change({ type: 'setRead', ids, read: step.value });
        case 'star':
          return void rules.change({ type: 'setFlag', ids, flag: 'starred', value: step.value });
        case 'state':
          return void rules.change({ type: 'setState', ids, state: step.state });
        case 'move': {
          const to = step.to === 'folder' ? { account: owner.id, folder: 'Projekte' } : step.to;
          return void rules.change({ type: 'move', ids, to });
        }
        case 'snooze':
          return void rules.change({ type: 'snooze', ids, until: 9e12, zone: 'Europe/Berlin', onReply: true });
        case 'undo':
          if (rules.memory.store.steps().some(({ undone }) => !undone)) rules.change({ type: 'undo', id: null });
          return;
        case 'sync':
          return sync();
        case 'glance':
          glanced = mails.filter(watched).map(eventOf);
          return;
        case 'late':
          rules.take(...glanced.splice(0));
          return;
        case 'renumber':
          numbering += 1;
          return;
        case 'execute':
          return execute(step.ends);
        default: {
          const mail = mails[step.which];
          if (!mail) return;
          // What happens to a mail where nobody looks is not known here; nor is it asked for.
          if (step.do === 'phoneMove' && step.to === 'elsewhere') sync();
          if (step.do === 'phoneFlag') mail[step.flag] = watched(mail) ? !mail[step.flag] : mail[step.flag];
          else if (step.do === 'phoneMove') move(mail, step.to);
          else if (watched(mail)) {
            // One that came from where nobody looks and was never seen since might as well have been deleted there.
            if (unwatched.has(mail)) sync();
            move(mail, 'gone');
          }
        }
      }
    },
    /** Lets everything through and looks until nothing is left to do. */
    settle(): void {
      for (let round = 0; round < 3; round++) {
        sync();
        while (rules.memory.serverChanges().length > 0) execute('done');
        sync();
      }
    },
    /** What the desk shows of the server's fields. */
    shown(): Pick<Conversation, 'unread' | 'starred'> {
      const { unread, starred } = rules.only();
      return { unread, starred };
    },
    /** What the mailbox holds of them; once no mail is left, they are the person's own. */
    held(): Pick<Conversation, 'unread' | 'starred'> {
      const left = mails.filter(({ place }) => place !== 'gone');
      if (left.length === 0) return this.shown();
      return { unread: left.filter(({ read }) => !read).length, starred: left.some(({ star }) => star) };
    },
    /** The state the desk should show instead, by where the mails lie; null when it fits, or when none is left. */
    misfit(): Conversation['state'] | null {
      const row = rules.only();
      const messages = serverMessages({ store: rules.memory.store, env: rules.env() }, row.id);
      return messages.length === 0 ? null : stateThatFits(row.state, locationIn(messages));
    },
  };
}
