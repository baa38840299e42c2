import type { BusinessProfile } from '../../domain/business';
import { type DetailField, requiredFields } from './details';

/**
 * The details business mail has to name and a signature does not, in their order: those nobody gave, and those that are
 * not in it. Spaces, line ends and case do not matter.
 * @param signature as plain text
 */
export function missingIn(profile: BusinessProfile, signature: string): DetailField[] {
  const said = plain(signature);
  return requiredFields(profile.form).filter((field) => {
    const value = plain(profile[field]);
    return value === '' || !said.includes(value);
  });
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();
