/** Reads an answer to its end; null where it is longer than allowed (octets), and nothing more of it is read then. */
export async function readBody(answer: Response, longest: number): Promise<Uint8Array | null> {
  if (Number(answer.headers.get('content-length') ?? 0) > longest) {
    await answer.body?.cancel();
    return null;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > longest) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts, length);
}
