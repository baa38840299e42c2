import { createElement } from 'react';
import { laterPart, type LaterPart } from './laterPart';

// Everything the first list does not need comes after it has been painted.
const parts = {
  conversation: () => import('@/features/conversation'),
  composer: () => import('@/features/composer'),
  customers: () => import('@/features/customers'),
  search: () => import('@/features/search'),
  palette: () => import('@/features/palette'),
  snooze: () => import('@/features/snooze'),
  tags: () => import('@/features/tags'),
  help: () => import('@/features/help'),
  keymap: () => import('@/features/keymap'),
  away: () => import('@/features/away'),
  rules: () => import('@/features/rules'),
  templates: () => import('@/features/templates'),
  macros: () => import('@/features/macros'),
  hours: () => import('@/features/hours'),
  website: () => import('@/features/website'),
  settings: () => import('@/features/settings'),
  onboarding: () => import('@/features/onboarding'),
  login: () => import('@/features/accounts/login'),
  accountPage: () => import('@/features/accounts/page'),
  trust: () => import('@/features/trust'),
  history: () => import('@/features/history'),
  views: () => import('@/features/views'),
  insertTemplate: () => import('@/features/insertTemplate'),
  move: () => import('@/features/move'),
  trash: () => import('@/features/trash'),
  journal: () => import('@/features/journal'),
  keeping: () => import('@/features/keeping'),
  templateFiles: () => import('@/features/templateFiles'),
};

const all: LaterPart[] = [];

/** A part in its place in the order in which they are fetched. */
function lazy(load: Parameters<typeof laterPart>[0]): LaterPart {
  const part = laterPart(load);
  all.push(part);
  return part;
}

/** Fetches the parts one after the other, the likely ones first, so that none is waited for when its key is pressed. */
export async function warmUp(): Promise<void> {
  for (const part of all) await part.fetch();
}

