import { useMemo } from 'react';
import type { RowIssue } from '@/domain/issues';
import type { Row } from '@/domain/row';
import { makeRowCheck } from '@/geodata/parse-layer';
import { rowContext } from './register';
import { useWorkspace } from './workspace-context';

/** What is wrong with a row of a layer; nothing for a good one. */
export type RowCheck = (layer: string, row: Row) => readonly RowIssue[];

/** The checks of all layers, each made when it is first asked for. */
export function useRowCheck(): RowCheck {
  const data = useWorkspace();
  return useMemo(() => {
    const checks = new Map<string, ReturnType<typeof makeRowCheck>>();
    return (layer, row) => {
      const config = data.layerById.get(layer);
      if (!config) throw new Error(`there is no layer "${layer}"`);
      const check = checks.get(layer) ?? makeRowCheck(rowContext(config, data));
      checks.set(layer, check);
      return check(row);
    };
  }, [data]);
}
