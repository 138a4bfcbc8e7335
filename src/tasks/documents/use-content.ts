import { useMemo } from 'react';
import { useRegister } from '@/view/register';
import type { DocumentState } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { today } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import { answerContent } from './answer-content';
import { appendixContent } from './appendix-content';
import { changesContent } from './changes-content';
import type { DocumentContent, DocumentSource } from './content';
import { periodOf } from './period';
import { profileContent } from './profile-content';
import { useProfileCover } from './use-cover';
import { useShownScenes } from './use-shown-scenes';
import { useComparison } from './use-snapshots';

/** Changes which document is shown or what is in it, as a step of its own. */
export function changeDocuments(change: Partial<DocumentState>): void {
  changeView((view) => ({
    ...view,
    page: 'dokument',
    documents: { ...view.documents, ...change },
  }));
}

/** What documents are made of; null while the register is read. */
export function useSource(): DocumentSource | null {
  const { workspace } = useWorkspace();
  const { dataset } = useRegister();
  const { internal } = useView().documents;
  return useMemo(() => dataset && { dataset, workspace, internal }, [dataset, workspace, internal]);
}

/** The chosen document; null while the register is read, for a period that ends before it begins, without a snapshot. */
export function useContent(): DocumentContent | null {
  const source = useSource();
  const view = useView();
  const { kind, district, from, to, changes } = view.documents;
  const cover = useProfileCover();
  const comparison = useComparison();
  const scenes = useShownScenes(comparison);
  return useMemo(() => {
    if (!source) return null;
    if (kind === 'profil')
      return profileContent({ ...source, cover, today: today(), view }, district);
    if (kind === 'ogonblicksbild')
      return comparison && changesContent(source, comparison, changes, scenes);
    if (kind === 'bilaga') return appendixContent(source);
    const period = periodOf({ from, to }, source.workspace.lage.datum);
    return period.from > period.to ? null : answerContent(source, period);
  }, [source, kind, district, from, to, changes, cover, comparison, scenes, view]);
}
