import { useState } from 'react';
import type { AddedArea } from '@/analysis/added-area';
import { commonFields, ownFields } from '@/domain/fields';
import type { PermitArea } from '@/domain/permits';
import { useNarrow } from '@/panes/table/use-narrow';
import { dossierText as words } from '@/text/permit-dossier';
import { Checkbox } from '@/ui/Checkbox';
import { ContentView, type PageBlock } from '@/view/ContentView';
import { NotIncluded } from '@/view/NotIncluded';
import { dossierBlocks } from './dossier-content';
import { applicationFields, specOf } from './dossier-missing';
import { MissingParts } from './MissingParts';
import { PermitField } from './PermitField';
import { type Printed, SaveDossier } from './SaveDossier';
import { useDossier } from './use-dossier';

const { hours } = ownFields.tillstandsomrade;
const { weeklyHours } = commonFields;

interface DossierSectionProps {
  permit: PermitArea;
  base: PermitArea | null;
  added: AddedArea | null;
  /** False while figures are being worked out. */
  ready: boolean;
}

/** The application for a permit: what is missing, its fields, and the document it becomes. */
export function DossierSection({ permit, base, added, ready }: DossierSectionProps) {
  const [internal, setInternal] = useState(false);
  const source = useDossier(permit, base, added, internal);
  // On the screen the map stands beside the page.
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [measured, narrow] = useNarrow();
  const { reports, records } = source.around.leftOut;
  const adds = base !== null && added?.outline != null;
  const map = printed?.picture && mapBlock(printed.picture, words.mapAlt(permit.name, adds));
  const shown = printed ? { ...source, permit: printed.permit } : source;
  return (
    <>
      <section className="permit-aside" aria-labelledby="permit-dossier">
        <h3 id="permit-dossier">{words.heading}</h3>
        <p>{words.lead}</p>
        <MissingParts permit={permit} />
        <p className="muted small">{words.fieldsHint}</p>
        <div className="permit-fields">
          {applicationFields.map((field) => (
            <PermitField key={field} permit={permit} spec={specOf(field)} value={permit[field]} />
          ))}
          <PermitField permit={permit} spec={hours} value={permit.hours} />
          <PermitField permit={permit} spec={weeklyHours} value={permit.weeklyHours} />
        </div>
      </section>
      <section className="permit-paper" aria-labelledby="permit-document">
        <div className="permit-aside">
          <h3 id="permit-document">{words.document}</h3>
          <Checkbox checked={internal} onChange={setInternal}>
            {words.internal}
          </Checkbox>
          {reports + records > 0 && <p className="small">{words.leftOut(reports, records)}</p>}
          <NotIncluded say={words.notIncluded} />
          <SaveDossier source={source} ready={ready} onPrint={setPrinted} />
        </div>
        <div className="permit-document" ref={measured}>
          <article className="document" aria-label={words.title(permit.name)}>
            <ContentView blocks={dossierBlocks(shown, map ? [map] : [])} narrow={narrow} />
          </article>
        </div>
      </section>
    </>
  );
}

/** The map as it is printed. */
function mapBlock({ address, caption }: NonNullable<Printed['picture']>, alt: string): PageBlock {
  const drawn = (
    <figure className="permit-map-picture">
      <img src={address} alt={alt} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
  return { kind: 'drawn', drawn };
}
