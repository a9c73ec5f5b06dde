import { type Filters, linkTo } from '#app/model/filters.ts';
import type { DownloadMenuProps } from '#app/ui/download-menu.tsx';
import type { Words } from './words.ts';

/** The resource of the API that says what a page shows. */
export interface Download {
  /** Below `/api/v1/`. */
  resource: string;
  filters: Filters;
  extras?: Readonly<Record<string, string>>;
}

/** What most people open first. */
const FORMATS = ['xlsx', 'csv', 'parquet', 'arrow'] as const;

/** Exactly what is seen, in each format; the CSV with the mark that Excel needs. */
export function downloadMenu(
  { resource, filters, extras = {} }: Download,
  { frame }: Words,
): DownloadMenuProps {
  const { label, formats } = frame.footer.download;
  return {
    label,
    files: FORMATS.map((format) => ({
      format,
      ...formats[format],
      href: linkTo(`/api/v1/${resource}.${format}`, filters, {
        ...extras,
        ...(format === 'csv' && { bom: '1' }),
      }),
    })),
  };
}
