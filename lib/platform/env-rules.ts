import ipaddr from 'ipaddr.js';
import * as z from 'zod/mini';
import { loopbackHosts } from '#lib/platform/loopback';

/** What makes the value of a setting lawful. */

export function numberBetween(low: number, high: number) {
  const message = `must be a number from ${low} to ${high}`;
  return z.pipe(
    z.string().check(z.regex(/^\d+(?:\.\d+)?$/, message)),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.number().check(z.gte(low, message), z.lte(high, message)),
    ),
  );
}

export function wholeBetween(low: number, high: number) {
  const message = `must be a whole number from ${low} to ${high}`;
  return z.pipe(
    z.string().check(z.regex(/^\d+$/, message)),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.number().check(z.gte(low, message), z.lte(high, message)),
    ),
  );
}

export function imagesOrNone() {
  const message = 'must be a whole number of images from 0 to 1000000, or none';
  return z.pipe(
    z.string().check(z.regex(/^(?:none|\d{1,7})$/, message)),
    z.pipe(
      z.transform((text: string) => (text === 'none' ? null : Number(text))),
      z.nullable(z.number().check(z.lte(1_000_000, message))),
    ),
  );
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

export function isBaseUrl(text: string): boolean {
  return isSecureAddress(text) && isOrigin(text);
}

/** https, or plain http that does not leave this machine. */
export function isSecureAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(hostname));
}

export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.pathname === '/' && !url.search && !url.username && !url.password;
}

export function isHost(text: string): boolean {
  return ipaddr.isValid(text) || /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(text);
}

export function isNetworkList(text: string): boolean {
  return text.split(',').every((part) => isNetwork(part.trim()));
}

function isNetwork(text: string): boolean {
  return text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text);
}
