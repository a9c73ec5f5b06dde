export interface DownloadMenuProps {
  label: string;
  /** One a format: what it is called and what it is good for. */
  files: readonly { format: string; label: string; note: string; href: string }[];
}

/** What is seen, as a file. Opens without script, by pointer and by keyboard. */
export function DownloadMenu({ label, files }: DownloadMenuProps) {
  return (
    <details className="pill-menu download" data-popover>
      <summary className="link">{label}</summary>
      <ul className="pill-panel download-panel">
        {files.map(({ format, label: name, note, href }) => (
          <li key={format}>
            <a href={href} download="" aria-describedby={`download-${format}`}>
              {name}
            </a>
            <span id={`download-${format}`}>{note}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
