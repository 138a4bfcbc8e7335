// @ts-check

/**
 * Texts of two workers that are put beside the built app, whose security policy starts workers from files only.
 */

/** Reads and checks as the app's worker does, and JSON.parse alone, in turn over the same text. */
export const readWorker = `import { LayerParser } from './bench-parse-layer.js';
const rest = () => new Promise((resolve) => setTimeout(resolve, 200));
const time = async (work) => {
  await rest();
  const start = performance.now();
  work();
  return performance.now() - start;
};
onmessage = async ({ data: { bytes, context, runs } }) => {
  const text = new TextDecoder().decode(bytes);
  const json = [];
  const read = [];
  for (let run = 0; run < runs; run += 1) {
    json.push(await time(() => JSON.parse(text)));
    read.push(await time(() => {
      const parser = new LayerParser(context);
      for (const feature of JSON.parse(text).features) parser.take(feature);
      if (parser.rejected.length > 0) throw new Error('bad row');
    }));
  }
  postMessage({ json, read });
};
`;

/** The least that any worker has to do with a file: bytes to text to values. */
export const jsonWorker = `onmessage = ({ data: { bytes } }) => {
  const { features } = JSON.parse(new TextDecoder().decode(bytes));
  postMessage(features.length);
};
`;
