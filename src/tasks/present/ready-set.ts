import type { Scene } from '@/domain/scene';
import { isWalk } from '@/domain/walk';
import { heldLayers } from '@/domain/workspace';
import { newId } from '@/geodata/new-id';
import { slidesText } from '@/text/slides';
import { useRegister } from '@/view/register';
import { searchOf } from '@/view/slides';
import { startGaps, startView, type ViewState } from '@/view/view-state';
import { useWorkspace } from '@/view/workspace-context';

const { ready: words } = slidesText;

/** Layers that work on the ground and are shown one by one. */
const ownScenes = ['kameraplats', 'tillstandsomrade', 'trygghetsinvestering', 'platssamverkan'];

function scene(title: string, text: string, change: Partial<ViewState>): Scene {
  return {
    id: newId(),
    title,
    text,
    notes: words.notes,
    search: searchOf({ ...startView, ...change }),
  };
}

/**
 * The scenes to begin with: overview, the layers on the ground, each district, the gaps before each planned walk,
 * and the plan. Null while the register is read.
 */
export function useReadySet(): (() => Scene[]) | null {
  const { workspace, districts } = useWorkspace();
  const { dataset } = useRegister();
  if (!dataset) return null;
  return () => {
    const layers = heldLayers(workspace.lager).filter(({ typ }) => ownScenes.includes(typ));
    const planned = dataset.measures.filter(isWalk).filter(({ status }) => status === 'planerad');
    return [
      scene(words.overview, words.overviewText(workspace.omrade.namn, workspace.lage.text), {
        page: 'oversikt',
      }),
      scene(words.map, words.mapText, {}),
      ...layers.map(({ id, namn, beskrivning }) =>
        scene(words.layer(namn), beskrivning, { facets: { layer: [id] } }),
      ),
      ...districts.map(({ name }) =>
        scene(name, words.districtText(name), { facets: { district: [name] }, drawer: 'diagram' }),
      ),
      ...planned.map((walk) => {
        const district = dataset.columns.district.values.find((name) => walk.place?.includes(name));
        const gaps = { ...startGaps, district: district ?? null };
        return scene(words.gaps(walk.place ?? walk.name), words.gapsText, {
          page: 'luckor',
          gaps,
          ...(district ? { facets: { district: [district] } } : {}),
        });
      }),
      scene(words.plan, words.planText, { facets: { phase: ['planerad'] } }),
    ];
  };
}
