import { analyzeSync, LiquidError, Output, type Template, toValueSync, type Variable } from 'liquidjs';
import { engine } from './engine';
import { faultAt } from './faults';
import { fill } from './fill';
import { findMarks, type Marked } from './marks';
import type { ParsedTemplate, TemplateFault, TextFormat } from './parsed';
import { isMoment, isVariable, Moment, type TemplateFacts, variableNames } from './variables';
import { OutputMark } from './written';

/** A text as a template, or everything that is wrong with it where it stands. */
type Parsed = { ok: true; template: ParsedTemplate } | { ok: false; faults: readonly TemplateFault[] };

/**
 * Reads a text with marks, any text, and never throws. What passes can be filled with any facts: every variable and
 * filter is known, and nothing in it repeats.
 */
export function parseTemplate(source: string, format: TextFormat): Parsed {
  const marked = findMarks(source, format);
  if (marked.faults.length > 0) return { ok: false, faults: marked.faults };
  let nodes: Template[];
  try {
    nodes = engine.parse(marked.read);
  } catch (error) {
    return { ok: false, faults: [refused(error, source, marked)] };
  }
  const named = pathsIn(nodes).sort((a, b) => a.at - b.at);
  const unknown = named.filter(({ path }) => !isVariable(path));
  if (unknown.length > 0)
    return { ok: false, faults: unknown.map(({ path, at }) => placed('template.variable', source, marked, at, path)) };
  const outputs = noteOutputs(nodes, marked);
  const variables = [...new Set(named.map(({ path }) => path).filter(isVariable))];
  const template: ParsedTemplate = { format, variables, nodes };
  const [fault] = tryOut(template, outputs, source, marked);
  return fault ? { ok: false, faults: [fault] } : { ok: true, template };
}

/** The mark in which Liquid found something, as a place in what was written. */
function placed(code: TemplateFault['error']['code'], source: string, { marks }: Marked, read: number, name = '') {
  const mark = marks.findLast((one) => one.read <= read) ?? { at: 0, end: 0 };
  return faultAt(code, source, mark.at, mark.end, name || source.slice(mark.at, mark.end));
}

function refused(error: unknown, source: string, marked: Marked): TemplateFault {
  const filter = error instanceof Error ? /undefined filter: (\w+)/u.exec(error.message)?.[1] : undefined;
  const read = LiquidError.is(error) ? error.token.begin : 0;
  return placed(filter === undefined ? 'template.syntax' : 'template.filter', source, marked, read, filter);
}

/** Every path a text names, with the place where Liquid read it. One with a computed part is no variable. */
function pathsIn(nodes: Template[]): { path: string; at: number }[] {
  const { variables } = analyzeSync(nodes, { partials: false });
  const all: Variable[] = Object.values(variables).flat();
  return all.map(({ segments, location }) => {
    const path = segments.map((part) => (typeof part === 'object' ? '[]' : String(part))).join('.');
    return { path, at: offsetOf(nodes, location) };
  });
}

function offsetOf(nodes: readonly Template[], { row, col }: Variable['location']): number {
  const lines = (nodes[0]?.token.input ?? '').split('\n').slice(0, row - 1);
  return lines.reduce((sum, line) => sum + line.length + 1, 0) + col - 1;
}

/** Has every output say which one it is, so that text and values stay apart when it is filled. @returns the outputs */
function noteOutputs(nodes: readonly Template[], marked: Marked): Output[] {
  return nodes.flatMap((node) => {
    if (!(node instanceof Output))
      return node.children ? noteOutputs(toValueSync<Template[]>(node.children(false, true)), marked) : [];
    const names = pathsIn([node]).map(({ path }) => path);
    const at = marked.marks.findLast((one) => one.read <= node.token.begin)?.at ?? 0;
    const mark = new OutputMark(names.filter(isVariable), at);
    const { value } = node;
    node.render = function* (context, emitter): Generator<unknown, void> {
      emitter.write(mark.with(yield value.value(context, false)));
    };
    return [node];
  });
}

const some = Object.fromEntries(
  variableNames.map((name) => [name, isMoment(name) ? new Moment(0) : 'x']),
) as TemplateFacts;

/** What a filter cannot do is told while it is written, not when it is needed: every output once, whatever is chosen. */
function tryOut(template: ParsedTemplate, outputs: readonly Output[], source: string, marked: Marked): TemplateFault[] {
  return [outputs, template.nodes].flatMap((nodes) => {
    const filled = fill({ ...template, nodes }, some, { language: 'en', zone: 'UTC' });
    return filled.ok ? [] : [placed('template.unfillable', source, marked, Number(filled.error.facts.at))];
  });
}
