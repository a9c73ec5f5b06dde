import { useState } from 'react';
import { copyText } from './clipboard.ts';

export interface CopyTexts {
  copied: string;
  failed: string;
}

export interface CopyButtonProps {
  label: string;
  texts: CopyTexts;
  /** What is copied, asked when it is. */
  read: () => string;
}

/** Copies, and says so to eye and ear. Only where script runs. */
export function CopyButton({ label, texts, read }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    setSaid('');
    setSaid((await copyText(read())) ? texts.copied : texts.failed);
  };
  return (
    <span className="copy needs-script">
      <button type="button" className="link-button" onClick={() => void copy()}>
        {label}
      </button>
      <span className="copy-said" role="status">
        {said}
      </span>
    </span>
  );
}
