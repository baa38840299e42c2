import { useSyncExternalStore } from 'react';
import { onPicture, pictureAddress } from './pictures';

/** A picture of a text outside its editor, by its Content-ID; its words while it is not there. */
export function TextPicture({ cid, alt }: { cid: string; alt: string }) {
  const address = useSyncExternalStore(
    (tell) => onPicture(cid, tell),
    () => pictureAddress(cid),
  );
  return address === null ? <span>{`[${alt}]`}</span> : <img src={address} alt={alt} />;
}
