import { useMemo } from 'react';
import { IconDots } from '@tabler/icons-react';
import type { MessageId } from '@shared/domain/ids';
import { isLong, readable } from '@shared/logic/text/long';
import { splitQuotes } from '@shared/logic/text/quote';
import { LinkedText } from '@/ui/LinkedText';
import { useT } from '@/ui/useT';
import { useCommand, useDesk, usePreferences } from '@/commands';
import { useSwitch } from './useSwitch';
import { drawn } from './wordsOfText';
import css from './MessageText.module.css';

/** A plain text with its quotes folded away. */
export function MessageText({ id, text }: { id: MessageId; text: string }) {
  const t = useT();
  const showAll = useSwitch('whole', id);
  const whole = useDesk((desk) => desk.find !== null || desk.whole.has(id)) || !isLong(text);
  const { textZoom } = usePreferences();
  const zoom = { zoom: textZoom };
  const parts = useMemo(() => splitQuotes(whole ? text : text.slice(0, readable)), [whole, text]);
  return (
    <div className={css.body} style={zoom} data-words>
      {parts.map((part, at) =>
        part.kind === 'quote' ? <Quote key={at} id={id} text={drawn(part)} /> : <Written key={at} text={drawn(part)} />,
      )}
      {!whole && (
        <button type="button" className={css.more} onClick={showAll}>
          {t('conversation.showAll')}
        </button>
      )}
    </div>
  );
}

function Written({ text }: { text: string }) {
  return text === '' ? null : <LinkedText text={text} />;
}

function Quote({ id, text }: { id: MessageId; text: string }) {
  const t = useT();
  // What is looked for may stand there.
  const open = useDesk((desk) => desk.unfolded.has(id) || desk.find !== null);
  const toggle = useSwitch('unfolded', id);
  const { keys } = useCommand('quotes');
  const name = t(open ? 'conversation.hideQuote' : 'conversation.showQuote');
  return (
    <div>
      <button
        type="button"
        className={css.fold}
        aria-expanded={open}
        aria-label={name}
        title={`${name} (${keys})`}
        onClick={toggle}
      >
        <IconDots size={16} stroke={1.5} aria-hidden />
      </button>
      {open && (
        <blockquote className={css.quote}>
          <LinkedText text={text} />
        </blockquote>
      )}
    </div>
  );
}
