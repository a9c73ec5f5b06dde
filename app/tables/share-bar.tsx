/** A share of a whole as a bar in a table cell; the figure stands beside it. */
export function ShareBar({ percent }: { percent: number }) {
  const width = `${Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100}%`;
  return (
    <span className="share-bar" aria-hidden="true">
      <span style={{ width }} />
    </span>
  );
}
