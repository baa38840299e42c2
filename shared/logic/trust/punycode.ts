/** The parameters of RFC 3492 section 5. */
const base = 36;
const [tMin, tMax, skew, damp, firstBias, firstCode] = [1, 26, 38, 700, 72, 128];

/** A host name with its encoded labels (xn--) as the letters they stand for; what cannot be decoded stays as it is. */
export function unicodeHost(host: string): string {
  return host
    .split('.')
    .map((label) => (/^xn--/iu.test(label) ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
}

function decodeLabel(text: string): string | null {
  const dash = text.lastIndexOf('-');
  const codes = [...text.slice(0, Math.max(0, dash))].map((letter) => letter.codePointAt(0) ?? 0);
  const rest = [...text.slice(dash + 1).toLowerCase()];
  let [code, at, bias] = [firstCode, 0, firstBias];
  while (rest.length > 0) {
    const before = at;
    for (let weight = 1, step = base; ; step += base) {
      const digit = '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(rest.shift() ?? ' ');
      if (digit < 0) return null;
      // Letters come before digits there.
      const value = digit < 10 ? digit + 26 : digit - 10;
      at += value * weight;
      const threshold = Math.min(tMax, Math.max(tMin, step - bias));
      if (value < threshold) break;
      weight *= base - threshold;
      if (weight > 0x7fffffff) return null;
    }
    bias = adapt(at - before, codes.length + 1, before === 0);
    code += Math.floor(at / (codes.length + 1));
    at %= codes.length + 1;
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    codes.splice(at++, 0, code);
  }
  return String.fromCodePoint(...codes);
}

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / points);
  let steps = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; steps += base) rest = Math.floor(rest / (base - tMin));
  return steps + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
