/** How long (ms) a web server may take, and how many bytes it may send. */
const limits = { ms: 8_000, bytes: 65_536 };

/**
 * Fetches a small file by https: no redirects (they may lead to somebody the user never heard of), no cookies, bounded
 * in time and size. Null for every failure; never rejects.
 */
export async function fetchText(
  http: typeof fetch,
  url: string,
  signal: AbortSignal,
  post: { body: string; type: string } | null = null,
): Promise<string | null> {
  if (!url.startsWith('https://') || signal.aborted) return null;
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const timer = setTimeout(stop, limits.ms);
  signal.addEventListener('abort', stop);
  try {
    const response = await http(url, {
      redirect: 'error',
      credentials: 'omit',
      signal: controller.signal,
      ...(post ? { method: 'POST', body: post.body, headers: { 'content-type': post.type } } : {}),
    });
    return response.ok && response.body ? await bounded(response.body) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    stop();
  }
}

async function bounded(body: ReadableStream<Uint8Array>): Promise<string | null> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts).toString('utf8');
    bytes += value.length;
    if (bytes > limits.bytes) return null;
    parts.push(value);
  }
}
