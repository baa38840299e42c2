import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '@shared/domain/draft';
import { useApply } from '@/commands';
import { bodyAndTail } from './bodyAndTail';
import { finishCopy, keepCopy, newestCopy } from './workingCopies';

/** A person stops reading their own words after about a second: by then the draft is in the ledger. Ms. */
const saveAfter = 700;

/** Fields to change, or how to make them from the present draft. */
type Edit = Partial<Draft> | ((draft: Draft) => Partial<Draft>);

export type DraftEditor = {
  draft: Draft;
  /** Changes fields; a function gets the draft as it is now. */
  edit(part: Edit): void;
  /** False once the last attempt to keep the draft failed. */
  saved: boolean;
  /** The draft as another window changed it meanwhile; null when nobody did. */
  foreign: Draft | null;
  takeForeign(): void;
  keepOwn(): void;
  /** Keeps what is there now, or lets an empty draft go. */
  flush(): void;
  /** The draft became something else (a message, a note, nothing): nothing more is kept. */
  finish(): void;
  /** It did not become that after all. */
  resume(): void;
  /** Throws the draft away; what was typed last is kept first, so that it can be taken back. */
  discard(): void;
};

/**
 * Owns a draft while its editor is open: what is typed is kept within a second; the row coming back by the feed is
 * ignored, another window's is shown and asked about.
 * @param stored the row as the feed has it, null when there is none
 * @param fresh makes the draft when there is none
 */
export function useDraftEditor(stored: Draft | null, fresh: () => Draft): DraftEditor {
  const apply = useApply();
  const [draft, setDraft] = useState(() => newestCopy(stored, fresh(), Date.now()));
  const [saved, setSaved] = useState(true);
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const dirty = useRef(false);
  const touched = useRef(false);
  const finished = useRef(false);
  const known = useRef(new Set([draft.text, stored?.text ?? draft.text]));
  const [foreign, setForeign] = useState<Draft | null>(null);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!dirty.current || finished.current) return;
    dirty.current = false;
    const row = latest.current;
    known.current.add(row.text);
    const change = isEmpty(row)
      ? ({ type: 'discardDraft', id: row.id } as const)
      : ({ type: 'saveDraft', draft: row } as const);
    void apply(change).then(({ ok }) => setSaved(ok || change.type === 'discardDraft'));
  }, [apply]);

  const edit = useCallback(
    (part: Edit) => {
      const fields = typeof part === 'function' ? part(latest.current) : part;
      const next = { ...latest.current, ...fields, updatedAt: Date.now() };
      latest.current = next;
      dirty.current = true;
      touched.current = true;
      setDraft(next);
      timer.current ??= setTimeout(flush, saveAfter);
    },
    [flush],
  );

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      if (touched.current && !finished.current) keepCopy(latest.current, Date.now());
      flush();
    };
  }, [flush]);

  useEffect(() => {
    if (!stored || known.current.has(stored.text)) return;
    if (touched.current) return setForeign(stored);
    // Nothing was written here yet: what the feed brings is simply what there is.
    known.current.add(stored.text);
    latest.current = stored;
    setDraft(stored);
  }, [stored]);

  const settle = (chosen: Draft | null) => {
    if (foreign) known.current.add(foreign.text);
    setForeign(null);
    edit(chosen ?? {});
  };
  const finish = useCallback(() => {
    finished.current = true;
    clearTimeout(timer.current);
    finishCopy(latest.current, Date.now());
  }, []);
  const discard = () => {
    flush();
    finish();
    void apply({ type: 'discardDraft', id: latest.current.id });
  };
  return {
    draft,
    edit,
    saved,
    foreign,
    takeForeign: () => settle(foreign),
    keepOwn: () => settle(null),
    flush,
    finish,
    resume: () => {
      finished.current = false;
      dirty.current = true;
    },
    discard,
  };
}

/** Nothing of the person's own is in it. */
function isEmpty({ kind, text, attachments }: Draft): boolean {
  const own = kind === 'forward' ? text : bodyAndTail(text).body;
  return own.trim() === '' && attachments.length === 0;
}
