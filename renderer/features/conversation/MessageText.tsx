import { useState } from 'react';
import { IconDots } from '@tabler/icons-react';
import type { MessageId } from '@shared/domain/ids';
import { splitQuotes } from '@shared/logic/text/quote';
import { LinkedText } from '@/ui/LinkedText';
import { useT } from '@/ui/useT';
import { useDesk } from '@/commands';
import { useSwitch } from './useSwitch';
import css from './MessageText.module.css';

/** More than this is drawn only when asked for: nobody reads it by the way. UTF-16 units. */
const readable = 20_000;

/** A plain text with its quotes folded away. */
export function MessageText({ id, text }: { id: MessageId; text: string }) {
  const t = useT();
  const [whole, setWhole] = useState(text.length <= readable);
  const parts = splitQuotes(whole ? text : text.slice(0, readable));
  return (
    <div className={css.body}>
      {parts.map((part, at) =>
        part.kind === 'quote' ? <Quote key={at} id={id} text={part.text} /> : <Written key={at} text={part.text} />,
      )}
      {!whole && (
        <button type="button" className={css.more} onClick={() => setWhole(true)}>
          {t('conversation.showAll')}
        </button>
      )}
    </div>
  );
}

function Written({ text }: { text: string }) {
  const shown = text.replace(/^\n+|\s+$/gu, '');
  return shown === '' ? null : <LinkedText text={shown} />;
}

function Quote({ id, text }: { id: MessageId; text: string }) {
  const t = useT();
  const open = useDesk((desk) => desk.unfolded.has(id));
  const toggle = useSwitch('unfolded', id);
  const name = t(open ? 'conversation.hideQuote' : 'conversation.showQuote');
  return (
    <div>
      <button type="button" className={css.fold} aria-expanded={open} aria-label={name} title={name} onClick={toggle}>
        <IconDots size={16} stroke={1.5} aria-hidden />
      </button>
      {open && (
        <blockquote className={css.quote}>
          <LinkedText text={text.replace(/^> ?/gmu, '')} />
        </blockquote>
      )}
    </div>
  );
}
