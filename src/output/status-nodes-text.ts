/** Nodes by what pcs calls their state. */
export interface NodeGroups {
  readonly online: readonly string[];
  readonly standby: readonly string[];
  readonly standbyWithResources: readonly string[];
  readonly maintenance: readonly string[];
  readonly offline: readonly string[];
}

/** Two of the sections of `pcs status nodes`, line by line as pcs has them: a name of each group behind a blank. */
export function pacemakerNodesText(clusterNodes: NodeGroups, remoteNodes: NodeGroups): string[] {
  return [
    'Pacemaker Nodes:',
    ...groupLines(clusterNodes),
    'Pacemaker Remote Nodes:',
    ...groupLines(remoteNodes),
  ];
}

/** Corosync's members and the others of its list. */
export function corosyncNodesText(online: readonly string[], offline: readonly string[]): string[] {
  return ['Corosync Nodes:', line('Online', online), line('Offline', offline)];
}

/** What is configured, without states. */
export function configuredNodesText(
  corosync: readonly string[],
  pacemaker: readonly string[],
  remote: readonly string[],
): string[] {
  const names = (list: readonly string[]) => ` ${list.join(' ')}`.trimEnd();
  return [
    'Corosync Nodes:',
    names(corosync),
    'Pacemaker Nodes:',
    names(pacemaker),
    ...(remote.length === 0 ? [] : ['Pacemaker Remote Nodes:', names(remote)]),
  ];
}

function groupLines(groups: NodeGroups): string[] {
  return [
    line('Online', groups.online),
    line('Standby', groups.standby),
    line('Standby with resource(s) running', groups.standbyWithResources),
    line('Maintenance', groups.maintenance),
    line('Offline', groups.offline),
  ];
}

function line(title: string, names: readonly string[]): string {
  return [` ${title}:`, ...names].join(' ');
}
