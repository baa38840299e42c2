import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Message } from '@shared/domain/message';
import { useApply, useSetDesk } from '@/commands';
import { ChoiceList } from '@/ui/ChoiceList';
import { DialogShell } from '@/ui/DialogShell';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { type Emoji, useEmojis } from './useEmojis';
import { useAbilities } from './useAbilities';
import { useFocusedMessage } from './useFocusedMessage';
import css from './ReactDialog.module.css';

/** With what to react to the focused message: a number takes one of the first, a name finds one, Enter takes it. */
export function ReactDialog() {
  const message = useFocusedMessage();
  return message ? <Picker key={message.id} message={message} /> : null;
}

function Picker({ message }: { message: Message }) {
  const t = useT();
  const apply = useApply();
  const setDesk = useSetDesk();
  const [typed, setTyped] = useState('');
  const can = useAbilities(message);
  const emojis = useEmojis(message, can, typed);
  const own = new Set(message.reactions.flatMap((one) => (one.own ? [one.emoji] : [])));
  const close = () => setDesk({ dialog: null });
  const take = ({ key: emoji }: Emoji) => {
    close();
    void apply({ type: 'act', messageId: message.id, act: { kind: 'react', emoji, on: !own.has(emoji) } });
  };
  return (
    <DialogShell title={t('conversation.react.title')} size={340} onClose={close}>
      <ChoiceList
        field={t('conversation.react.field')}
        list={t('conversation.react.list')}
        typed={typed}
        onType={setTyped}
        choices={emojis}
        onTake={take}
        onKey={({ key }) => {
          const chosen = typed === '' && /^[1-9]$/u.test(key) ? emojis[Number(key) - 1] : undefined;
          if (chosen) take(chosen);
          return chosen !== undefined;
        }}
        none={t('conversation.react.none')}
      >
        {({ key, name, place }) => (
          <>
            <span className={css.emoji} aria-hidden={name !== ''}>
              {key}
            </span>
            <span className={css.name}>{name}</span>
            {own.has(key) && (
              <span className={css.own}>
                <IconCheck size={14} stroke={1.5} aria-hidden />
                {t('conversation.react.takeBack')}
              </span>
            )}
            {typed === '' && place <= 9 && <KeyHint label={String(place)} />}
          </>
        )}
      </ChoiceList>
    </DialogShell>
  );
}
