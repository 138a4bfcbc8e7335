import { paletteSize } from './cover-palette';

const vertexShader = `#version 300 es
uniform mat4 projection;
in vec4 corner;
out vec2 place;
void main() {
  place = corner.zw;
  gl_Position = projection * vec4(corner.xy, 0.0, 1.0);
}`;

/** The mean of four looks into the picture, so that edges are smooth when many cells share a pixel. */
const fragmentShader = `#version 300 es
precision highp float;
precision highp usampler2D;
uniform usampler2D cells;
uniform vec2 size;
uniform vec4 lines[${paletteSize}];
uniform vec4 between[${paletteSize}];
// Pixels from line to line, pixels of a line, and pixels that the first one is moved by, counted along a row.
uniform vec3 hatch;
in vec2 place;
out vec4 colour;

vec4 colourAt(vec2 at, float line) {
  ivec2 cell = clamp(ivec2(at * size), ivec2(0), textureSize(cells, 0) - 1);
  uint number = min(texelFetch(cells, cell, 0).r, ${paletteSize - 1}u);
  return mix(between[number], lines[number], line);
}

void main() {
  float across = mod(gl_FragCoord.x - gl_FragCoord.y - hatch.z, hatch.x);
  float line = clamp((hatch.y + 1.0) / 2.0 - abs(across - hatch.x / 2.0), 0.0, 1.0);
  vec2 right = dFdx(place) / 4.0;
  vec2 down = dFdy(place) / 4.0;
  colour = (colourAt(place - right - down, line) + colourAt(place + right - down, line)
    + colourAt(place - right + down, line) + colourAt(place + right + down, line)) / 4.0;
}`;

/** The program that draws a picture of cover, and where its numbers are put. */
export interface CoverProgram {
  program: WebGLProgram;
  corner: number;
  projection: WebGLUniformLocation | null;
  size: WebGLUniformLocation | null;
  lines: WebGLUniformLocation | null;
  between: WebGLUniformLocation | null;
  hatch: WebGLUniformLocation | null;
}

function shaderOf(gl: WebGL2RenderingContext, kind: GLenum, source: string): WebGLShader | null {
  const shader = gl.createShader(kind);
  if (!shader) return null;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

/**
 * Makes the program.
 * @throws when the graphics card refuses it, with its reason
 */
export function makeCoverProgram(gl: WebGL2RenderingContext): CoverProgram {
  const program = gl.createProgram();
  const shaders = [
    shaderOf(gl, gl.VERTEX_SHADER, vertexShader),
    shaderOf(gl, gl.FRAGMENT_SHADER, fragmentShader),
  ].filter((shader) => shader !== null);
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  // A card that has just been taken away refuses everything; a new program is made when it is back.
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const reasons = shaders.map((shader) => gl.getShaderInfoLog(shader));
    throw new Error(`drawing cover: ${[...reasons, gl.getProgramInfoLog(program)].join(' ')}`);
  }
  // They live on in the program.
  for (const shader of shaders) gl.deleteShader(shader);
  return {
    program,
    corner: gl.getAttribLocation(program, 'corner'),
    projection: gl.getUniformLocation(program, 'projection'),
    size: gl.getUniformLocation(program, 'size'),
    lines: gl.getUniformLocation(program, 'lines'),
    between: gl.getUniformLocation(program, 'between'),
    hatch: gl.getUniformLocation(program, 'hatch'),
  };
}
