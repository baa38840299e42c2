import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { useBridge } from '@/bridge';
import { tieFrame } from './MessageFrameEvents';
import { watchHeight } from './MessageFrameHeight';
import { type FrameSource, loadFrame } from './MessageFrameSource';
import styles from './MessageFrame.module.css';

type Props = {
  id: MessageId;
  attachments: readonly Attachment[];
  /** Accessible name of the frame. */
  title: string;
  /** Height in CSS pixels to keep free before the document is there. */
  reserve: number;
  /** Shown while the HTML is on its way, and instead of it when it cannot be had: the plain text. */
  fallback: ReactNode;
  /** Told once the document is there, with the number of remote pictures it was not given. */
  onBlocked(images: number): void;
  openLink(url: string): void;
};

/**
 * The only place where a message's HTML meets the screen: sanitised, in a frame without scripts, with a policy of
 * its own, on white paper in both themes.
 */
export function MessageFrame({ id, attachments, title, reserve, fallback, onBlocked, openLink }: Props) {
  const source = useFrameSource(id, attachments);
  const frame = useRef<HTMLIFrameElement>(null);
  const untie = useRef<() => void>(null);
  const [height, setHeight] = useState(reserve);
  useEffect(() => () => untie.current?.(), []);
  useEffect(() => {
    if (source) onBlocked(source.blockedImages);
  }, [source, onBlocked]);

  if (!source) return fallback;

  const tie = () => {
    untie.current?.();
    const element = frame.current;
    const page = element?.contentDocument;
    if (!element || !page?.body) return;
    const parts = [tieFrame(element, page, openLink), watchHeight(element, page, setHeight)];
    untie.current = () => parts.forEach((part) => part());
  };
  return (
    <div className={styles.paper}>
      <iframe
        ref={frame}
        className={styles.frame}
        sandbox="allow-same-origin"
        src={source.url}
        title={title}
        style={{ height }}
        onLoad={tie}
      />
    </div>
  );
}

function useFrameSource(id: MessageId, attachments: readonly Attachment[]): FrameSource | null {
  const bridge = useBridge();
  const [source, setSource] = useState<FrameSource | null>(null);
  const files = useRef(attachments);
  useEffect(() => {
    let gone = false;
    void loadFrame(bridge, id, files.current).then((result) => {
      if (!gone && result.ok) setSource(result.value);
    });
    return () => {
      gone = true;
    };
  }, [bridge, id]);
  return source;
}
