import { createContext } from 'react';
import type { CopyTexts } from './copy-button.tsx';

/** What every table of a page says beside its content. Without them a table offers nothing beyond itself. */
export interface TableTexts extends CopyTexts {
  /** "Sao chép bảng" */
  copy: string;
}

export const TableTextsContext = createContext<TableTexts | null>(null);
