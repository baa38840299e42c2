/** A text or a number; texts first, so that digits within one stay as they are. */
const textOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gu;
const longNumber = /^-?\d{16,}$/u;

/**
 * Parses JSON; whole numbers of 16 digits and more become texts, so that ids beyond 2^53 stay what they are.
 * @throws SyntaxError where it is no JSON
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replaceAll(textOrNumber, (found) => (longNumber.test(found) ? `"${found}"` : found)));
}

/** The same of what may be no JSON, or have been cut: null then. */
export function jsonOrNull(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}
