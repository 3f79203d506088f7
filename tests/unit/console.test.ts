import { describe, it } from 'vitest';
import { expectConsoleError } from '#tests/support/console';

describe('console.error in a test', () => {
  it('is accepted when the test announced it', () => {
    expectConsoleError(/disk is full/);
    console.error('the disk is full');
  });

  it.fails('fails the test otherwise', () => {
    console.error('nobody expected this');
  });
});
