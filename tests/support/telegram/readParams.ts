import type { IncomingMessage } from 'node:http';

/** The parameters of a call, and the files that came with it. */
export type Params = { values: Record<string, unknown>; files: ReadonlyMap<string, Uint8Array> };

/** Reads JSON or a form, as Telegram takes both; nested values of a form are JSON. */
export async function readParams(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return { values: {}, files: new Map() };
  if (type.startsWith('application/json'))
    return { values: JSON.parse(body.toString()) as Record<string, unknown>, files: new Map() };
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const values: Record<string, unknown> = {};
  const files = new Map<string, Uint8Array>();
  for (const [name, value] of form) {
    if (typeof value === 'string') values[name] = /^[[{]/u.test(value) ? JSON.parse(value) : value;
    else files.set(name, new Uint8Array(await value.arrayBuffer()));
  }
  return { values, files };
}
