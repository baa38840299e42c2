import { type DragEvent as ReactDragEvent, useEffect, useState } from 'react';
import { type TextKey, useT } from './useT';
import css from './DropPlace.module.css';

type Props = {
  text: TextKey;
  onFiles(files: readonly File[]): void;
};

/**
 * Covers the place around it while files are dragged into the window, says where they land, and takes them. Messages below
 * are frames of their own, which would swallow what is dragged over them.
 */
export function DropPlace({ text, onFiles }: Props) {
  const t = useT();
  const [near, setNear] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && setNear(true);
    const leave = (event: DragEvent) => event.relatedTarget === null && setNear(false);
    const end = () => setNear(false);
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', end);
    };
  }, []);
  if (!near) return null;
  const drop = (event: ReactDragEvent) => {
    event.preventDefault();
    setNear(false);
    const files = Array.from(event.dataTransfer.files);
    if (files.length > 0) onFiles(files);
  };
  return (
    <div className={css.place} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {t(text)}
    </div>
  );
}
