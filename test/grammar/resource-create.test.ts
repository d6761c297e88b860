import { describe, expect, test } from 'vitest';
import { parseResourceCreate } from '../../src/grammar/resource-create.ts';
import { messages } from '../support/messages.ts';

const plain = { disabled: false, noDefaultOps: false };

describe('the words of resource create', () => {
  test('are parameters up to the first keyword', () => {
    expect(read('N A a=1 b=2')).toMatchObject({
      id: 'N',
      agent: 'A',
      parameters: [
        ['a', '1'],
        ['b', '2'],
      ],
    });
  });

  test('may call the parameters params', () => {
    expect(read('N A a=1 params b=2').parameters).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  test('may have an empty meta', () => {
    expect(read('N A meta').meta).toEqual([]);
  });

  test('may have keywords again, in any order', () => {
    expect(
      read('N A meta a=1 op monitor interval=3 meta b=2 op start timeout=5 stop timeout=6'),
    ).toMatchObject({
      meta: [
        ['a', '1'],
        ['b', '2'],
      ],
      operations: [
        { name: 'monitor', options: [['interval', '3']] },
        { name: 'start', options: [['timeout', '5']] },
        { name: 'stop', options: [['timeout', '6']] },
      ],
    });
  });

  test.each([
    ['N A', { kind: 'alone' }],
    ['N A clone', { kind: 'clone', promotable: false, meta: [] }],
    ['N A clone C a=1', { kind: 'clone', promotable: false, id: 'C', meta: [['a', '1']] }],
    ['N A promotable a=1', { kind: 'clone', promotable: true, meta: [['a', '1']] }],
    ['N A bundle B', { kind: 'bundle', bundle: 'B' }],
    ['N A group G', { kind: 'group', group: 'G' }],
    ['N A group G before X', { kind: 'group', group: 'G', beside: { side: 'before', resource: 'X' } }],
    ['N A group G after X', { kind: 'group', group: 'G', beside: { side: 'after', resource: 'X' } }],
  ])('say where the resource goes: %s', (line, placement) => {
    expect(read(line).placement).toEqual(placement);
  });

  test('may say it with options as well', () => {
    const request = parseResourceCreate(['N', 'A'], { ...plain, group: 'G', after: 'X' });
    expect(request).toMatchObject({
      value: { placement: { kind: 'group', group: 'G', beside: { side: 'after', resource: 'X' } } },
    });
  });

  test.each([
    ['N', 'you must specify a resource id and an agent'],
    ['N A x', "missing value of 'x' option"],
    ['N A master', "missing value of 'master' option"],
    ['N A op', "when using 'op' you must specify an operation name and at least one option"],
    ['N A op monitor', "when using 'op' you must specify an operation name and at least one option"],
    [
      'N A op monitor interval=3 start',
      "when using 'op' you must specify an operation name and at least one option",
    ],
    ['N A op interval=3', "when using 'op' you must specify an operation name after 'op'"],
    ['N A op monitor name=start', "duplicate option 'name' with different values 'monitor' and 'start'"],
    ['N A meta a=1 meta a=2', "duplicate option 'a' with different values '1' and '2'"],
    ['N A clone bundle B', 'you can specify only one of clone, promotable, bundle or --group'],
    ['N A bundle', 'you have to specify exactly one bundle'],
    ['N A bundle B C', 'you have to specify exactly one bundle'],
    ['N A group', 'you have to specify exactly one group'],
    ['N A group G beside X', 'you have to specify exactly one group'],
    ['N A group G before', 'you have to specify exactly one group'],
    ['N A clone C D', "missing value of 'D' option"],
    ['N A promotable promotable=true', 'you cannot specify both promotable option and promotable keyword'],
  ])('are refused: %s', (line, message) => {
    const request = parseResourceCreate(line.split(' '), plain);
    expect(request.ok ? [] : messages([request.error])).toEqual([`Error: ${message}`]);
  });

  test.each([
    [{ before: 'X' }, 'you cannot use --before without --group'],
    [{ after: 'X' }, 'you cannot use --after without --group'],
    [{ group: 'G', before: 'X', after: 'Y' }, 'you cannot specify both --before and --after'],
  ])('are refused with the options %j', (options, message) => {
    const request = parseResourceCreate(['N', 'A'], { ...plain, ...options });
    expect(request.ok ? [] : messages([request.error])).toEqual([`Error: ${message}`]);
  });
});

function read(line: string) {
  const request = parseResourceCreate(line.split(' '), plain);
  if (!request.ok) throw new Error(messages([request.error]).join());
  return request.value;
}
