import type { ChatState } from '../chat/state';
import type { WebchatSettings } from '@shared/logic/website/webchatSettings';
import type { Say } from '../words/words';

/** One sentence about the connection and whether somebody is there; empty where there is nothing to say. */
export function statusOf({ link, desk }: ChatState, settings: WebchatSettings, say: Say): string {
  if (link === 'connecting' || link === 'waiting' || link === 'refused') return say(link);
  if (link === 'off' || desk.state === 'unknown') return '';
  if (desk.state === 'open') return [say('deskOpen'), desk.note].filter(Boolean).join(' ');
  const state = say(desk.state === 'closed' ? 'deskClosed' : 'deskAway');
  return [state, desk.note || settings.offline || say('offline')].join(' ');
}
