/** How Google tells of a review, in German and English; the name stands first. */
const subjects = [
  /^(.{1,80}?) hat (?:eine |Ihre? )?(?:neue )?(?:Rezension|Bewertung)\b/u,
  /^(.{1,80}?) hat .{1,120} (?:bewertet|rezensiert)\b/u,
  /^(.{1,80}?) (?:left|wrote|posted) (?:a|an updated|a new) review\b/u,
  /^(.{1,80}?) (?:reviewed|rated) .{1,120}$/u,
];
const unnamed = /^(?:(?:Neue|Sie haben eine neue) (?:Rezension|Bewertung)|(?:You (?:have|got) a )?new review)\b/iu;

/** Who wrote the review that a subject tells of, '' where it says no name; null where it tells of none. */
export function reviewerOf(subject: string): string | null {
  const name = subjects.flatMap((one) => one.exec(subject.trim())?.[1] ?? [])[0];
  return name?.trim() ?? (unnamed.test(subject.trim()) ? '' : null);
}
