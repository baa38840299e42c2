import type { Story } from '../story';
import { whatsapp } from './whatsapp';

/** Every story of the practice desk. */
export const stories: Story[] = [...whatsapp];
