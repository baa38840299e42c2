import type { UnsavedTemplates } from '@shared/domain/template';
import { useDeskSetting } from './useDeskSetting';

const none: UnsavedTemplates['templates'] = [];

/** Templates that were written and not saved, the newest last. */
export const useUnsavedTemplates = (): UnsavedTemplates['templates'] =>
  useDeskSetting('unsavedTemplates')?.templates ?? none;
