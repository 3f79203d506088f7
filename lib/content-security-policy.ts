/**
 * What a page may load and run: nothing from elsewhere, and no script without the nonce of its own
 * answer. Style attributes are allowed, since the shape of a frame is one; they cannot run anything.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'`;
  return Object.entries({
    'default-src': "'none'",
    // React's development build evaluates code to show where an error came from.
    'script-src': isDevelopment ? `${scripts} 'unsafe-eval'` : scripts,
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'worker-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}
