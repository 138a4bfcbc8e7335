import { describe, expect, it } from 'vitest';
import { startView } from '@/view/view-state';
import { toggleLayer, withOpacity } from './layer-choice';

const all = ['a', 'b', 'c'];

describe('toggleLayer', () => {
  it('writes the others when the first layer is hidden', () => {
    expect(toggleLayer(startView, 'b', all).facets.layer).toEqual(['a', 'c']);
  });

  it('keeps an empty list when the last layer is hidden', () => {
    const one = { ...startView, facets: { layer: ['a'] } };
    expect(toggleLayer(one, 'a', all).facets.layer).toEqual([]);
  });

  it('takes the filter away when every layer is shown again', () => {
    const two = { ...startView, facets: { layer: ['c', 'a'] } };
    expect(toggleLayer(two, 'b', all).facets).toEqual({});
  });

  it('keeps the order of the workspace, whatever the order of the link', () => {
    const one = { ...startView, facets: { layer: ['c'] } };
    expect(toggleLayer(one, 'a', all).facets.layer).toEqual(['a', 'c']);
  });
});

describe('withOpacity', () => {
  it('forgets a layer that is fully visible', () => {
    const faint = withOpacity(startView, 'a', 0.4);
    expect(faint.opacity).toEqual({ a: 0.4 });
    expect(withOpacity(faint, 'a', 1).opacity).toEqual({});
  });
});
