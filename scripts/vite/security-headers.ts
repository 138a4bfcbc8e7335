/** What a browser may do with the built app; made from the workspace, so no server needs code. */
export interface SecurityHeaders {
  /** For `<meta http-equiv>`: where a server sends no headers, this still holds. */
  readonly metaPolicy: string;
  /** For headers.json: what a server should send with every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

const ORIGIN = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;

/**
 * Anything looser could end the directive it stands in and begin another (a space, a quote, a
 * semicolon), or let in content that can be changed on the way (http).
 */
function checkOrigin(origin: unknown, list: string): string {
  if (typeof origin === 'string' && ORIGIN.test(origin)) return origin;
  throw new Error(
    `${list}: ${JSON.stringify(origin)} is not an https origin such as "https://tiles.example.org"`,
  );
}

function checkOrigins(origins: unknown, list: string): string[] {
  if (!Array.isArray(origins)) throw new Error(`${list}: not a list of https origins`);
  return origins.map((origin) => checkOrigin(origin, list));
}

/**
 * The policy is closed first and opened one use at a time. Not opened, because it was tried
 * without: 'unsafe-inline' for style (React, Recharts and MapLibre set styles through the DOM,
 * which no policy stops), blob: for workers (MapLibre is given the address of its worker),
 * 'unsafe-eval' (zod needs none when told `jitless`).
 *
 * There is no `require-trusted-types-for 'script'`: MapLibre starts its worker from a plain string
 * and cleans attribution with DOMParser, so it would need a policy that lets every string through.
 */
function directives(origins: readonly string[]): string[] {
  const outside = origins.map((origin) => ` ${origin}`).join('');
  return [
    "default-src 'none'",
    // WebAssembly, and no other code from text: SQLite, which reads and writes GeoPackage, is compiled so.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    // data: and blob: are icons and pictures of the map, made in the page itself.
    `img-src 'self' data: blob:${outside}`,
    "font-src 'self'",
    `connect-src 'self'${outside}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
}

/** Browsers' own powers: the place of the visitor may be asked for, the rest never is. */
const PERMISSIONS = [
  'geolocation=(self)',
  'fullscreen=(self)',
  ...['accelerometer', 'camera', 'display-capture', 'gyroscope', 'magnetometer', 'microphone'].map(
    (power) => `${power}=()`,
  ),
  ...['midi', 'payment', 'serial', 'usb'].map((power) => `${power}=()`),
];

/**
 * Makes the security headers of a workspace.
 *
 * @param allowedOrigins `tillatnaUrsprung` of workspace.json, unchecked: https origins from which
 *   map tiles and layers may be fetched
 * @param framingOrigins `inbaddning` of workspace.json, unchecked: https origins whose pages may show the app in a
 *   frame, beside its own
 * @throws Error naming the first value that is not a plain https origin
 */
export function createSecurityHeaders(
  allowedOrigins: unknown = [],
  framingOrigins: unknown = [],
): SecurityHeaders {
  const policy = directives(checkOrigins(allowedOrigins, 'tillatnaUrsprung'));
  const framing = ["frame-ancestors 'self'", ...checkOrigins(framingOrigins, 'inbaddning')];
  return {
    metaPolicy: policy.join('; '),
    headers: {
      // A meta element cannot say who may frame the page.
      'Content-Security-Policy': [...policy, framing.join(' ')].join('; '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': PERMISSIONS.join(', '),
      // Tile servers' terms ask for the origin; the path and query, where filters stand, stay here.
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  };
}
