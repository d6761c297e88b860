import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';
import { copies } from '../resources/copies.ts';
import { homeOf, knownMeta } from './known-meta.ts';
import type { MetaOwner } from './meta-owner.ts';
import { expectedMeta } from './meta-value.ts';

/**
 * Names and values of meta attributes, as typed. Pacemaker refuses none of them, so they hurt in silence: under a
 * misspelled name nothing happens; for a value that it cannot read Pacemaker takes another, such as `false` for
 * `is-managed=maybe` and no copy at all for `clone-max=all` (2.1.5). A name is only warned of, because people keep
 * names of their own here; a value of a known name that means something else than was typed is an error, unless
 * forced, as with cluster properties. What is taken away is not looked at.
 */
export function metaRules(owner: MetaOwner, meta: Settings): Diagnostic[] {
  return meta.flatMap(([name, value]) => (value === '' ? [] : attributeRules(owner, name, value)));
}

function attributeRules(owner: MetaOwner, name: string, value: string): Diagnostic[] {
  const known = knownMeta(owner.place);
  const kind = Object.hasOwn(known, name) ? known[name] : undefined;
  if (kind === undefined) return [unknownName(owner, name, value)];
  const expected = expectedMeta(kind, value);
  if (expected !== undefined) return [diagnose('META_VALUE_INVALID', { name, value, expected })];
  if (kind === 'count') return copies(name, value);
  return kind === 'role' ? roleRules(owner, value) : [];
}

function unknownName({ place, id, clone }: MetaOwner, name: string, value: string): Diagnostic {
  const home = homeOf(name);
  if (home !== undefined && id !== undefined && place !== 'op_defaults' && place !== 'rsc_defaults') {
    return diagnose('META_WITHOUT_EFFECT', { name, value, place, id, home, ...optional('clone', clone) });
  }
  const similar = nearest(name, Object.keys(knownMeta(place)));
  return diagnose('META_UNKNOWN', { name, place, ...optional('similar', similar) });
}

/** Pacemaker ignores the role of a resource that has no copies to promote, and starts it. */
function roleRules({ id, hasRoles }: MetaOwner, value: string): Diagnostic[] {
  if (hasRoles || id === undefined || /^(started|stopped|default)$/i.test(value)) return [];
  return [diagnose('ROLE_WITHOUT_COPIES', { role: value, id })];
}
