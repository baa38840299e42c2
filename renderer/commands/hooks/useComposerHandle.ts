import { useEffect, useRef } from 'react';
import type { ComposerHandle } from '../composerHandle';
import { useDeskParts } from '../DeskProvider';

/** The open editor offers itself to the send commands while it is mounted; always by its newest handle. */
export function useComposerHandle(handle: ComposerHandle): void {
  const { offerComposer } = useDeskParts();
  const newest = useRef(handle);
  useEffect(() => {
    newest.current = handle;
  });
  useEffect(
    () =>
      offerComposer({
        canSend: () => newest.current.canSend(),
        send: (way) => newest.current.send(way),
        close: () => newest.current.close(),
        get discard() {
          return newest.current.discard;
        },
        get files() {
          return newest.current.files;
        },
        get templates() {
          return newest.current.templates;
        },
        get nextIdentity() {
          return newest.current.nextIdentity;
        },
      }),
    [offerComposer],
  );
}
