/** What a played server says of itself: landing page, conformance, collections and its own API (17-069r4, 7.2-7.14). */
import type { Feature, Geometry } from 'geojson';
import { pathsOf } from '@/domain/position';

const classes = ['core', 'geojson', 'oas30'] as const;
const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

const link = (rel: string, href: string, type = 'application/json') => ({ rel, href, type });

/** West, south, east, north of features; null where none has a place. */
export function boxOf(
  features: readonly Feature<Geometry | null>[],
): [number, number, number, number] | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    for (const [lng = 0, lat = 0] of geometry ? pathsOf(geometry).flat() : []) {
      box[0] = Math.min(box[0], lng);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lng);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box[0] <= box[2] ? box : null;
}

export function landingPage(base: string): object {
  return {
    title: 'Trygghetskartan',
    description: 'A server played for tests',
    links: [
      link('self', `${base}/`),
      link('service-desc', `${base}/api`, 'application/vnd.oai.openapi+json;version=3.0'),
      link('conformance', `${base}/conformance`),
      link('data', `${base}/collections`),
    ],
  };
}

export function conformance(): object {
  const start = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
  return { conformsTo: classes.map((name) => `${start}/${name}`) };
}

export function describeCollection(
  base: string,
  id: string,
  features: readonly Feature<Geometry | null>[],
): object {
  const box = boxOf(features);
  const self = `${base}/collections/${encodeURIComponent(id)}`;
  return {
    id,
    title: id,
    itemType: 'feature',
    crs: [crs84],
    ...(box ? { extent: { spatial: { bbox: [box], crs: crs84 } } } : {}),
    links: [link('self', self), link('items', `${self}/items`, 'application/geo+json')],
  };
}

/** The part of an OpenAPI description that clients read: how many items a page may have. */
export function apiDescription(base: string, mostPerPage: number): object {
  const limit = {
    name: 'limit',
    in: 'query',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: mostPerPage, default: 10 },
    style: 'form',
    explode: false,
  };
  const responses = { 200: { description: 'Items' } };
  return {
    openapi: '3.0.3',
    info: { title: 'Trygghetskartan', version: '1.0.0' },
    servers: [{ url: base }],
    paths: {
      '/collections/{collectionId}/items': {
        get: {
          parameters: [
            { $ref: '#/components/parameters/collectionId' },
            { $ref: '#/components/parameters/limit' },
          ],
          responses,
        },
      },
    },
    components: {
      parameters: {
        limit,
        collectionId: {
          name: 'collectionId',
          in: 'path',
          required: true,
          schema: { type: 'string' },
        },
      },
    },
  };
}
