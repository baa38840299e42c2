import type { Command } from '../command';
import { account, provision, removeAccount } from './account';
import { afterList, afterNext, afterPrevious } from './afterAction';
import { accept, decline, tentative } from './answerInvitation';
import { answered } from './answered';
import { answerPrivately } from './answerPrivately';
import { attach, discardVoice, recordVoice, removeFile, restoreFile } from './files';
import { away, awayDryRun, awayLog, awayRehearsal } from './away';
import { back } from './back';
import { block, blocked } from './block';
import { startAll, startNone, startThese } from './chooseStart';
import { callBack } from './callBack';
import { clearSelection } from './clearSelection';
import { closeEditor } from './closeEditor';
import { compose } from './compose';
import { copyText } from './copyText';
import { connectAccount } from './connectAccount';
import {
  customerForm,
  customerHistory,
  customerLanguage,
  customerSalutation,
  joinCustomer,
  otherForm,
  renameCustomer,
  splitCustomer,
} from './customer';
import { discardDraft } from './discardDraft';
import { done } from './done';
import { deleteForGood } from './deleteForGood';
import { endPractice } from './endPractice';
import {
  detailsLater,
  detailsOff,
  dropThen,
  keepOwn,
  nextAccount,
  nextBlank,
  otherWay,
  readNews,
  firstSuggestion,
  secondSuggestion,
  thirdSuggestion,
  previewAnswer,
  showCopies,
  showQuoted,
  takeForeign,
} from './editorOffers';
import { extendDown } from './extendDown';
import { extendUp } from './extendUp';
import { find, findNext, findPrevious } from './find';
import { first } from './first';
import { forward } from './forward';
import { goDone } from './goDone';
import { goDrafts } from './goDrafts';
import { goInbox } from './goInbox';
import { goOutbox } from './goOutbox';
import { goSent } from './goSent';
import { goSnoozed } from './goSnoozed';
import { goSpam } from './goSpam';
import { goTrash } from './goTrash';
import { goView } from './goView';
import { help } from './help';
import { history } from './history';
import { backUp, checkDesk, diagnostics, keeping, restart } from './keeping';
import { keymap, macros, rules } from './keymap';
import { typed } from './typed';
import { insertTemplate } from './insertTemplate';
import { language } from './language';
import { last } from './last';
import { link, unlink } from './link';
import { move } from './move';
import { mute } from './mute';
import { next } from './next';
import { nextIdentity } from './nextIdentity';
import { nextMessage } from './nextMessage';
import { editMessage, hideMessage, keepMessage, letBe, react, removeMessage } from './messageActs';
import { editNote, removeNote } from './notes';
import { note } from './note';
import { sendAgain, sendAnyway, takeBack, wasSent } from './outbox';
import { open } from './open';
import { openFile } from './openFile';
import { openLink } from './openLink';
import { openOnWeb } from './openOnWeb';
import { otherSide } from './otherSide';
import { palette } from './palette';
import { panel } from './panel';
import { pictures, picturesAlways } from './pictures';
import { pin } from './pin';
import { plain } from './plain';
import { practise } from './practise';
import { previous } from './previous';
import { previousMessage } from './previousMessage';
import { print } from './print';
import { quotes } from './quotes';
import { readable } from './readable';
import { reconnect, signInAgain, takeOver } from './reconnect';
import { reopen } from './reopen';
import { reply } from './reply';
import { replyAll } from './replyAll';
import { moveViewDown, moveViewUp, removeView, renameView, saveView } from './savedViews';
import { saveFiles } from './saveFiles';
import { savePdf } from './savePdf';
import { density, dismissNotice, moreHistory, newestMessage } from './screenOffers';
import { search } from './search';
import { select } from './select';
import { selectAll } from './selectAll';
import { selectRange } from './selectRange';
import { send } from './send';
import { remind } from './remind';
import { sendAndRemind, sendAndSnooze, sendLater } from './sendLater';
import { sendAndDone } from './sendAndDone';
import { sendNow } from './sendNow';
import { settings } from './settings';
import { showFresh } from './showFresh';
import { hours } from './hours';
import { snooze } from './snooze';
import { sort, sortDeadline, sortNewest, sortWaiting } from './sort';
import { source } from './source';
import { spam } from './spam';
import { star } from './star';
import { importTemplates, starterTemplates } from './starterTemplates';
import { tag } from './tag';
import { keepAsTemplate, templates } from './templates';
import { theme } from './theme';
import { trash } from './trash';
import { undo } from './undo';
import { tryAgain } from './tryAgain';
import { undoRule } from './undoRule';
import { unread } from './unread';
import { keepCopy } from './keepCopy';
import { unsubscribe } from './unsubscribe';
import { copySiteButton, copyWebchat, website } from './website';
import { wholeText } from './wholeText';
import { zoomIn, zoomOut, zoomReset } from './zoom';

