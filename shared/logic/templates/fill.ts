import { Context, LiquidError, toValueSync } from 'liquidjs';
import { fail, ok, type Result } from '../../errors/result';
import { escapeHtml } from '../writing/markup';
import { engine } from './engine';
import { textOf } from './filters';
import type { ParsedTemplate, TextFormat } from './parsed';
import { type Moment, type TemplateFacts, type VariableName, variableNames } from './variables';
import type { FillLocale } from './words';
import { Written } from './written';

/** A piece of a filled text. `literal` is the template's own text (markup where it is rich), a value's is plain. */
export type Segment =
  | { kind: 'literal'; text: string }
  | { kind: 'value'; text: string; names: readonly VariableName[] }
  /** Nothing is known: a person fills it in. `at`: where its mark begins in the template. */
  | { kind: 'blank'; names: readonly VariableName[]; at: number };

/** A template with its facts. `missing`: the variables its blanks wait for. */
export type Filled = { format: TextFormat; segments: readonly Segment[]; missing: readonly VariableName[] };

/** The longest text a template may come to. */
const mostText = 100_000;

/**
 * Fills a template. Values are never read as templates themselves. What is not known, or comes to nothing, becomes a
 * blank. Fails with `template.unfillable` (fact `at`: where Liquid read the mark) where a filter cannot do what is asked,
 * or a limit of time or length is reached.
 */
export function fill(template: ParsedTemplate, facts: TemplateFacts, locale: FillLocale): Result<Filled> {
  const context = new Context(scopeOf(facts), engine.options, { sync: true }, { liquid: engine });
  context.setRegister('locale', locale);
  context.setRegister('pronoun', facts['customer.pronoun']);
  const pieces = collector(facts, locale, template.format);
  try {
    toValueSync(engine.renderer.renderTemplates([...template.nodes], context, pieces));
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    return fail('template.unfillable', { at: error.token.begin });
  }
  const { segments } = pieces;
  const missing = segments.flatMap((segment) => (segment.kind === 'blank' ? segment.names : []));
  return ok({ format: template.format, segments, missing: [...new Set(missing)] });
}

/** `customer.name` as the name of the customer. No value has the prototype of an object. */
function scopeOf(facts: TemplateFacts): object {
  const scope: Record<string, Record<string, unknown>> = {};
  for (const name of variableNames) {
    const [root = '', field] = name.split('.');
    if (field !== undefined) (scope[root] ??= {})[field] = written(facts[name]);
  }
  return { ...scope, salutation: written(facts.salutation) };
}

const written = (value: string | Moment | null): unknown => (typeof value === 'string' ? oneSpace(value) : value);

/** Spaces of a value say nothing; its lines do. */
const oneSpace = (text: string): string | null =>
  text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/gu, '\n')
    .trim() || null;

/** Takes what is written, text of the template apart from values. */
function collector(facts: TemplateFacts, locale: FillLocale, format: TextFormat) {
  const segments: Segment[] = [];
  let length = 0;
  const literal = (text: string): void => {
    const last = segments.at(-1);
    if (last?.kind === 'literal') segments[segments.length - 1] = { kind: 'literal', text: last.text + text };
    else if (text !== '') segments.push({ kind: 'literal', text });
  };
  return {
    segments,
    buffer: '',
    write(piece: unknown): void {
      if (!(piece instanceof Written)) return literal(String(piece));
      const { names, at } = piece.mark;
      const text = textOf(piece.value, locale)?.trim() ?? null;
      length += text?.length ?? 0;
      if (length > mostText) throw new RangeError('longer than a text may be');
      if (text === null) {
        const open = names.filter((name) => facts[name] === null);
        segments.push({ kind: 'blank', names: open.length > 0 ? open : names, at });
      } else if (names.length === 0) literal(format === 'rich' ? escapeHtml(text) : text);
      else segments.push({ kind: 'value', text, names });
    },
  };
}
