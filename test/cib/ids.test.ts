import { describe, expect, test } from 'vitest';
import { cleanId, freshId } from '../../src/cib/ids.ts';
import { cib } from '../support/cluster-builder.ts';

describe('An id made of any text', () => {
  test.each([
    ['vm-guest1', 'vm-guest1'],
    ['a b/c:d', 'abcd'],
    ['1-a', 'a'],
    ['.-x', 'x'],
    ['D.*', 'D.'],
    ['größe', 'gre'],
    ['#uname', 'uname'],
    ['123', ''],
  ])('%s becomes %j', (text, id) => {
    expect(cleanId(text)).toBe(id);
  });
});

describe('A new id', () => {
  test('is the wanted one where nothing has it', () => {
    expect(freshId(cib().document(), 'D1')).toBe('D1');
  });

  test('has the first free number behind it otherwise', () => {
    expect(freshId(cib().primitive('D1').primitive('D1-1').document(), 'D1')).toBe('D1-2');
  });

  test('is not one that was given out before', () => {
    const document = cib().document();
    const reserved = new Set<string>();
    const ids = [1, 2, 3].map(() => freshId(document, 'D1', reserved));
    expect(ids).toEqual(['D1', 'D1-1', 'D1-2']);
  });
});
