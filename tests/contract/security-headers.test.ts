import { describe, expect, test } from 'vitest';
import { createSecurityHeaders } from '../../scripts/vite/security-headers.ts';

const CSP = 'Content-Security-Policy';

function directive(policy: string | undefined, name: string): readonly string[] {
  const found = policy?.split('; ').filter((one) => one.split(' ')[0] === name) ?? [];
  expect(found, `one ${name}`).toHaveLength(1);
  return found[0]?.split(' ').slice(1) ?? [];
}

describe('without outside origins', () => {
  const { headers, metaPolicy } = createSecurityHeaders();

  test('nothing is allowed that is not named', () => {
    expect(directive(headers[CSP], 'default-src')).toEqual(["'none'"]);
    for (const name of ['object-src', 'base-uri', 'form-action']) {
      expect(directive(headers[CSP], name)).toEqual(["'none'"]);
    }
  });

  test('scripts, workers, styles and fonts come from the app itself only', () => {
    for (const name of ['worker-src', 'style-src', 'font-src', 'connect-src']) {
      expect(directive(headers[CSP], name)).toEqual(["'self'"]);
    }
    expect(directive(headers[CSP], 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  test('nothing unsafe but WebAssembly, no wildcard, no plain http', () => {
    expect(headers[CSP]?.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|http:/);
  });

  test('the page carries the same policy, less what a meta element cannot say', () => {
    expect(headers[CSP]).toBe(`${metaPolicy}; frame-ancestors 'self'`);
  });

  test('the other headers', () => {
    expect(headers).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
    });
    const permissions = headers['Permissions-Policy']?.split(', ');
    expect(permissions).toEqual(
      expect.arrayContaining(['geolocation=(self)', 'camera=()', 'microphone=()']),
    );
  });
});

describe('with the origins of a workspace', () => {
  const origins = ['https://tiles.example.org', 'https://kartor.example.se:8443'];
  const { metaPolicy } = createSecurityHeaders(origins);

  test('pictures and data may come from there', () => {
    expect(directive(metaPolicy, 'img-src')).toEqual(["'self'", 'data:', 'blob:', ...origins]);
    expect(directive(metaPolicy, 'connect-src')).toEqual(["'self'", ...origins]);
  });

  test('scripts, workers and styles may not', () => {
    for (const name of ['worker-src', 'style-src']) {
      expect(directive(metaPolicy, name)).toEqual(["'self'"]);
    }
    expect(directive(metaPolicy, 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  test.each([
    ['http://tiles.example.org'],
    ['tiles.example.org'],
    ['https://'],
    ['https://*'],
    ['https://tiles.example.org/stil.json'],
    ["https://a.example'unsafe-inline'"],
    ['https://a.example; script-src *'],
    ['https://a.example https://b.example'],
    ['https://a.example\nhttps://b.example'],
    ['https://user@a.example'],
    ['data:'],
    [''],
    [7],
    [null],
  ])('%j is refused by name', (origin) => {
    const name = JSON.stringify(origin);
    expect(() => createSecurityHeaders(['https://ok.example', origin])).toThrow(
      `tillatnaUrsprung: ${name}`,
    );
  });

  test('anything but a list is refused', () => {
    expect(() => createSecurityHeaders('https://tiles.example.org')).toThrow('tillatnaUrsprung');
  });
});

describe('other pages', () => {
  test('may frame the app only where the workspace names them', () => {
    const { headers, metaPolicy } = createSecurityHeaders([], ['https://start.example.se']);
    expect(directive(headers[CSP], 'frame-ancestors')).toEqual([
      "'self'",
      'https://start.example.se',
    ]);
    expect(metaPolicy).not.toContain('start.example.se');
  });

  test.each(["'self'", '*', 'http://start.example.se', 'https://a.se; script-src *', 7])(
    'are refused as %s',
    (origin) => {
      expect(() => createSecurityHeaders([], [origin])).toThrow('inbaddning');
    },
  );
});
