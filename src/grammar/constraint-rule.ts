import { instantOf } from '../model/iso-date.ts';
import { failure, type Result, success } from '../model/result.ts';
import {
  type Comparison,
  comparisons,
  comparisonTypes,
  type RuleExpression,
  type RuleFault,
} from '../model/rule-expression.ts';
import { parseTimes } from './constraint-rule-times.ts';

type Parsed<T = RuleExpression> = Result<T, RuleFault>;

/**
 * Reads a rule expression in pcs's grammar. `and` and `or` bind alike, from the left: `a or b and c` is
 * `( a or b ) and c`. Parentheses may stand at words; a chain of the same operator becomes one expression.
 */
export function parseRule(words: readonly string[]): Parsed {
  const tokens = new Tokens(words);
  if (tokens.peek() === undefined) return failure({ fault: 'empty' });
  const expression = parseChain(tokens);
  if (!expression.ok) return expression;
  const word = tokens.next();
  return word === undefined ? expression : failure({ fault: 'unexpected', word });
}

class Tokens {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(words: readonly string[]) {
    this.#tokens = words.flatMap((word) => (word === '' ? [word] : (word.match(/[()]|[^()]+/g) ?? [])));
  }

  peek(ahead = 0): string | undefined {
    return this.#tokens[this.#at + ahead];
  }

  next(): string | undefined {
    return this.#tokens[this.#at++];
  }
}

function parseChain(tokens: Tokens): Parsed {
  const first = parsePart(tokens);
  if (!first.ok) return first;
  let expression = first.value;
  for (;;) {
    const operator = tokens.peek();
    if (operator !== 'and' && operator !== 'or') return success(expression);
    tokens.next();
    const part = parsePart(tokens);
    if (!part.ok) return part;
    expression = join(operator === 'and' ? 'all' : 'any', expression, part.value);
  }
}

function join(kind: 'all' | 'any', left: RuleExpression, right: RuleExpression): RuleExpression {
  const partsOf = (part: RuleExpression) => (part.kind === kind ? part.parts : [part]);
  return { kind, parts: [...partsOf(left), ...partsOf(right)] };
}

function parsePart(tokens: Tokens): Parsed {
  if (tokens.peek() !== '(') return parseSimple(tokens);
  tokens.next();
  const inner = parseChain(tokens);
  if (!inner.ok) return inner;
  const word = tokens.next();
  if (word === ')') return inner;
  return failure(word === undefined ? { fault: 'expected', wanted: ')' } : { fault: 'unexpected', word });
}

function parseSimple(tokens: Tokens): Parsed {
  const word = operand(tokens);
  if (!word.ok) return word;
  switch (word.value) {
    case 'defined':
    case 'not_defined': {
      const attribute = operand(tokens);
      return attribute.ok ? success({ kind: word.value, attribute: attribute.value }) : attribute;
    }
    case 'date-spec': {
      const times = parseTimes(takeTimes(tokens), 'date-spec');
      return times.ok ? success({ kind: 'calendar', times: times.value }) : times;
    }
    case 'date':
      return parseDate(tokens);
    default:
      return parseComparison(tokens, word.value);
  }
}

function parseComparison(tokens: Tokens, attribute: string): Parsed {
  const typed = tokens.next();
  const operation = comparisons.find((name) => name === typed);
  if (operation === undefined) {
    const isEnd = typed === undefined || connectors.has(typed);
    return failure(isEnd ? { fault: 'no operator', word: attribute } : { fault: 'unexpected', word: typed });
  }
  const following = tokens.peek(1);
  const isType = following !== undefined && !connectors.has(following);
  const type = isType ? comparisonTypes.find((name) => name === tokens.peek()) : undefined;
  if (type !== undefined) tokens.next();
  const value = operand(tokens);
  if (!value.ok) return value;
  if (type !== undefined && !valuePatterns[type].test(value.value)) {
    return failure({ fault: 'value of type', type, value: value.value });
  }
  const comparison: Comparison = { kind: 'comparison', attribute, operation, value: value.value };
  return success(type === undefined ? comparison : { ...comparison, type });
}

const connectors = new Set(['and', 'or', '(', ')']);

const valuePatterns: Readonly<Record<(typeof comparisonTypes)[number], RegExp>> = {
  string: /(?:)/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,
  version: /^\d+(\.\d+)*$/,
};

function parseDate(tokens: Tokens): Parsed {
  const operation = tokens.next();
  if (operation === undefined) return failure({ fault: 'end' });
  if (operation === 'gt' || operation === 'lt') {
    const date = dateOperand(tokens);
    if (!date.ok) return date;
    return success({ kind: operation === 'gt' ? 'after' : 'before', date: date.value });
  }
  if (operation === 'in_range') return parseRange(tokens);
  const isComparison = comparisons.some((name) => name === operation);
  return failure(
    isComparison ? { fault: 'date comparison', operation } : { fault: 'unexpected', word: operation },
  );
}

function parseRange(tokens: Tokens): Parsed {
  if (tokens.peek() === 'to') return failure({ fault: 'unexpected', word: 'to' });
  const start = dateOperand(tokens);
  if (!start.ok) return start;
  const word = tokens.next();
  if (word !== 'to') {
    return failure(word === undefined ? { fault: 'end' } : { fault: 'expected', wanted: 'to', word });
  }
  if (tokens.peek() === 'duration') {
    tokens.next();
    const duration = parseTimes(takeTimes(tokens), 'duration');
    return duration.ok ? success({ kind: 'for', start: start.value, duration: duration.value }) : duration;
  }
  const end = dateOperand(tokens);
  if (!end.ok) return end;
  const isBackward = (instantOf(start.value) ?? 0) > (instantOf(end.value) ?? 0);
  if (isBackward) return failure({ fault: 'date order', start: start.value, end: end.value });
  return success({ kind: 'between', start: start.value, end: end.value });
}

function dateOperand(tokens: Tokens): Parsed<string> {
  const date = operand(tokens);
  if (!date.ok) return date;
  return instantOf(date.value) === undefined ? failure({ fault: 'date', date: date.value }) : date;
}

function operand(tokens: Tokens): Parsed<string> {
  const word = tokens.next();
  if (word === undefined) return failure({ fault: 'end' });
  return connectors.has(word) ? failure({ fault: 'unexpected', word }) : success(word);
}

function takeTimes(tokens: Tokens): string[] {
  const words: string[] = [];
  for (let word = tokens.peek(); word !== undefined && !connectors.has(word); word = tokens.peek()) {
    words.push(word);
    tokens.next();
  }
  return words;
}
