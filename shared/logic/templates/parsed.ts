import type { Template } from 'liquidjs';
import type { AppError } from '../../errors/appError';
import type { VariableName } from './variables';

/** Plain text, or rich text as an editor serialises it. */
export type TextFormat = 'plain' | 'rich';

/** What is wrong with a template where it is written: from `at` until before `end` in its text. */
export type TemplateFault = { error: AppError; at: number; end: number };

/** A text that was read once and can be filled as often as wanted. */
export type ParsedTemplate = {
  format: TextFormat;
  /** What it names, in the order of the first mention. */
  variables: readonly VariableName[];
  /** For `fill` alone. */
  nodes: readonly Template[];
};
