import { useEffect } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import { useBridge } from '@/bridge';
import { offerPicture, pictureAddress } from './pictures';

/** Pictures of a text that this window did not bring in are shown from where the desk keeps them. */
export function useKeptPictures(files: readonly Attachment[]): void {
  const bridge = useBridge();
  useEffect(() => {
    for (const { cid, sha256 } of files) {
      if (cid === null || sha256 === null || pictureAddress(cid) !== null) continue;
      void bridge.call('messages', 'picture', { sha256 }).then((reply) => {
        if (reply.ok) offerPicture(cid, reply.value.url);
      });
    }
  }, [bridge, files]);
}
