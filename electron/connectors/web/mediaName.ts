/** What the kinds of files that phones send are called. */
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'video/quicktime': 'mov',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/plain': 'txt',
};

/** A name for a file that came without one, by its type and its place (from 0) among those of its message. */
export function mediaName(mime: string, index: number): string {
  const [kind = 'file', sub = ''] = mime.toLowerCase().split(';')[0]?.split('/') ?? [];
  const ending = endings[`${kind}/${sub}`] ?? sub.replaceAll(/[^a-z0-9]/gu, '').slice(0, 8);
  const noun = ['image', 'audio', 'video'].includes(kind) ? kind : 'file';
  return `${noun}-${index + 1}${ending === '' ? '' : `.${ending}`}`;
}
