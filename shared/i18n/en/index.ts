import { channels } from './channels';
import { commands } from './commands';
import { common } from './common';
import { composer } from './composer';
import { conversation } from './conversation';
import { customers } from './customers';
import { emoji } from './emoji';
import { error } from './error';
import { accountPage } from './accountPage';
import { accounts } from './accounts';
import { away } from './away';
import { keeping } from './keeping';
import { help } from './help';
import { history } from './history';
import { hours } from './hours';
import { inbox } from './inbox';
import { insert } from './insert';
import { journal } from './journal';
import { keymap } from './keymap';
import { library } from './library';
import { login } from './login';
import { loginHelp } from './loginHelp';
import { macros } from './macros';
import { menu } from './menu';
import { move } from './move';
import { notices } from './notices';
import { notifications } from './notifications';
import { onboarding } from './onboarding';
import { palette } from './palette';
import { quit } from './quit';
import { rules } from './rules';
import { search } from './search';
import { settings } from './settings';
import { snooze } from './snooze';
import { tags } from './tags';
import { templateFiles } from './templateFiles';
import { templates } from './templates';
import { trust } from './trust';
import { views } from './views';
import { voice } from './voice';
import { website } from './website';

export const en = {
  common,
  channels,
  commands,
  error,
  composer,
  conversation,
  customers,
  emoji,
  accountPage,
  accounts,
  away,
  help,
  history,
  hours,
  inbox,
  keeping,
  insert,
  journal,
  keymap,
  library,
  login,
  loginHelp,
  macros,
  menu,
  move,
  notices,
  notifications,
  onboarding,
  palette,
  quit,
  rules,
  search,
  settings,
  snooze,
  tags,
  templateFiles,
  templates,
  trust,
  views,
  voice,
  website,
} as const;
