import { useEffect, useId, useRef, useState } from 'react';

export interface DropFieldProps {
  name: string;
  label: string;
  /** Says that a file may be dropped here. */
  invitation: string;
  hint: string;
  accept: string;
  /** What was chosen, in words; null before. */
  chosen: string | null;
  /** Why what was chosen cannot be taken. */
  problem: string | null;
  onChoose: (file: File | null) => void;
}

/** A file field that a file can be dropped on. Without script it is the browser's own field. */
export function DropField({ name, label, invitation, hint, accept, ...props }: DropFieldProps) {
  const { chosen, problem, onChoose } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLLabelElement>(null);
  const isOver = useDrop(area, (files) => {
    if (field.current) field.current.files = files;
    onChoose(files[0] ?? null);
  });
  return (
    <div className="drop-field">
      <label ref={area} className="drop" data-over={isOver || undefined} htmlFor={id}>
        <span className="drop-label">{label}</span>
        <span className="drop-invitation needs-script">{chosen ?? invitation}</span>
        <input
          ref={field}
          id={id}
          type="file"
          name={name}
          accept={accept}
          required
          aria-describedby={`${id}-hint`}
          aria-invalid={problem !== null}
          onChange={(event) => onChoose(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      <p id={`${id}-hint`} className="note">
        {problem === null ? hint : <strong className="tone-open_overdue">{problem}</strong>}
      </p>
    </div>
  );
}

/** Takes dropped files; says whether something is held over the area. */
function useDrop(area: React.RefObject<HTMLElement>, take: (files: FileList) => void): boolean {
  const [isOver, setOver] = useState(false);
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = event.dataTransfer?.files;
      if (files && files.length > 0) taking.current(files);
    };
    element.addEventListener('dragenter', over, { signal });
    element.addEventListener('dragover', over, { signal });
    element.addEventListener('dragleave', () => setOver(false), { signal });
    element.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [area]);
  return isOver;
}
