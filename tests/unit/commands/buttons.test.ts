import { describe, expect, it } from 'vitest';
import { commandSet } from '@/commands/set';
import { handlersIn } from '../../support/handlers';

/**
 * Buttons on the very thing they are about: the commands do the same for what has the focus. Everywhere else a button
 * runs a command by itself.
 */
const sameAs: Readonly<Record<string, readonly string[]>> = {
  'app/KeyringLine.tsx': ['signInAgain', 'reconnect'],
  'features/accounts/AccountItem.tsx': ['go.view', 'account', 'signInAgain', 'reconnect', 'takeOver'],
  'ui/attachments/Files.tsx': ['removeFile', 'restoreFile'],
  'features/composer/SendBar.tsx': ['send', 'sendAndDone'],
  'features/composer/ThenLine.tsx': ['dropThen'],
  'features/conversation/ActsLine.tsx': ['keepMessage', 'tryAgain', 'letBe'],
  'features/conversation/Reactions.tsx': ['react'],
  'features/conversation/Designed.tsx': ['readable', 'plain'],
  'app/AwayLine.tsx': ['away'],
  'features/conversation/MessageText.tsx': ['wholeText', 'quotes'],
  'features/conversation/NoteMark.tsx': ['editNote', 'removeNote'],
  'features/conversation/OutboxButtons.tsx': ['sendNow', 'sendAnyway', 'takeBack', 'wasSent', 'sendAgain'],
  'features/conversation/PicturesLine.tsx': ['pictures', 'picturesAlways'],
  'features/conversation/WarnedLine.tsx': ['quotes'],
  'features/conversation/find/FindBar.tsx': ['back'],
  'features/customers/History.tsx': ['customerHistory'],
  'features/inbox/FreshBar.tsx': ['showFresh'],
  'features/inbox/NewDraft.tsx': ['compose'],
  'features/inbox/OutboxRow.tsx': ['open', 'sendNow', 'sendAnyway', 'takeBack', 'wasSent', 'sendAgain'],
  'features/inbox/Rail.tsx': ['go.view'],
  'features/inbox/SavedViews.tsx': ['go.view'],
  'features/search/SearchField.tsx': ['back'],
  'ui/GuessLine.tsx': ['otherForm'],
  'ui/LinkedText.tsx': ['openLink'],
  'ui/Toasts.tsx': ['dismissNotice'],
  'ui/attachments/AudioPlayer.tsx': ['openFile'],
  'ui/attachments/FileRow.tsx': ['openFile'],
  'ui/attachments/PdfCard.tsx': ['openFile'],
  'ui/attachments/PictureThumb.tsx': ['openFile'],
};

/** Forms in a dialog, which a command opens: worked by Tab, arrows and Enter as forms are. */
const dialogs = [
  'features/accounts/login/',
  'features/accounts/page/',
  'features/away/',
  'features/conversation/EditMessageDialog.tsx',
  'features/conversation/EditNoteDialog.tsx',
  'features/customers/JoinPreview.tsx',
  'features/history/',
  'features/hours/',
  'features/insertTemplate/',
  'features/keeping/',
  'features/keymap/',
  'features/macros/',
  'features/onboarding/',
  'features/palette/',
  'features/rules/',
  'features/settings/',
  'features/snooze/',
  'features/templateFiles/',
  'features/templates/',
  'features/trust/',
  'features/website/',
  'ui/Question.tsx',
  'ui/SwitchedItem.tsx',
  'ui/attachments/PictureViewer.tsx',
];

/** Buttons that do what their place hands them; the place is looked at itself. */
const pieces = ['features/inbox/RailButton.tsx', 'ui/EmptyState.tsx', 'ui/IconButton.tsx', 'ui/steps/StepList.tsx'];

/** What is no action of the desk. */
const others: Readonly<Record<string, string>> = {
  'app/Broken.tsx': 'where a part of the window failed, its commands may be gone too',
  'app/Panes.tsx': 'closes the folded rail again',
  'features/inbox/ListHeader.tsx': 'unfolds the rail of a narrow window, whose entries are commands',
  'ui/rich/RichBar.tsx': 'marks up the text that is written; each has the key every editor has for it',
};

const handlers = handlersIn('renderer');
const bare = handlers.filter(({ runsCommand }) => !runsCommand);
const isKnown = (file: string): boolean =>
  file in sameAs || file in others || [...dialogs, ...pieces].some((place) => file.startsWith(place));

describe('every button of the desk', () => {
  it('runs a command, or does what one does', () => {
    expect(handlers.length).toBeGreaterThan(100);
    const unknown = bare.filter(({ file }) => !isKnown(file)).map(({ file, line, code }) => `${file}:${line} ${code}`);
    expect(unknown).toEqual([]);
  });

  it('is on a list only where it has to be', () => {
    for (const place of [...Object.keys(sameAs), ...Object.keys(others), ...dialogs, ...pieces])
      expect(
        bare.some(({ file }) => file.startsWith(place)),
        place,
      ).toBe(true);
  });

  it('has the commands it names', () => {
    const ids = commandSet.map(({ id }) => id);
    for (const each of Object.values(sameAs).flat()) expect(ids).toContain(each);
  });
});
