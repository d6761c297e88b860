import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseLocationSubject } from './constraint-resource.ts';

/** `location config` as typed: which location constraints to show, and under what. */
export interface LocationConfigRequest {
  readonly byNode: boolean;
  readonly nodes?: readonly string[];
  readonly subjects?: { readonly resources: readonly string[]; readonly patterns: readonly string[] };
}

/** Reads `[resources [RESOURCE…] | nodes [NODE…]]`. */
export function parseLocationConfig(words: readonly string[]): Result<LocationConfigRequest, Diagnostic> {
  const [by, ...names] = words;
  switch (by) {
    case undefined:
      return success({ byNode: false });
    case 'nodes':
      return success({ byNode: true, ...(names.length === 0 ? {} : { nodes: names }) });
    case 'resources':
      return names.length === 0 ? success({ byNode: false }) : parseSubjects(names);
    default:
      return failure(diagnose('LOCATION_CONFIG_BY', { word: by }));
  }
}

function parseSubjects(names: readonly string[]): Result<LocationConfigRequest, Diagnostic> {
  const resources: string[] = [];
  const patterns: string[] = [];
  for (const name of names) {
    const subject = parseLocationSubject(name);
    if (!subject.ok) return subject;
    if (subject.value.kind === 'resource') resources.push(subject.value.resource);
    else patterns.push(subject.value.pattern);
  }
  return success({ byNode: false, subjects: { resources, patterns } });
}
