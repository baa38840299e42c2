import { fail, type Result } from '../../errors/result';
import type { Language } from '../../ipc/desk';
import { factsOf, type FactSources } from './factsOf';
import { fill, type Filled } from './fill';
import { answered } from './finish';
import { parseTemplate } from './parse';
import type { ParsedTemplate, TextFormat } from './parsed';
import type { TemplateVariant } from './variant';
import { isMoment, type TemplateFacts, type VariableName, variableNames } from './variables';

/** What a person said for values nobody knew; an empty text: it is left out. What is not named stays open. */
export type Answers = Readonly<Partial<Record<VariableName, string>>>;

/** For whom a template is filled. `language`: the customer's, as far as it is known; `desk`: the person's. */
export type FillFor = { sources: FactSources; language: Language | null; desk: Language; zone: string };

const parsed = new WeakMap<TemplateVariant, Map<TextFormat, ReturnType<typeof parseTemplate>>>();

function read(variant: TemplateVariant, format: TextFormat): Result<ParsedTemplate> {
  const known = parsed.get(variant) ?? new Map<TextFormat, ReturnType<typeof parseTemplate>>();
  parsed.set(variant, known);
  const source = format === 'rich' ? (variant.html ?? '') : variant.text;
  const result = known.get(format) ?? parseTemplate(source, format);
  known.set(format, result);
  if (result.ok) return { ok: true, value: result.template };
  const [fault] = result.faults;
  return fault ? { ok: false, error: fault.error } : fail('template.syntax');
}

/**
 * A variant of a template filled for a conversation; read once, however often it is filled. Fails where it cannot be read or
 * filled: then nothing of it is put into a text.
 */
export function filledFor(variant: TemplateVariant, format: TextFormat, to: FillFor, answers: Answers): Result<Filled> {
  const template = read(variant, format);
  if (!template.ok) return template;
  const language = variant.language ?? to.language ?? to.desk;
  const facts = factsOf(to.sources, language);
  const filled = fill(template.value, withAnswers(facts, answers), { language, zone: to.zone });
  if (!filled.ok) return filled;
  return {
    ok: true,
    value: answered(filled.value, ({ names }) => {
      const said = names.map((name) => answers[name]);
      return said.length > 0 && said.every((text) => text !== undefined) ? said.join(' ') : null;
    }),
  };
}

/** Words stand for what is a word; for a moment, which is written by its filter, they stand in the text. */
function withAnswers(facts: TemplateFacts, answers: Answers): TemplateFacts {
  const said = variableNames.filter((name) => answers[name]?.trim() && facts[name] === null && !isMoment(name));
  return { ...facts, ...Object.fromEntries(said.map((name) => [name, answers[name]])) };
}
