import type { Story } from '../story';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { live } from './live';
import { letters } from './mail';
import { englishLetters } from './mailEnglish';
import { machineLetters } from './mailMachines';
import { mastodon } from './mastodon';
import { messenger } from './messenger';
import { shortMessages } from './sms';
import { telegram } from './telegram';
import { webchat } from './webchat';
import { whatsapp } from './whatsapp';
import { x } from './x';

/** Every story of the practice desk. */
export const stories: Story[] = [
  ...letters,
  ...englishLetters,
  ...machineLetters,
  ...facebook,
  ...messenger,
  ...instagram,
  ...whatsapp,
  ...x,
  ...telegram,
  ...webchat,
  ...shortMessages,
  ...mastodon,
  ...live,
];
