import { useState } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import type { Message } from '@shared/domain/message';
import { mayOpen } from '@shared/logic/files/openable';
import { safeName } from '@shared/logic/files/safeName';
import { fold } from '@shared/logic/search/fold';
import { useSetDesk } from '@/commands';
import { AudioPlayer, fileSize, kindOf, PdfReader, PictureViewer, useTakeFile } from '@/ui/attachments';
import { ChoiceList } from '@/ui/ChoiceList';
import { DialogShell } from '@/ui/DialogShell';
import { useLanguage, useT } from '@/ui/useT';
import { useFocusedMessage } from './useFocusedMessage';
import css from '@/ui/Chooser.module.css';

/** Which attachment of the focused message: Enter shows it here or in the system's program, Shift+Enter saves it. */
export function OpenFileDialog() {
  const message = useFocusedMessage();
  return message ? <Files key={message.id} message={message} /> : null;
}

function Files({ message: { id, attachments } }: { message: Message }) {
  const t = useT();
  const language = useLanguage();
  const setDesk = useSetDesk();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Attachment | null>(null);
  const { doubt, open, save } = useTakeFile(id);
  const close = () => setDesk({ dialog: null });
  const there = attachments.filter(({ state }) => state !== 'expired' && state !== 'blocked');
  const pictures = there.filter((file) => kindOf(file) === 'picture');
  const choices = there.filter(({ name }) => fold(name).includes(fold(typed))).map((file) => ({ key: file.id, file }));
  const leaveIf = async (done: Promise<boolean>) => void ((await done) && close());
  const take = (file: Attachment) => {
    if (kindOf(file) !== 'file') setShown(file);
    else void leaveIf(mayOpen(safeName(file.name)) ? open(file.id) : save(file.id));
  };
  const kind = shown && kindOf(shown);
  if (shown && kind === 'picture')
    return (
      <PictureViewer
        messageId={id}
        pictures={pictures}
        at={pictures.indexOf(shown)}
        onMove={(at) => setShown(pictures[at] ?? null)}
        onClose={close}
      />
    );
  if (shown && kind === 'pdf')
    return <PdfReader messageId={id} file={shown} failed={t('conversation.pdf.failed')} onClose={close} />;
  return (
    <DialogShell title={t('conversation.file.choose')} size={440} onClose={close}>
      {shown && kind === 'audio' ? (
        <AudioPlayer messageId={id} file={shown} />
      ) : (
        <ChoiceList
          field={t('conversation.file.field')}
          list={t('conversation.file.list')}
          typed={typed}
          onType={setTyped}
          choices={choices}
          onTake={({ file }) => take(file)}
          onOther={({ file }) => void leaveIf(save(file.id))}
          none={t('conversation.file.none')}
        >
          {({ file }) => (
            <>
              <bdi className={css.name}>{file.name}</bdi>
              <span className={css.fact}>{fileSize(file.bytes, language)}</span>
            </>
          )}
        </ChoiceList>
      )}
      <p className={css.hint} role="status">
        {doubt === null ? t('conversation.file.chooseHint') : t(`conversation.file.doubt.${doubt}`)}
      </p>
    </DialogShell>
  );
}
