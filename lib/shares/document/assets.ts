import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processSingleton } from '#lib/platform/process-singleton';

/** The scripts always run from the project's folder; a bundled module does not know where it was. */
const folder = join(process.cwd(), 'public', 'share');

const sheets = {
  pictures: ['page.css', 'pictures.css', 'viewer.css'],
  report: ['page.css', 'pictures.css', 'viewer.css', 'report.css'],
} as const;
/** What a page shows, by which its style sheet goes. */
export type SharedKind = keyof typeof sheets;

/** Scripts of a page, by what it needs them for. */
export const shareScripts = {
  viewer: 'viewer.js',
  answers: 'answers.js',
  recipe: 'recipe.js',
} as const;
export type ShareScript = keyof typeof shareScripts;

/** The style sheet of a share's page, read once. */
export function shareStyle(kind: SharedKind): string {
  return processSingleton(`share-style ${kind}`, () =>
    sheets[kind].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'),
  );
}

/** A script of a share's page as it is, for a website that is taken away. */
export function readShareScript(script: ShareScript): string {
  return readFileSync(join(folder, shareScripts[script]), 'utf8');
}

/**
 * What the document of a share may load and run: its own pictures, its own scripts by name, and the
 * one style sheet that stands in it, whichever it is. Style attributes carry the shape of a picture.
 *
 * @param ancestors who may show it within a page of theirs
 */
export function sharePolicy(ancestors: "'none'" | '*'): string {
  return processSingleton(`share-policy ${ancestors}`, () => {
    const styles = (['pictures', 'report'] as const).map((kind) => {
      return `'sha256-${createHash('sha256').update(shareStyle(kind)).digest('base64')}'`;
    });
    return [
      "default-src 'none'",
      "img-src 'self' data:",
      `style-src ${styles.join(' ')}`,
      "style-src-attr 'unsafe-inline'",
      "script-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${ancestors}`,
    ].join('; ');
  });
}
