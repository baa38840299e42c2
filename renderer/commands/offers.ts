/**
 * What is offered only while the part of the screen it belongs to is there: the lines around a text that is written,
 * the thread, the notices. Each is also a command of that id.
 */
export type OfferName =
  | 'readNews'
  | 'firstSuggestion'
  | 'secondSuggestion'
  | 'thirdSuggestion'
  | 'previewAnswer'
  | 'otherWay'
  | 'otherForm'
  | 'showQuoted'
  | 'nextBlank'
  | 'dropThen'
  | 'showCopies'
  | 'nextAccount'
  | 'keepOwn'
  | 'takeForeign'
  | 'detailsLater'
  | 'detailsOff'
  | 'newestMessage'
  | 'moreHistory'
  | 'density'
  | 'dismissNotice';

/** What is offered at the moment. */
export type Offers = {
  /** Offers it until the returned function is called. */
  offer(name: OfferName, run: () => void): () => void;
  /** How to do it, null while nobody offers it; of two, the one that came last. */
  offered(name: OfferName): (() => void) | null;
};

/** Makes the place where parts of the screen offer what they can do. */
export function makeOffers(): Offers {
  const all = new Map<OfferName, readonly (() => void)[]>();
  const of = (name: OfferName) => all.get(name) ?? [];
  return {
    offer: (name, run) => {
      all.set(name, [...of(name), run]);
      return () => {
        all.set(
          name,
          of(name).filter((each) => each !== run),
        );
      };
    },
    offered: (name) => of(name).at(-1) ?? null,
  };
}
