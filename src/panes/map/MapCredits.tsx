import { useState } from 'react';
import { mapText } from '@/text/map';
import { Button } from '@/ui/Button';
import { useWorkspace } from '@/view/workspace-context';
import './MapCredits.css';

/** Who made what the map is drawn from. Always to be read on a wide map; behind a button on a narrow one. */
export function MapCredits({ outside }: { outside: boolean }) {
  const { erkannande, natverk } = useWorkspace().workspace.baskarta;
  const [open, setOpen] = useState(false);
  // Borders and measures are drawn over either basemap, so their sources stand in both cases.
  const credits = [
    ...(outside && natverk ? [{ text: natverk.erkannande, url: undefined }] : []),
    ...erkannande,
  ];
  return (
    <div className="map-credits" data-open={open || undefined}>
      <Button
        look="quiet"
        size="small"
        icon="info"
        iconOnly
        label={mapText.sources}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      <ul>
        {credits.map(({ text, url }) => (
          <li key={text}>
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
