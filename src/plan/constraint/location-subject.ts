import type { LocationSubject } from '../../grammar/constraint-resource.ts';

/** The attribute of `<rsc_location>` that says what it is about. */
export function subjectAttribute(subject: LocationSubject): readonly [name: string, value: string] {
  return subject.kind === 'resource' ? ['rsc', subject.resource] : ['rsc-pattern', subject.pattern];
}

/** What stands for it in generated ids. */
export function subjectName(subject: LocationSubject): string {
  return subject.kind === 'resource' ? subject.resource : subject.pattern;
}
