import type { Attributes } from '../model/configured-resource.ts';
import type { ConstraintOmission } from '../model/constraint-omission.ts';
import type { ReplayCommand } from './replay-command.ts';

/** The commands that make a constraint again, or why there are none. */
export type ReplayedConstraint =
  | { readonly commands: readonly ReplayCommand[]; readonly omitted?: undefined }
  | { readonly commands?: undefined; readonly omitted: ConstraintOmission['because'] };

/** Why a constraint cannot be made again when it has an attribute that no command sets. */
export function unspoken(options: Attributes, known: readonly string[]): ReplayedConstraint | undefined {
  return [...options.keys()].every((name) => known.includes(name)) ? undefined : { omitted: 'attributes' };
}

/** The named attributes as `name=value` words, in their own order. */
export function pairs(options: Attributes, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const value = options.get(name);
    return value === undefined ? [] : [`${name}=${value}`];
  });
}
