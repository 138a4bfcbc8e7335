/** Areas as GEOS computes them: another engine's word on what the app computes itself. */
import initGeos from 'geos-wasm';

type Geos = Awaited<ReturnType<typeof initGeos>>;
/** A geometry's place in the memory of GEOS. None is given back: a test ends long before it is full. */
type Shape = number;
type Place = readonly [x: number, y: number];
export type Places = readonly Place[];
export type Stretch = readonly [from: Place, to: Place];

const mixedCollection = 7;

/** Makes areas and asks for their size. All in metres of the plane. */
export class GeosAreas {
  readonly #geos: Geos;
  readonly #number: number;

  private constructor(geos: Geos) {
    this.#geos = geos;
    this.#number = geos.Module._malloc(8);
  }

  static async open(): Promise<GeosAreas> {
    return new GeosAreas(await initGeos());
  }

  /** A polygon, its insides by even and odd. @param rings their last places repeat the first */
  polygon(rings: readonly Places[]): Shape {
    const geos = this.#geos;
    return rings
      .map((ring) => {
        const outline = geos.GEOSGeom_createLinearRing(this.#sequence(ring));
        return this.#checked(geos.GEOSMakeValid(geos.GEOSGeom_createPolygon(outline, 0, 0)));
      })
      .reduce((one, other) => this.#checked(geos.GEOSSymDifference(one, other)));
  }

  /**
   * What lies within reach of a stretch, or of a point when both its ends are the same.
   * @param segments pieces of a quarter of a circle, their corners on it: so it is a little too small
   */
  around([from, to]: Stretch, reach: number, segments: number): Shape {
    const geos = this.#geos;
    const shape =
      from[0] === to[0] && from[1] === to[1]
        ? geos.GEOSGeom_createPointFromXY(...from)
        : geos.GEOSGeom_createLineString(this.#sequence([from, to]));
    return this.#checked(geos.GEOSBuffer(shape, reach, segments));
  }

  union(shapes: readonly Shape[]): Shape {
    const geos = this.#geos;
    const place = geos.Module._malloc(shapes.length * 4);
    geos.Module.HEAP32.set(shapes, place / 4);
    const all = geos.GEOSGeom_createCollection(mixedCollection, place, shapes.length);
    geos.Module._free(place);
    return this.#checked(geos.GEOSUnaryUnion(all));
  }

  common(one: Shape, other: Shape): Shape {
    return this.#checked(this.#geos.GEOSIntersection(one, other));
  }

  without(one: Shape, other: Shape): Shape {
    return this.#checked(this.#geos.GEOSDifference(one, other));
  }

  squareMeters(shape: Shape): number {
    this.#geos.GEOSArea(shape, this.#number);
    return this.#geos.Module.HEAPF64[this.#number / 8] ?? Number.NaN;
  }

  #sequence(places: Places): number {
    const { Module, GEOSCoordSeq_copyFromBuffer } = this.#geos;
    const numbers = places.flat();
    const place = Module._malloc(numbers.length * 8);
    Module.HEAPF64.set(numbers, place / 8);
    const sequence = GEOSCoordSeq_copyFromBuffer(place, places.length, 0, 0);
    Module._free(place);
    return sequence;
  }

  #checked(shape: Shape): Shape {
    if (!shape) throw new Error('GEOS could not do what it was asked');
    return shape;
  }
}
