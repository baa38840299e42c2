import { useState } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import { ok, type Result } from '@shared/errors/result';
import { type Bridge, useBridge } from '@/bridge';
import { pictureSize } from './pictureSize';

/** Bytes sent to main at a time: small enough that nothing else has to wait for them. */
const chunkBytes = 256 * 1024;

/** A file on its way into the draft. `done`: 0 to 1. */
export type Upload = { key: number; name: string; done: number };

let nextKey = 0;

/**
 * Hands files to main in pieces, one file after the other, and says how far each is.
 * @param prepare what goes in a file's place; null: nothing does
 */
export function useUploads(
  prepare: (file: File) => Promise<File | null>,
  onAttached: (file: Attachment, from: File) => void,
  onFailed: (file: File) => void,
) {
  const bridge = useBridge();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);

  const add = async (files: readonly File[]) => {
    const queue = files.map((file) => ({ file, upload: { key: nextKey++, name: file.name, done: 0 } }));
    setUploads((before) => [...before, ...queue.map(({ upload }) => upload)]);
    for (const { file, upload } of queue) {
      const tell = (done: number) =>
        setUploads((before) => before.map((other) => (other.key === upload.key ? { ...other, done } : other)));
      const prepared = await prepare(file);
      const result = prepared && (await send(bridge, prepared, tell));
      // It is on its way until it is attached: what is sent meanwhile waits for it.
      const size = prepared && result?.ok ? await pictureSize(prepared) : {};
      setUploads((before) => before.filter(({ key }) => key !== upload.key));
      if (result?.ok) onAttached({ ...result.value, ...size }, file);
      else onFailed(file);
    }
  };
  return { uploads, add };
}

async function send(bridge: Bridge, file: File, tell: (done: number) => void): Promise<Result<Attachment>> {
  const { name, size: bytes } = file;
  const begun = await bridge.call('messages', 'beginFile', {
    name,
    mime: file.type || 'application/octet-stream',
    bytes,
  });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  for (let at = 0; at < bytes; at += chunkBytes) {
    const data = new Uint8Array(await file.slice(at, at + chunkBytes).arrayBuffer());
    const added = await bridge.call('messages', 'addChunk', { upload, data });
    if (!added.ok) return added;
    tell(Math.min(1, (at + chunkBytes) / bytes));
  }
  const ended = await bridge.call('messages', 'endFile', { upload });
  return ended.ok ? ok(ended.value) : ended;
}
