import type { Plugin } from 'vite';

/**
 * Fetches the page's letters beside its code, so that it is not drawn in other letters first. Other code is not
 * fetched early: measured on two cores, reading it then holds back what the first pictures wait for.
 *
 * @param font what the name of the font's file begins with
 */
export function preloadPlugin(font: string): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const file = Object.keys(bundle).find((name) => name.includes(`/${font}`));
        if (!file) throw new Error(`no file of the build begins with ${font}`);
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}` };
        return [{ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }];
      },
    },
  };
}
