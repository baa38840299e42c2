import { z } from 'zod';
import { ApprovedTemplate } from '@shared/domain/approvedTemplate';
import { samplesOf, variablesIn } from '@shared/logic/templates/approved';
import type { Twilio } from './client';

/** So many pages of templates are read; an account with more has others to write with. */
const mostPages = 5;
const most = 200;

/**
 * Templates and what became of them at WhatsApp (https://www.twilio.com/docs/content/content-api-resources). What kinds
 * there are grows: of any, its `body` is what the recipient reads.
 */
const Content = z.looseObject({
  sid: z.string().regex(/^HX[0-9a-f]{32}$/iu),
  friendly_name: z.string().nullish(),
  language: z.string().nullish(),
  types: z.record(z.string(), z.looseObject({ body: z.string().nullish() })),
  variables: z.record(z.string(), z.unknown()).nullish().catch(null),
  approval_requests: z.looseObject({ status: z.string() }).nullish().catch(null),
});

const ContentPage = z.looseObject({
  contents: z.array(z.unknown()),
  meta: z.looseObject({ next_page_url: z.string().nullish() }).nullish(),
});

/** The texts WhatsApp approved for the account, by name. One that cannot be read is left out. */
export async function approvedOf(twilio: Twilio, signal: AbortSignal): Promise<ApprovedTemplate[]> {
  const found: ApprovedTemplate[] = [];
  let next: string | null = '/v1/ContentAndApprovals?PageSize=100';
  for (let pages = 0; next !== null && pages < mostPages; pages++) {
    const page: z.infer<typeof ContentPage> = await twilio.content(next, { result: ContentPage, signal });
    found.push(...page.contents.flatMap((raw) => readContent(raw) ?? []));
    next = page.meta?.next_page_url ?? null;
  }
  return found.sort((a, b) => a.name.localeCompare(b.name)).slice(0, most);
}

function readContent(raw: unknown): ApprovedTemplate | null {
  const read = Content.safeParse(raw);
  if (!read.success || read.data.approval_requests?.status !== 'approved') return null;
  const { sid: id, friendly_name: name, language, types, variables: given } = read.data;
  const type = Object.values(types).find(({ body }) => body);
  const text = type?.body ?? '';
  const variables = variablesIn(text);
  // Places of a link or a button are not filled in here, and Twilio would put its author's samples there.
  if (variablesIn(JSON.stringify(type ?? null)).length > variables.length) return null;
  const made = { id, name: (name || id).slice(0, 200), language: (language ?? '').slice(0, 20), text };
  return ApprovedTemplate.safeParse({ ...made, variables, ...samplesOf(variables, given ?? {}) }).data ?? null;
}
