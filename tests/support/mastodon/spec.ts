import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { specNamed } from '../prism';

/** Of a schema only what is looked at here. */
type Schema = {
  $ref?: string;
  properties?: Record<string, unknown>;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
};
type Content = Record<string, { schema?: Schema }>;
type Operation = {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
};
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };
type Ajv = {
  addSchema(schema: object, name: string): void;
  addFormat(name: string, format: true): void;
  getSchema(name: string): (((value: unknown) => boolean) & { errors?: unknown }) | undefined;
};

/** The published description of Mastodon 4.7; '' where it is not beside the project. */
const specFile = specNamed('mastodon-4.7.openapi.json');

/** Whether calls and answers keep to the published description: what does not, in words; '' where all does. */
export type Spec = {
  request(call: { method: string; path: string; query: readonly string[]; json: unknown }): string;
  answer(call: { method: string; path: string; status: number; json: unknown }): string;
};

/** Reads the description; null where it, or what checks by it, is not there. */
export function loadSpec(): Spec | null {
  const tools = resolve(import.meta.dirname, '../toolchain/package.json');
  if (specFile === '' || !existsSync(resolve(tools, '../node_modules/ajv'))) return null;
  const document = JSON.parse(readFileSync(specFile, 'utf8')) as Document;
  // A post with words and files is both of two kinds of which it may be but one: the description contradicts its words.
  const post = document.paths['/api/v1/statuses']?.post?.requestBody?.content['application/json']?.schema;
  if (post?.oneOf) {
    post.anyOf = post.oneOf;
    delete post.oneOf;
  }
  const load = createRequire(tools);
  const { default: Ajv2020 } = load('ajv/dist/2020') as { default: new (options: object) => Ajv };
  const { default: addFormats } = load('ajv-formats') as { default: (ajv: Ajv) => void };
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false });
  addFormats(ajv);
  ajv.addFormat('iso-639-1', true);
  ajv.addSchema(document, 'spec');

  /** Answers that kept to it before: the same one is not looked at twice. */
  const sound = new Set<string>();

  const find = (method: string, path: string): { name: string; operation: Operation } | null => {
    for (const [name, operations] of Object.entries(document.paths)) {
      const shape = new RegExp(`^${name.replaceAll(/\{[^}]+\}/gu, '[^/]+')}$`, 'u');
      const operation = operations[method.toLowerCase()];
      if (operation && shape.test(path)) return { name, operation };
    }
    return null;
  };
  const check = (pointer: (string | number)[], value: unknown): string => {
    const at = pointer.map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1')));
    const validate = ajv.getSchema(`spec#/${at.join('/')}`);
    if (!validate) return `no schema at ${pointer.join(' ')}`;
    return validate(value) ? '' : JSON.stringify(validate.errors).slice(0, 600);
  };
  const namesIn = (schema: Schema): string[] => {
    const target = schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : undefined;
    const parts = [
      ...(schema.allOf ?? []),
      ...(schema.oneOf ?? []),
      ...(schema.anyOf ?? []),
      ...(target ? [target] : []),
    ];
    return [...Object.keys(schema.properties ?? {}), ...parts.flatMap(namesIn)];
  };

  return {
    request({ method, path, query, json }) {
      const found = find(method, path);
      if (!found) return `${method} ${path} is not described`;
      const { name, operation } = found;
      const known = (operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name);
      const strange = query.filter((one) => !known.includes(one.replace('[]', '')));
      if (strange.length > 0) return `${method} ${path} takes no ${strange.join()}`;
      const body = operation.requestBody?.content['application/json']?.schema;
      if (json === undefined || !body) return json === undefined ? '' : `${method} ${path} takes no JSON`;
      const names = namesIn(body);
      const more = Object.keys(json as object).filter((one) => !names.includes(one));
      if (more.length > 0) return `${method} ${path} takes no ${more.join()}`;
      return check(['paths', name, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'], json);
    },
    answer({ method, path, status, json }) {
      const found = find(method, path);
      const content = found?.operation.responses[status]?.content;
      if (!found || !content?.['application/json']?.schema) return '';
      const key = `${found.name} ${method} ${status} ${JSON.stringify(json)}`;
      if (sound.has(key)) return '';
      const words = check(
        ['paths', found.name, method.toLowerCase(), 'responses', status, 'content', 'application/json', 'schema'],
        json,
      );
      if (words === '') sound.add(key);
      return words;
    },
  };
}