/** Every command, in the order of the cheat sheet. */
export const commandSet: readonly Command[] = [
  next,
  previous,
  first,
  last,
  open,
  back,
  select,
  extendDown,
  extendUp,
  selectRange,
  selectAll,
  clearSelection,
  showFresh,
  sort,
  sortNewest,
  sortWaiting,
  sortDeadline,
  density,
  done,
  reopen,
  snooze,
  remind,
  unread,
  star,
  pin,
  mute,
  tag,
  move,
  spam,
  trash,
  deleteForGood,
  link,
  unlink,
  renameCustomer,
  customerLanguage,
  customerSalutation,
  customerForm,
  otherForm,
  customerHistory,
  moreHistory,
  joinCustomer,
  splitCustomer,
  nextMessage,
  previousMessage,
  newestMessage,
  answered,
  find,
  findNext,
  findPrevious,
  readable,
  plain,
  quotes,
  wholeText,
  pictures,
  picturesAlways,
  copyText,
  openFile,
  saveFiles,
  openLink,
  openOnWeb,
  otherSide,
  answerPrivately,
  callBack,
  source,
  block,
  unsubscribe,
  keepCopy,
  react,
  editMessage,
  removeMessage,
  hideMessage,
  keepMessage,
  letBe,
  editNote,
  removeNote,
  accept,
  tentative,
  decline,
  print,
  savePdf,
  reply,
  replyAll,
  forward,
  note,
  compose,
  insertTemplate,
  keepAsTemplate,
  nextBlank,
  dropThen,
  send,
  sendAndDone,
  sendAndSnooze,
  sendAndRemind,
  sendLater,
  sendNow,
  sendAnyway,
  takeBack,
  wasSent,
  sendAgain,
  attach,
  recordVoice,
  discardVoice,
  removeFile,
  restoreFile,
  discardDraft,
  nextIdentity,
  nextAccount,
  showCopies,
  otherWay,
  showQuoted,
  readNews,
  firstSuggestion,
  secondSuggestion,
  thirdSuggestion,
  previewAnswer,
  keepOwn,
  takeForeign,
  detailsLater,
  detailsOff,
  closeEditor,
  goInbox,
  goSnoozed,
  goDone,
  goDrafts,
  goOutbox,
  goSent,
  goSpam,
  goTrash,
  goView,
  search,
  saveView,
  renameView,
  moveViewUp,
  moveViewDown,
  removeView,
  palette,
  help,
  typed,
  templates,
  starterTemplates,
  importTemplates,
  keymap,
  macros,
  rules,
  away,
  awayRehearsal,
  awayDryRun,
  awayLog,
  undo,
  tryAgain,
  undoRule,
  history,
  dismissNotice,
  panel,
  afterNext,
  afterPrevious,
  afterList,
  zoomIn,
  zoomOut,
  zoomReset,
  language,
  theme,
  blocked,
  account,
  connectAccount,
  reconnect,
  takeOver,
  signInAgain,
  startThese,
  startAll,
  startNone,
  removeAccount,
  provision,
  practise,
  endPractice,
  hours,
  website,
  copyWebchat,
  copySiteButton,
  keeping,
  backUp,
  checkDesk,
  diagnostics,
  restart,
  settings,
];
