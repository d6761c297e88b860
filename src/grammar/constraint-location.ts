import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { discoveryFault } from './constraint-discovery.ts';
import { type LocationSubject, parseLocationSubject } from './constraint-resource.ts';
import { type LocationRuleRequest, parseLocationRule } from './constraint-rule-options.ts';
import { isScore, negatedScore } from './constraint-score.ts';
import { parseSettings } from './settings.ts';

/** A resource on nodes, as typed. */
export interface LocationRequest {
  readonly kind: 'nodes';
  readonly subject: LocationSubject;
  /** Each node once: the last score typed for it counts. */
  readonly nodes: readonly NodeScore[];
  /** Only `location add` has an id typed, and one node. */
  readonly id?: string;
  readonly discovery?: string;
}

export interface NodeScore {
  readonly node: string;
  readonly score: string;
}

/** Reads `RESOURCE prefers|avoids NODE[=SCORE]…` or `RESOURCE rule …`. */
export function parseLocation(
  words: readonly string[],
): Result<LocationRequest | LocationRuleRequest, Diagnostic> {
  const [resource, verb, ...rest] = words;
  if (resource === undefined || rest.length === 0) return failure(diagnose('LOCATION_INCOMPLETE', {}));
  const subject = parseLocationSubject(resource);
  if (!subject.ok) return subject;
  switch (verb) {
    case 'prefers':
    case 'avoids': {
      const nodes = parseNodes(rest, verb);
      return nodes.ok ? success({ kind: 'nodes', subject: subject.value, nodes: nodes.value }) : nodes;
    }
    case 'rule':
      return parseLocationRule(subject.value, rest);
    default:
      return failure(diagnose('LOCATION_INCOMPLETE', {}));
  }
}

/** Reads `ID RESOURCE NODE SCORE [resource-discovery=HOW]`. */
export function parseLocationAdd(words: readonly string[]): Result<LocationRequest, Diagnostic> {
  const [id = '', resource = '', node = '', score = '', ...rest] = words;
  const subject = parseLocationSubject(resource);
  if (!subject.ok) return subject;
  if (!isScore(score)) return failure(diagnose('SCORE_INVALID', { score }));
  const settings = parseSettings(rest);
  if (!settings.ok) return settings;
  const unknown = settings.value.find(([name]) => name !== 'resource-discovery');
  if (unknown !== undefined) {
    return failure(
      diagnose('CONSTRAINT_OPTION_UNKNOWN', { option: unknown[0], allowed: ['resource-discovery'] }),
    );
  }
  const discovery = new Map(settings.value).get('resource-discovery');
  const fault = discoveryFault(discovery);
  if (fault !== undefined) return failure(fault);
  return success({
    kind: 'nodes',
    subject: subject.value,
    nodes: [{ node, score }],
    id,
    ...optional('discovery', discovery),
  });
}

function parseNodes(
  words: readonly string[],
  verb: 'prefers' | 'avoids',
): Result<readonly NodeScore[], Diagnostic> {
  const nodes = new Map<string, NodeScore>();
  for (const word of words) {
    const at = word.indexOf('=');
    const node = at < 0 ? word : word.slice(0, at);
    const typed = at < 0 ? 'INFINITY' : word.slice(at + 1);
    if (node === '' || (at < 0 && isScore(word))) return failure(diagnose('LOCATION_SCORE_ALONE', { word }));
    if (!isScore(typed)) return failure(diagnose('SCORE_INVALID', { score: typed }));
    nodes.set(node, { node, score: verb === 'avoids' ? negatedScore(typed) : typed });
  }
  return success([...nodes.values()]);
}
