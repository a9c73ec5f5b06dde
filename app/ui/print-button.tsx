/** Shown only where script runs: without it the browser's own menu prints just as well. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="link-button needs-script" onClick={() => window.print()}>
      {label}
    </button>
  );
}
