import type { Language } from '../../ipc/desk';
import { addressedPerson, type Salutation } from './salutation';

/** How a title is written before a name: only professors are written out, after Frau by their own word. */
function written(title: string, address: Salutation['address']): string {
  return title === 'Prof.' ? (address === 'frau' ? 'Professorin' : 'Professor') : title;
}

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ');

/** The first line of a German answer, without the comma after it (DIN 5008). */
export function germanLine(salutation: Salutation): string {
  const { form, address, title, named } = salutation;
  if (address === 'company') return form === 'du' ? 'Hallo zusammen' : 'Sehr geehrte Damen und Herren';
  if (form === 'du') return joined('Hallo', familiar(salutation, ' und '));
  if (named.kind === 'family') return `Sehr geehrte Familie ${named.last}`;
  if (named.kind === 'couple') {
    const [frau, herr] = [`ehrte Frau ${named.last}`, `ehrter Herr ${named.last}`];
    return named.first === 'frau' ? `Sehr ge${frau}, sehr ge${herr}` : `Sehr ge${herr}, sehr ge${frau}`;
  }
  const person = addressedPerson(salutation);
  if (person) {
    const to = person.address === 'frau' ? 'Sehr geehrte Frau' : 'Sehr geehrter Herr';
    return joined(to, title && written(title, address), person.last);
  }
  if (named.kind === 'person') return joined('Guten Tag', title && written(title, 'neutral'), named.full);
  return joined('Guten Tag', named.kind === 'pair' ? named.full : '');
}

/** The same in English. */
export function englishLine(salutation: Salutation): string {
  const { form, address, title, named } = salutation;
  if (address === 'company') return form === 'du' ? 'Hi everyone' : 'Dear Sir or Madam';
  if (form === 'du')
    return named.kind === 'family' ? `Hi ${named.last} family` : joined('Hi', familiar(salutation, ' and '));
  if (named.kind === 'family') return `Dear ${named.last} family`;
  if (named.kind === 'couple') return `Dear ${named.first === 'frau' ? 'Ms and Mr' : 'Mr and Ms'} ${named.last}`;
  if (named.kind === 'pair') return `Dear ${named.full.replace(' und ', ' and ')}`;
  if (named.kind !== 'person') return 'Hello';
  const scholar = title === 'Prof.' ? 'Professor' : title === 'Dr.' ? 'Dr' : null;
  if (scholar && named.last !== '') return `Dear ${scholar} ${named.last}`;
  const person = addressedPerson(salutation);
  if (person) return `Dear ${person.address === 'frau' ? 'Ms' : 'Mr'} ${person.last}`;
  return `Dear ${named.full}`;
}

function familiar({ named }: Salutation, and: string): string {
  if (named.kind === 'pair') return named.firsts.join(and);
  if (named.kind === 'family') return `Familie ${named.last}`;
  return named.kind === 'person' ? named.first : '';
}

/** The word for "you" in the nominative. `capitalDu`: letters write Du and Ihr in capitals. */
export function pronoun({ form, address, named }: Salutation, capitalDu: boolean): 'du' | 'Du' | 'Sie' | 'ihr' | 'Ihr' {
  if (form !== 'du') return 'Sie';
  const many = address === 'company' || named.kind === 'pair' || named.kind === 'family' || named.kind === 'couple';
  if (many) return capitalDu ? 'Ihr' : 'ihr';
  return capitalDu ? 'Du' : 'du';
}

/**
 * What a customer is called within a sentence: "Herr Dr. Meier", "Mr Meier", "Kim Meier", by first name where they are
 * addressed as du; null where nothing can be said.
 */
export function formal(salutation: Salutation, language: Language): string | null {
  const { form, title, named } = salutation;
  if (form === 'du') return familiar(salutation, language === 'de' ? ' und ' : ' and ') || null;
  if (salutation.address === 'company' || (named.kind !== 'person' && named.kind !== 'pair')) return null;
  if (language === 'en') return englishLine(salutation).replace(/^Dear /u, '');
  const person = addressedPerson(salutation);
  if (!person) return named.full;
  return joined(person.address === 'frau' ? 'Frau' : 'Herr', title && written(title, person.address), person.last);
}

/** Whom something is for, where the case shows: "Herrn Dr. Meier"; null for those who are not Frau or Herr with a name. */
export function accusative(salutation: Salutation): string | null {
  const person = addressedPerson(salutation);
  if (!person || salutation.form === 'du') return null;
  const { title } = salutation;
  return joined(person.address === 'frau' ? 'Frau' : 'Herrn', title && written(title, person.address), person.last);
}
