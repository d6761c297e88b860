import { wordsOf } from '../diagnostics/words.ts';
import type { Check } from '../plan/hosts/node-check.ts';
import { table } from './table.ts';

/** One line for each check; under one that is not well, what is wrong and what to do. */
export function nodeCheckText(checks: readonly Check[]): string {
  const rows = checks.map(({ outcome, host, check, found }) => [outcome, host, check, found]);
  const [heading = '', ...lines] = table(['OUTCOME', 'WHERE', 'CHECK', 'FOUND'], rows).trimEnd().split('\n');
  const told = checks.flatMap((check, index) => [lines[index] ?? '', ...problemLines(check)]);
  return [heading, ...told].map((line) => `${line}\n`).join('');
}

/** The checks for programs, problems with the codes of their diagnostics. */
export function nodeCheckJson(
  node: { readonly name: string; readonly address: string; readonly port: string },
  checks: readonly Check[],
): object {
  const { name, address, port } = node;
  return {
    node: { name, address, port },
    ok: checks.every(({ outcome }) => outcome !== 'failed'),
    checks: checks.map(({ check, host, outcome, found, problem }) => ({
      check,
      host,
      outcome,
      found,
      problem:
        problem === undefined ? null : { code: problem.code, ...wordsOf(problem), facts: problem.facts },
    })),
  };
}

function problemLines({ problem }: Check): string[] {
  if (problem === undefined) return [];
  const { text, hint } = wordsOf(problem);
  return [text, ...(hint === undefined ? [] : [hint])].map((line) => `    ${line}`);
}
