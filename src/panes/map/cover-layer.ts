import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap,
} from 'maplibre-gl';
import type { CoverPicture } from '@/analysis/coverage-report';
import { thinCells } from './cover-cells';
import { coverMesh, meshStride, projectionFrom } from './cover-mesh';
import { type CoverPalette, coverPalette } from './cover-palette';
import { type CoverProgram, makeCoverProgram } from './cover-program';
import type { MapColours } from './map-colours';

/** Id of the layer of covered ground. */
export const coverLayerId = 'tackning';

/** Pixels on screen from one line of the hatching to the next, and of a line, counted along a row. */
const hatch = { step: 9, line: 4 } as const;

/** What lives on the graphics card. It goes with the card, and with the style. */
interface Drawn extends CoverProgram {
  gl: WebGL2RenderingContext;
  points: WebGLVertexArrayObject;
  corners: WebGLBuffer;
  cells: WebGLTexture;
  /** Cells per side that the card takes. */
  mostCells: number;
  /** Cells in the texture. */
  columns: number;
  rows: number;
}

/**
 * Covered ground as a layer of the map. The cells go to the graphics card as they are, and it colours them: on the
 * page nothing is done per cell.
 */
export class CoverLayer implements CustomLayerInterface {
  readonly id = coverLayerId;
  readonly type = 'custom';
  #picture: CoverPicture;
  #palette: CoverPalette;
  #mesh: ReturnType<typeof coverMesh>;
  #map: MapLibreMap | null = null;
  #drawn: Drawn | null = null;
  /** What the card does not have yet. */
  #isNew = { cells: true, place: true };

  constructor(picture: CoverPicture, colours: MapColours) {
    this.#picture = picture;
    this.#palette = coverPalette(picture.kind, colours);
    this.#mesh = coverMesh(picture);
  }

  /** Shows another picture from the next frame on. */
  show(picture: CoverPicture, colours: MapColours): void {
    if (picture !== this.#picture) this.#take(picture);
    this.recolour(colours);
  }

  recolour(colours: MapColours): void {
    this.#palette = coverPalette(this.#picture.kind, colours);
    this.#map?.triggerRepaint();
  }

  #take(picture: CoverPicture): void {
    const before = this.#picture;
    this.#picture = picture;
    this.#isNew.cells = true;
    if (placeOf(before) === placeOf(picture)) return;
    this.#mesh = coverMesh(picture);
    this.#isNew.place = true;
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#isNew = { cells: true, place: true };
    this.#drawn = {
      gl,
      ...makeCoverProgram(gl),
      points: gl.createVertexArray(),
      corners: gl.createBuffer(),
      cells: gl.createTexture(),
      mostCells: gl.getParameter(gl.MAX_TEXTURE_SIZE),
      columns: 0,
      rows: 0,
    };
  }

  onRemove(): void {
    if (this.#drawn) {
      const { gl, program, points, corners, cells } = this.#drawn;
      gl.deleteTexture(cells);
      gl.deleteBuffer(corners);
      gl.deleteVertexArray(points);
      gl.deleteProgram(program);
    }
    this.#drawn = null;
    this.#map = null;
  }

  render(_: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (this.#drawn) this.#draw(this.#drawn, defaultProjectionData.mainMatrix);
  }

  #draw(drawn: Drawn, projection: ArrayLike<number>): void {
    const { gl } = drawn;
    // With a dot the linter takes it for a hook.
    gl['useProgram'](drawn.program);
    gl.bindVertexArray(drawn.points);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, drawn.cells);
    if (this.#isNew.place) sendPlace(drawn, this.#mesh.vertices);
    const { columns, rows } = this.#picture;
    const step = Math.ceil(Math.max(columns, rows) / drawn.mostCells);
    if (this.#isNew.cells) sendCells(drawn, this.#picture, step);
    this.#isNew = { cells: false, place: false };
    gl.uniform2f(drawn.size, columns / step, rows / step);
    gl.uniform4fv(drawn.lines, this.#palette.lines);
    gl.uniform4fv(drawn.between, this.#palette.between);
    this.#setProjection(drawn, projection);
    gl.drawArrays(gl.TRIANGLES, 0, this.#mesh.vertices.length / meshStride);
    gl.bindVertexArray(null);
  }

  /** Tells the card where the picture is on the screen, and where the lines of the hatching are. */
  #setProjection({ gl, projection, hatch: lines }: Drawn, matrix: ArrayLike<number>): void {
    const moved = projectionFrom(matrix, this.#mesh.origin);
    gl.uniformMatrix4fv(projection, false, new Float32Array(moved));
    const [right = 0, up = 0, , far = 1] = moved.slice(12);
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const pixels = this.#map?.getPixelRatio() ?? 1;
    const step = hatch.step * pixels;
    // The lines go with the ground when the map is moved.
    const start = ((right / far) * width - (up / far) * height) / 2;
    gl.uniform3f(lines, step, hatch.line * pixels, start % step);
  }
}

/** Where a picture lies and how large it is; pictures of one area agree in it. */
function placeOf({ columns, rows, corners }: CoverPicture): string {
  return [columns, rows, ...corners.flat()].join();
}

function sendPlace({ gl, corners, corner }: Drawn, vertices: Float32Array<ArrayBuffer>): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STATIC_DRAW);
  gl.enableVertexAttribArray(corner);
  gl.vertexAttribPointer(corner, meshStride, gl.FLOAT, false, 0, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
}

/** Puts the numbers of the cells into the texture that is bound. */
function sendCells(drawn: Drawn, picture: CoverPicture, step: number): void {
  const { gl } = drawn;
  const { columns, rows, cells } = thinCells(picture, step);
  const [target, format, type] = [gl.TEXTURE_2D, gl.RED_INTEGER, gl.UNSIGNED_BYTE];
  // The map sets this itself before each picture of its own.
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  if (drawn.columns === columns && drawn.rows === rows) {
    gl.texSubImage2D(target, 0, 0, 0, columns, rows, format, type, cells);
    return;
  }
  gl.texImage2D(target, 0, gl.R8UI, columns, rows, 0, format, type, cells);
  // Numbers are not mixed.
  gl.texParameteri(target, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(target, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texParameteri(target, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(target, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  drawn.columns = columns;
  drawn.rows = rows;
}
