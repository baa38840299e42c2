import type { ApprovedTemplate, ApprovedUse } from '../../domain/approvedTemplate';

const place = /\{\{\s*(\w{1,60})\s*\}\}/gu;

/** The places of a text, each once, in the order in which they are met. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(place)].flatMap(([, name]) => name ?? []))];
}

/**
 * The samples of a text's places, as a part of an `ApprovedTemplate`: none where there are none.
 * @param given by the name of the place, as a service has it
 */
export function samplesOf(
  variables: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Pick<ApprovedTemplate, 'samples'> {
  const found = variables.flatMap((name): [string, string][] => {
    const sample = Object.hasOwn(given, name) ? given[name] : null;
    const tidy = typeof sample === 'string' ? sample.replaceAll(/\s+/gu, ' ').trim().slice(0, 200) : '';
    return tidy === '' ? [] : [[name, tidy]];
  });
  return found.length === 0 ? {} : { samples: Object.fromEntries(found) };
}

/** The text as the recipient reads it; a place that is not filled stays as it is. */
export function approvedText({ text }: Pick<ApprovedTemplate, 'text'>, values: ApprovedUse['values']): string {
  return text.replaceAll(place, (whole, name: string) => valueOf(values, name) || whole);
}

/** The places that nothing stands in yet. */
export function openPlaces({ variables }: ApprovedTemplate, values: ApprovedUse['values']): string[] {
  return variables.filter((name) => valueOf(values, name) === '');
}

/**
 * What of an account's approved texts a text is, word for word; null where it is none of them any more: then it is as
 * free as any other.
 */
export function asApproved(
  approved: readonly ApprovedTemplate[] | undefined,
  use: ApprovedUse | undefined,
  text: string,
): ApprovedUse | null {
  const template = use && approved?.find(({ id }) => id === use.id);
  if (!template || openPlaces(template, use.values).length > 0) return null;
  const values = Object.fromEntries(template.variables.map((name) => [name, valueOf(use.values, name)]));
  return approvedText(template, values) === text ? { id: use.id, values } : null;
}

/** Services take no line breaks in a place. */
function valueOf(values: ApprovedUse['values'], name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '').replaceAll(/\s+/gu, ' ').trim() : '';
}
