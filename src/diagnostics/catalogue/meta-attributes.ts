import { entry } from '../entry.ts';
import { meant } from '../meant.ts';
import { place } from '../place.ts';

type Place = 'primitive' | 'device' | 'group' | 'clone' | 'bundle';

/** Names and values of meta attributes, which Pacemaker itself takes unseen. */
export const metaAttributesCatalogue = {
  META_UNKNOWN: entry<{ name: string; place: Place | 'rsc_defaults' | 'op_defaults'; similar?: string }>({
    severity: 'warning',
    text: ({ name, place }) =>
      place === 'op_defaults'
        ? `Pacemaker knows no option '${name}' of operations`
        : `Pacemaker knows no meta attribute '${name}'`,
    hint: ({ name, place, similar }) =>
      meant(
        name,
        similar,
        place === 'op_defaults'
          ? 'it has no effect'
          : 'it has no effect in the cluster; a name of your own may stand here for other programs',
      ),
  }),
  META_MISSPELLED: entry<{ name: string; similar: string; resource: string; line: number }>({
    severity: 'warning',
    text: ({ name, resource, line }) =>
      `resource '${resource}' has a meta attribute '${name}'${place(line)}, which Pacemaker does not know`,
    hint: ({ name, similar, resource }) =>
      `if '${similar}' was meant: pacer resource meta ${resource} ${name}= ${similar}=VALUE`,
  }),
  META_WITHOUT_EFFECT: entry<{
    name: string;
    value: string;
    place: Place;
    id: string;
    home: Place;
    clone?: string;
  }>({
    severity: 'warning',
    text: ({ name, place, id }) => `meta attribute '${name}' has no effect on ${kinds[place]} '${id}'`,
    hint: ({ name, value, home, clone }) =>
      home === 'clone' && clone !== undefined
        ? `set it on the clone: pacer resource meta ${clone} ${name}=${value}`
        : `Pacemaker looks for it in ${homes[home]} only`,
  }),
  META_VALUE_INVALID: entry<{ name: string; value: string; expected: string }>({
    severity: 'error',
    override: 'force',
    text: ({ name, value, expected }) => `'${value}' is not a valid ${name} value, use ${expected}`,
    hint: () => 'Pacemaker would not refuse it, but take another in its place: false, 0 or a default',
  }),
  COPIES_TOO_MANY: entry<{ name: string; value: string; most: number }>({
    severity: 'error',
    override: 'force',
    text: ({ name, value, most }) => `'${value}' is not a valid ${name} value, use a number up to ${most}`,
    hint: () =>
      'Pacemaker thinks of every copy, whether there is a node for it or not: with 5000 for half a minute each time',
  }),
  ROLE_WITHOUT_COPIES: entry<{ role: string; id: string }>({
    severity: 'error',
    override: 'force',
    text: ({ role, id }) => `'${role}' is no target-role for '${id}', which is no clone and in none`,
    hint: () => 'Pacemaker would ignore it and start the resource; use Started or Stopped',
  }),
};

const kinds: Readonly<Record<Place, string>> = {
  primitive: 'resource',
  device: 'stonith device',
  group: 'group',
  clone: 'clone',
  bundle: 'bundle',
};

const homes: Readonly<Record<Place, string>> = {
  primitive: 'single resources',
  device: 'stonith devices',
  group: 'groups',
  clone: 'clones',
  bundle: 'bundles',
};
