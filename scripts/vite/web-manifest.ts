/** What a browser asks for to install the app: its name on the machine, its icons. */
export interface AppName {
  readonly language: string;
  /** With the name of the area. */
  readonly title: string;
  /** As short as it stands under an icon. */
  readonly shortTitle: string;
}

const ICONS = [
  { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
  // With room round it, for systems that cut icons to a shape of their own.
  { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/**
 * Makes the web app manifest.
 *
 * @returns JSON. Addresses are relative to it, so that the app can be installed from any folder of a server; there is
 *   no `id`, which would be read from the root of the server
 */
export function createManifest({ language, title, shortTitle }: AppName): string {
  return JSON.stringify({
    name: title,
    short_name: shortTitle,
    lang: language,
    start_url: './',
    scope: './',
    display: 'standalone',
    // As --surface and --paper in src/ui/tokens.css.
    theme_color: '#ffffff',
    background_color: '#f3f5f4',
    icons: ICONS,
  });
}
