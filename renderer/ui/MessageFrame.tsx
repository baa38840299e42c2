import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Message } from '@shared/domain/message';
import { useBridge } from '@/bridge';
import { tieFrame } from './MessageFrameEvents';
import { watchHeight } from './MessageFrameHeight';
import { recallFrame, rememberFrame } from './MessageFrameMemory';
import { type FrameLook, type FrameSource, loadFrame } from './MessageFrameSource';
import css from './MessageFrame.module.css';

type Props = {
  message: Pick<Message, 'id' | 'attachments' | 'editedAt'>;
  /** Accessible name of the frame. */
  title: string;
  /** Shown while the HTML is on its way, and instead of it when it cannot be had: the plain text. */
  fallback: ReactNode;
  /** Told once the document is there, with the number of remote pictures it was not given. */
  onBlocked(images: number): void;
  look: FrameLook;
  /** How large its words are; 1 as they came. */
  zoom: number;
  openLink(url: string, words: string): void;
};

/** Kept free for a mail nobody has seen yet, in CSS pixels. */
const firstHeight = 160;

/**
 * The only place where a message's HTML meets the screen: sanitised, in a frame without scripts, with a policy of
 * its own, on white paper in both themes unless it is drawn by our own styles.
 */
export function MessageFrame({ message, title, fallback, onBlocked, look, zoom, openLink }: Props) {
  const key = JSON.stringify([message.id, message.editedAt, look]);
  const source = useFrameSource(key, message, look);
  const frame = useRef<HTMLIFrameElement>(null);
  const untie = useRef<() => void>(null);
  const [height, setHeight] = useState(recallFrame(key)?.height ?? firstHeight);
  useEffect(() => () => untie.current?.(), []);
  const ready = useRef<Document>(null);
  useEffect(() => {
    if (ready.current?.body) ready.current.body.style.zoom = String(zoom);
  }, [zoom]);
  useEffect(() => {
    if (source) onBlocked(source.blockedImages);
  }, [source, onBlocked]);

  if (!source) return fallback;

  const tie = () => {
    untie.current?.();
    const element = frame.current;
    const page = element?.contentDocument;
    if (!element || !page?.body) return;
    ready.current = page;
    page.body.style.zoom = String(zoom);
    const grow = (next: number) => {
      setHeight(next);
      rememberFrame(key, { source, height: next });
    };
    const parts = [tieFrame(element, page, openLink), watchHeight(element, page, grow)];
    untie.current = () => parts.forEach((part) => part());
  };
  return (
    <div className={css.paper} data-readable={look.readable !== null}>
      <iframe
        ref={frame}
        className={css.frame}
        data-words
        sandbox="allow-same-origin"
        src={source.url}
        title={title}
        style={{ height }}
        onLoad={tie}
      />
    </div>
  );
}

function useFrameSource(key: string, message: Props['message'], look: FrameLook): FrameSource | null {
  const bridge = useBridge();
  const [source, setSource] = useState<FrameSource | null>(() => recallFrame(key)?.source ?? null);
  const [known] = useState(source !== null);
  const first = useRef({ message, look });
  useEffect(() => {
    if (known) return;
    let gone = false;
    const { id, attachments } = first.current.message;
    void loadFrame(bridge, id, attachments, first.current.look).then((result) => {
      if (!gone && result.ok) setSource(result.value);
    });
    return () => {
      gone = true;
    };
  }, [bridge, known]);
  return source;
}
