import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MessageId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { useBridge } from '@/bridge';
import { useDesk } from '@/commands';
import { wordsOfHtml } from '@/ui/MessageFrameWords';
import { wordsOfText } from '../wordsOfText';

/**
 * The words of each message as it is shown. Those of a design are fetched, one after the other, once something is
 * looked for; until they are here its plain text stands in.
 */
export function useWords(messages: readonly Message[], wanted: boolean): (id: MessageId) => string {
  const bridge = useBridge();
  const plain = useDesk((desk) => desk.plain);
  const asked = useRef(new Set<string>());
  const [designs, setDesigns] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const fetchAll = async () => {
      for (const message of messages.toReversed()) {
        const key = keyOf(message);
        if (gone) return;
        if (!message.html || asked.current.has(key)) continue;
        asked.current.add(key);
        const body = await bridge.call('messages', 'html', { id: message.id });
        const words = body.ok && body.value.html !== null ? wordsOfHtml(body.value.html) : '';
        setDesigns((before) => new Map([...before, [key, words]]));
      }
    };
    void fetchAll();
    return () => {
      gone = true;
    };
  }, [bridge, messages, wanted]);

  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
  const texts = useRef(new Map<string, string>());
  return useCallback(
    (id) => {
      const message = byId.get(id);
      if (!message) return '';
      const key = keyOf(message);
      const design = message.html && !plain.has(id) ? designs.get(key) : undefined;
      if (design !== undefined) return design;
      const words = texts.current.get(key) ?? wordsOfText(message.text);
      texts.current.set(key, words);
      return words;
    },
    [byId, plain, designs],
  );
}

const keyOf = ({ id, editedAt }: Message): string => `${id} ${editedAt}`;