export const Conversation = lazy(async () => ({ default: (await parts.conversation()).ConversationPane }));
export const Composer = lazy(async () => ({ default: (await parts.composer()).Composer }));
export const Customer = lazy(async () => ({ default: (await parts.customers()).CustomerPanel }));
export const Search = lazy(async () => ({ default: (await parts.search()).SearchPane }));
export const SaveViewDialog = lazy(async () => ({ default: (await parts.search()).SaveViewDialog }));
export const RenameViewDialog = lazy(async () => ({ default: (await parts.search()).RenameViewDialog }));
export const RenameCustomerDialog = lazy(async () => ({ default: (await parts.customers()).RenameCustomerDialog }));
export const CustomerLanguageDialog = lazy(async () => ({ default: (await parts.customers()).CustomerLanguageDialog }));
export const CustomerSalutationDialog = lazy(async () => ({
  default: (await parts.customers()).CustomerSalutationDialog,
}));
export const CustomerFormDialog = lazy(async () => ({ default: (await parts.customers()).CustomerFormDialog }));
export const CustomerHistoryDialog = lazy(async () => ({ default: (await parts.customers()).HistoryDialog }));
export const JoinCustomerDialog = lazy(async () => ({ default: (await parts.customers()).JoinDialog }));
export const EditNoteDialog = lazy(async () => ({ default: (await parts.conversation()).EditNoteDialog }));
export const EditMessageDialog = lazy(async () => ({ default: (await parts.conversation()).EditMessageDialog }));
export const ReactDialog = lazy(async () => ({ default: (await parts.conversation()).ReactDialog }));
export const RemoveMessageDialog = lazy(async () => ({ default: (await parts.conversation()).RemoveMessageDialog }));
export const OpenFileDialog = lazy(async () => ({ default: (await parts.conversation()).OpenFileDialog }));
export const OpenLinkDialog = lazy(async () => ({ default: (await parts.conversation()).OpenLinkDialog }));
export const Palette = lazy(async () => ({ default: (await parts.palette()).Palette }));
export const SnoozeDialog = lazy(async () => ({ default: (await parts.snooze()).SnoozeDialog }));
export const RemindDialog = lazy(async () => ({ default: (await parts.snooze()).RemindDialog }));
export const SendLaterDialog = lazy(async () => ({ default: (await parts.snooze()).SendLaterDialog }));
export const SendAndSnoozeDialog = lazy(async () => ({ default: (await parts.snooze()).SendAndSnoozeDialog }));
export const SendAndRemindDialog = lazy(async () => ({ default: (await parts.snooze()).SendAndRemindDialog }));
export const PickTemplateDialog = lazy(async () => {
  const { PickTemplateDialog: Dialog, rehearse } = await parts.insertTemplate();
  rehearse();
  return { default: Dialog };
});
export const TagDialog = lazy(async () => ({ default: (await parts.tags()).TagDialog }));
export const HelpDialog = lazy(async () => ({ default: (await parts.help()).HelpDialog }));
export const KeymapDialog = lazy(async () => ({ default: (await parts.keymap()).KeymapDialog }));
export const RulesDialog = lazy(async () => ({ default: (await parts.rules()).RulesDialog }));
export const TemplatesDialog = lazy(async () => ({ default: (await parts.templates()).TemplatesDialog }));
export const AwayDialog = lazy(async () => ({ default: (await parts.away()).AwayDialog }));
export const AwayRehearsalDialog = lazy(async () => ({ default: (await parts.away()).RehearsalDialog }));
export const AwayDryRunDialog = lazy(async () => ({ default: (await parts.away()).DryRunDialog }));
export const AwayLogDialog = lazy(async () => ({ default: (await parts.away()).LogDialog }));
export const MacrosDialog = lazy(async () => ({ default: (await parts.macros()).MacrosDialog }));
export const TypedDialog = lazy(async () => ({ default: (await parts.journal()).TypedDialog }));
export const WebsiteDialog = lazy(async () => ({ default: (await parts.website()).WebsiteDialog }));
export const HoursDialog = lazy(async () => ({ default: (await parts.hours()).HoursDialog }));
export const SettingsDialog = lazy(async () => ({ default: (await parts.settings()).SettingsDialog }));
export const FirstStart = lazy(async () => ({ default: (await parts.onboarding()).FirstStart }));
export const PracticeDialog = lazy(async () => ({ default: (await parts.onboarding()).PracticeDialog }));
export const SourceDialog = lazy(async () => ({ default: (await parts.trust()).SourceDialog }));
export const UnsubscribeDialog = lazy(async () => ({ default: (await parts.trust()).UnsubscribeDialog }));
export const BlockedDialog = lazy(async () => ({ default: (await parts.trust()).BlockedDialog }));
export const LinkDialog = lazy(async () => ({ default: (await parts.trust()).LinkDialog }));
export const TemplateFilesDialog = lazy(async () => ({ default: (await parts.templateFiles()).TemplateFilesDialog }));
export const KeepingDialog = lazy(async () => ({ default: (await parts.keeping()).KeepingDialog }));
export const CheckDialog = lazy(async () => ({ default: (await parts.keeping()).CheckDialog }));
export const BackUpDialog = lazy(async () => ({ default: (await parts.keeping()).BackUpDialog }));
export const DiagnosticsDialog = lazy(async () => ({ default: (await parts.keeping()).DiagnosticsDialog }));
export const HistoryDialog = lazy(async () => ({ default: (await parts.history()).HistoryDialog }));
export const ViewsDialog = lazy(async () => ({ default: (await parts.views()).ViewsDialog }));
export const MoveDialog = lazy(async () => ({ default: (await parts.move()).MoveDialog }));
export const DeleteDialog = lazy(async () => ({ default: (await parts.trash()).DeleteDialog }));
export const LoginDialog = lazy(async () => ({ default: (await parts.login()).LoginDialog }));
export const RemoveDialog = lazy(async () => ({ default: (await parts.accountPage()).RemoveDialog }));
export const ProvisionDialog = lazy(async () => ({ default: (await parts.accountPage()).ProvisionDialog }));
/** The page shows the editor of addresses and signatures, which belongs to the settings. */
export const AccountDialog = lazy(async () => {
  const [page, { Identities }] = await Promise.all([parts.accountPage(), parts.settings()]);
  return { default: () => createElement(page.AccountDialog, { Identities }) };
});
