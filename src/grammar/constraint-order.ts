import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { checkOptions } from './constraint-options.ts';
import { parseSettings, type Settings } from './settings.ts';

/** `constraint order` as typed. */
export interface OrderRequest {
  readonly first: OrderStep;
  readonly second: OrderStep;
  readonly id?: string;
  /** kind, score, symmetrical, require-all, in the order typed. */
  readonly options: Settings;
}

export interface OrderStep {
  readonly action: string;
  readonly resource: string;
}

/** Reads `[ACTION] RESOURCE then [ACTION] RESOURCE [OPTION=VALUE…]`. */
export function parseOrder(words: readonly string[]): Result<OrderRequest, Diagnostic> {
  const at = words.indexOf('then');
  if (words.lastIndexOf('then') !== at) return failure(diagnose('ORDER_TWO_THENS', {}));
  const before = words.slice(0, Math.max(at, 0));
  const behind = words.slice(at + 1);
  const length = orderActions.includes(behind[0] ?? '') ? 2 : 1;
  const first = parseStep(before);
  const second = parseStep(behind.slice(0, length));
  if (first === undefined || second === undefined) return failure(diagnose('ORDER_INCOMPLETE', {}));
  const settings = parseSettings(behind.slice(length));
  if (!settings.ok) return settings;
  const options = checkOptions(settings.value, orderOptions);
  if (!options.ok) return options;
  const names = options.value.map(([name]) => name);
  if (names.includes('score') && names.includes('kind')) return failure(diagnose('ORDER_SCORE_AND_KIND', {}));
  return success({
    first,
    second,
    ...optional('id', new Map(options.value).get('id')),
    options: options.value.filter(([name]) => name !== 'id'),
  });
}

export const orderActions: readonly string[] = ['demote', 'promote', 'start', 'stop'];
export const orderKinds: readonly string[] = ['Mandatory', 'Optional', 'Serialize'];

const orderOptions = {
  id: 'text',
  kind: orderKinds,
  'require-all': ['false', 'true'],
  score: 'score',
  symmetrical: ['false', 'true'],
} as const;

function parseStep(words: readonly string[]): OrderStep | undefined {
  const [word = '', resource] = words;
  if (words.length === 2 && resource !== undefined && orderActions.includes(word)) {
    return { action: word, resource };
  }
  const isResource = words.length === 1 && word !== '' && !word.includes('=') && !orderActions.includes(word);
  return isResource ? { action: 'start', resource: word } : undefined;
}
