import { z } from 'zod';
import { ApprovedTemplate } from '@shared/domain/approvedTemplate';
import { samplesOf, variablesIn } from '@shared/logic/templates/approved';
import type { Cloud } from './client';

/** So many pages of templates are read; an account with more has others to write with. */
const mostPages = 5;
const most = 200;
const perPage = 100;

/** What its author gave for the places of a text: in the order of their numbers, or by name. */
const Example = z.looseObject({
  body_text: z.array(z.array(z.string())).nullish(),
  body_text_named_params: z.array(z.looseObject({ param_name: z.string(), example: z.string() })).nullish(),
});

/** A template and what became of it (Cloud API, "Message templates", v23.0). What kinds of parts there are grows. */
const Template = z.looseObject({
  id: z.string().max(100).nullish(),
  name: z.string().min(1).max(200),
  language: z.string().min(1).max(20),
  status: z.string(),
  components: z.array(
    z.looseObject({
      type: z.string(),
      format: z.string().nullish(),
      text: z.string().nullish(),
      example: Example.nullish().catch(null),
      buttons: z.array(z.looseObject({ url: z.string().nullish(), type: z.string().nullish() })).nullish(),
    }),
  ),
});

const Page = z.looseObject({
  data: z.array(z.unknown()),
  paging: z
    .looseObject({
      cursors: z.looseObject({ after: z.string().max(2_000).nullish() }).nullish(),
      next: z.string().nullish(),
    })
    .nullish(),
});

/** The same at 360dialog (docs.360dialog.com, Template messages). */
const DialogPage = z.looseObject({ waba_templates: z.array(z.unknown()), total: z.number().int().nullish() });

/** The texts Meta approved for the business account, by name. One that cannot be read or filled here is left out. */
export async function approvedOf(cloud: Cloud, signal: AbortSignal): Promise<ApprovedTemplate[]> {
  const rows = cloud.provider === 'meta' ? await pagesOf(cloud, signal) : await dialogPagesOf(cloud, signal);
  return rows
    .flatMap((raw) => readTemplate(raw) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name) || a.language.localeCompare(b.language))
    .slice(0, most);
}

async function pagesOf(cloud: Cloud, signal: AbortSignal): Promise<unknown[]> {
  const found: unknown[] = [];
  let after: string | null = '';
  for (let pages = 0; after !== null && pages < mostPages; pages++) {
    const query = { fields: 'name,language,status,components', limit: `${perPage}`, ...(after !== '' && { after }) };
    const page: z.infer<typeof Page> = await cloud.business('/message_templates', query, { result: Page, signal });
    found.push(...page.data);
    after = page.paging?.next ? (page.paging.cursors?.after ?? null) : null;
  }
  return found;
}

async function dialogPagesOf(cloud: Cloud, signal: AbortSignal): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let pages = 0; pages < mostPages; pages++) {
    const query = { limit: `${perPage}`, offset: `${found.length}` };
    const page = await cloud.business('/v1/configs/templates', query, { result: DialogPage, signal });
    found.push(...page.waba_templates);
    if (page.waba_templates.length < perPage) break;
  }
  return found;
}

function readTemplate(raw: unknown): ApprovedTemplate | null {
  const { data } = Template.safeParse(raw);
  if (data?.status.toUpperCase() !== 'APPROVED') return null;
  const { name, language, components } = data;
  const part = (type: string) => components.find((one) => one.type.toUpperCase() === type);
  const [header, words, footer] = [part('HEADER'), part('BODY'), part('FOOTER')?.text];
  const body = words?.text ?? '';
  // What wants a file, or a part of a link, cannot be filled in by words alone.
  const wants = (text: string | null | undefined): boolean => variablesIn(text ?? '').length > 0;
  const isFile = header !== undefined && (header.format ?? 'TEXT').toUpperCase() !== 'TEXT';
  const links = components.flatMap(({ buttons }) => buttons ?? []).some(({ url }) => wants(url));
  if (body === '' || isFile || wants(header?.text) || links) return null;
  const text = [header?.text, body, footer].filter((one) => one).join('\n');
  const id = data.id ?? `${name}/${language}`.slice(0, 100);
  const variables = variablesIn(body);
  const samples = samplesOf(variables, given(words?.example));
  return ApprovedTemplate.safeParse({ id, name, language, text, variables, ...samples }).data ?? null;
}

/** Samples by the name of their place. */
function given(example: z.infer<typeof Example> | null | undefined): Record<string, string> {
  const numbered = (example?.body_text?.[0] ?? []).map((sample, at): [string, string] => [`${at + 1}`, sample]);
  const named = (example?.body_text_named_params ?? []).map((one): [string, string] => [one.param_name, one.example]);
  return Object.fromEntries([...numbered, ...named]);
}
