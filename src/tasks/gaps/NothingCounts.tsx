import { gapsText } from '@/text/gaps';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { changeView, useView } from '@/view/view-store';
import { onSide } from './cover-choice';
import { focusSection } from './focus-nearby';

/** Nothing counts as cover: says why, and offers what would change it. */
export function NothingCounts() {
  const { cover } = useView();
  const noLayer = cover.layers?.length === 0;
  return (
    <Notice
      actions={
        <>
          {cover.layers !== null && (
            <Button
              size="small"
              label={gapsText.countAll}
              onClick={(event) => {
                focusSection(event.currentTarget);
                changeView(onSide('a', (choice) => ({ ...choice, layers: null })));
              }}
            />
          )}
          {!noLayer && !cover.planned && (
            <Button
              size="small"
              label={gapsText.countPlanned}
              onClick={(event) => {
                focusSection(event.currentTarget);
                changeView(onSide('a', (choice) => ({ ...choice, planned: true })));
              }}
            />
          )}
        </>
      }
    >
      {noLayer ? gapsText.noLayer : gapsText.nothingCounts(cover.planned)}
    </Notice>
  );
}
