import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Setting, settings } from '#lib/platform/env-schema';
import { parseEnv } from '#lib/platform/parse-env';
import { envExample } from '../../scripts/env-example.ts';

const text = envExample();

describe('.env.example', () => {
  it('is what the table of settings says', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(text);
  });

  it.each(Object.entries<Setting>(settings))('names %s unless it is internal', (name, setting) => {
    expect(text.includes(`\n#${name}=`)).toBe(!setting.internal);
  });

  it('holds defaults that are accepted when every line is switched on', () => {
    const assignments = text.match(/^#[A-Z_]+=.*$/gm) ?? [];
    const source = Object.fromEntries(assignments.map((line) => line.slice(1).split(/=(.*)/s)));
    expect(parseEnv(source)).toHaveProperty('values');
  });

  it('sets nothing by itself', () => {
    expect(text).not.toMatch(/^[A-Z]/m);
  });
});
