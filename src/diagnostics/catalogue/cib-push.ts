import { entry } from '../entry.ts';

/** Whole CIBs fetched, pushed, edited, checked and upgraded. */
export const cibPushCatalogue = {
  CIB_SCOPE_UNKNOWN: entry<{ scope: string }>({
    severity: 'error',
    text: ({ scope }) => `invalid CIB scope '${scope}'`,
    hint: () =>
      'scopes are acls, alerts, configuration, constraints, crm_config, fencing-topology, nodes, op_defaults, resources, rsc_defaults, tags',
  }),
  CIB_SCOPE_ABSENT: entry<{ scope: string }>({
    severity: 'error',
    text: ({ scope }) => `unable to get cib: the configuration has no section '${scope}'`,
    hint: () => 'see the whole of it with: pacer cluster cib',
  }),
  CIB_SCOPE_OTHER: entry<{ file: string; element: string; scope: string }>({
    severity: 'error',
    text: ({ file, element, scope }) => `'${file}' holds <${element}>, not the section '${scope}'`,
    hint: ({ element }) => `give scope=${element}, or a file fetched with scope=`,
  }),
  CIB_PUSH_FILE_UNREADABLE: entry<{ file: string; reason: string }>({
    severity: 'error',
    text: ({ file, reason }) => `unable to parse new cib: '${file}': ${reason}`,
    hint: () => 'give a file that was fetched with: pacer cluster cib FILE',
  }),
  CIB_FILE_SAVE_FAILED: entry<{ file: string; reason: string }>({
    severity: 'error',
    text: ({ file, reason }) => `Unable to write to file '${file}': ${reason}`,
    hint: () => 'give the path of a file that you may write',
  }),
  CIB_PUSH_OLDER: entry<{ file: string; theirs: string; live: string }>({
    severity: 'error',
    override: 'force',
    text: ({ theirs, live }) =>
      `Unable to push to the CIB because pushed configuration is older than existing one: it was made from ${theirs}, the cluster is at ${live}`,
    hint: () =>
      'fetch it again and repeat the edit, or give diff-against=ORIGINAL: only what you changed is then pushed',
  }),
  CIB_PUSH_ORIGIN_UNKNOWN: entry<{ file: string }>({
    severity: 'error',
    override: 'force',
    text: ({ file }) =>
      `'${file}' does not tell which CIB it was made from: what others changed since then would be lost`,
    hint: () =>
      'give diff-against=ORIGINAL, the file as it was fetched: only what you changed is then pushed',
  }),
  CIB_PUSH_CONFLICT: entry<{ element: string; id: string; what: string }>({
    severity: 'error',
    text: ({ element, id, what }) =>
      `the cluster's <${element}${id === '' ? '' : ` id="${id}"`}> was changed meanwhile, too: ${what}`,
    hint: () => 'fetch the CIB again and repeat the edit: nothing was pushed',
  }),
  CIB_PUSH_SAME: entry<Record<never, never>>({
    severity: 'note',
    text: () => 'The new CIB is the same as the original CIB, nothing to push.',
  }),
  CIB_PUSH_NOT_CONFIGURATION: entry<{ file: string }>({
    severity: 'note',
    text: ({ file }) =>
      `what '${file}' has outside <configuration> is not pushed: the cluster keeps its own status`,
  }),
  PARTS_NOT_REPLAYED: entry<{ parts: readonly string[] }>({
    severity: 'warning',
    text: ({ parts }) => `these commands do not make again: ${parts.join('; ')}`,
    hint: () => 'save them with: pacer cluster cib FILE',
  }),
  EDITOR_NOT_SET: entry<Record<never, never>>({
    severity: 'error',
    text: () => '$EDITOR environment variable is not set',
    hint: () => 'for example: EDITOR=vi pacer cluster edit',
  }),
  EDITOR_FAILED: entry<{ editor: string; reason: string; kept?: string }>({
    severity: 'error',
    text: ({ editor, reason }) => `the editor '${editor}' failed: ${reason}`,
    hint: ({ kept }) =>
      kept === undefined ? 'set $EDITOR to a program that is there' : `your text is in ${kept}`,
  }),
  EDIT_KEPT: entry<{ file: string }>({
    severity: 'note',
    text: ({ file }) => `your text is kept in ${file}`,
    hint: ({ file }) => `when it is put right: pacer cluster cib-push ${file} diff-against=${file}.original`,
  }),
  EDIT_UNCHANGED: entry<Record<never, never>>({
    severity: 'note',
    text: () => 'CIB not updated, no changes detected',
  }),
  CIB_INVALID: entry<{ finding: string }>({
    severity: 'error',
    text: ({ finding }) => `invalid cib: ${finding}`,
    hint: () => 'see the elements with their lines: pacer cluster cib FILE, then crm_verify -V -x FILE',
  }),
  CIB_CHECK_WARNED: entry<{ finding: string }>({
    severity: 'warning',
    text: ({ finding }) => finding,
  }),
  CIB_NOT_VERIFIED: entry<{ tool: string }>({
    severity: 'note',
    text: ({ tool }) => `Pacemaker's own check was not made: ${tool} is not installed here`,
    hint: () => 'install pacemaker-cli-utils (Debian, Ubuntu) or pacemaker-cli (RHEL, SUSE)',
  }),
};
