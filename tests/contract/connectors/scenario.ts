import type { Grade } from '@shared/channels/capabilities';
import type { Harness } from './harness';
import type { Session } from './session';

/** One thing every connector has to stand. `has` decides by what is there whether this one can be asked for it. */
export type Scenario = {
  name: string;
  has(harness: Harness): boolean;
  play(session: Session): Promise<void>;
};

/** For scenarios that every channel has. */
export const always = () => true;

/** Whether an ability is there at all, in full or in part. */
export function can(grade: Grade): boolean {
  return grade === 'full' || grade === 'partial';
}

/** For scenarios of writing first. */
export const begins = ({ connector, account }: Harness): boolean => can(connector.capabilities(account, null).initiate);

/** For scenarios of answering: some channels are only read. */
export const answers = ({ connector, account }: Harness): boolean => can(connector.capabilities(account, null).reply);
