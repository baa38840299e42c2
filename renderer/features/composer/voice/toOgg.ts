/**
 * The same Opus sound in an Ogg file (RFC 7845), which every channel plays as a voice message; a browser records WebM
 * alone. Nothing is encoded anew. Rejects where the sound holds no Opus.
 */
export async function toOgg(webm: Blob): Promise<Blob> {
  const { BlobSource, BufferTarget, Conversion, Input, OggOutputFormat, Output, WEBM } = await import('mediabunny');
  const input = new Input({ source: new BlobSource(webm), formats: [WEBM] });
  const target = new BufferTarget();
  const conversion = await Conversion.init({ input, output: new Output({ format: new OggOutputFormat(), target }) });
  await conversion.execute();
  if (target.buffer === null) throw new Error('no sound');
  return new Blob([target.buffer], { type: 'audio/ogg' });
}
