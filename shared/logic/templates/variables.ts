/** What a template may name, in the order in which it is offered. What each is called: shared/i18n, `templates.<name>`. */
export const variableNames = [
  'salutation',
  'customer.name',
  'customer.firstName',
  'customer.lastName',
  'customer.address',
  'customer.formal',
  'customer.accusative',
  'customer.pronoun',
  'agent.name',
  'agent.firstName',
  'agent.initials',
  'agent.role',
  'agent.address',
  'account.name',
  'account.address',
  'account.channel',
  'conversation.subject',
  'conversation.startedAt',
  'conversation.lastCustomerAt',
  'business.name',
  'business.owner',
  'business.phone',
  'business.street',
  'business.place',
  'business.address',
  'business.vatId',
  'business.hours',
  'business.backAt',
] as const;
export type VariableName = (typeof variableNames)[number];

const known: ReadonlySet<string> = new Set(variableNames);

/** Whether a path names a variable. */
export const isVariable = (path: string): path is VariableName => known.has(path);

const moments: ReadonlySet<VariableName> = new Set([
  'conversation.startedAt',
  'conversation.lastCustomerAt',
  'business.backAt',
]);

/** Whether a variable stands for a point in time. */
export const isMoment = (name: VariableName): boolean => moments.has(name);

/** A point in time among the values: written as a date in the language of the conversation. UTC ms. */
export class Moment {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
}

/** What the variables stand for in one conversation; null: not known, a person has to say it. */
export type TemplateFacts = Readonly<Record<VariableName, string | Moment | null>>;
