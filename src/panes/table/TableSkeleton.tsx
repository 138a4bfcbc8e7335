import { tableText } from '@/text/table';

const lines = [72, 64, 80, 58, 69, 75];

/** While the first records are read. */
export function TableSkeleton() {
  return (
    <div className="table-skeleton">
      <p className="muted">{tableText.loading}</p>
      {lines.map((width) => (
        <div key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
