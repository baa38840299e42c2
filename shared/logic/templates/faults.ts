import { appError, type ErrorCode } from '../../errors/appError';
import type { TemplateFault } from './parsed';

/** A fault with its place; the facts name the line and what stands there. */
export function faultAt(code: ErrorCode, source: string, at: number, end: number, name = ''): TemplateFault {
  const line = source.slice(0, at).split('\n').length;
  return { error: appError(code, { line, name: name.slice(0, 100) }), at, end };
}
