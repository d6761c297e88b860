/** What corosync counts: who is there with how many votes, and how many it takes. */
export interface Quorum {
  readonly quorate: boolean;
  /** Votes needed. */
  readonly needed: number;
  /** Votes of a quorum device, which stay when nodes stop. */
  readonly deviceVotes: number;
  readonly members: readonly QuorumMember[];
}

export interface QuorumMember {
  readonly id: string;
  readonly votes: number;
  /** Node name, or address where corosync.conf names none. */
  readonly name: string;
  /** The node that was asked. */
  readonly local: boolean;
}

/** Reads `corosync-quorumtool -p -s` (corosync 2 and 3: the column Qdevice is not always there). */
export function parseQuorum(text: string): Quorum {
  const members = text.split('\n').flatMap(memberFrom);
  return {
    quorate: /^Quorate:\s+Yes/m.test(text),
    needed: Number(/^Quorum:\s+(\d+)/m.exec(text)?.[1] ?? 0),
    deviceVotes: Number(/^\s*0\s+(\d+)\s+Qdevice/m.exec(text)?.[1] ?? 0),
    members,
  };
}

/** Whether the cluster would still be quorate without these nodes; where it is not quorate, nothing can be lost. */
export function keepsQuorum(quorum: Quorum, stopping: (member: QuorumMember) => boolean): boolean {
  const staying = quorum.members.filter((member) => !stopping(member));
  const votes = staying.reduce((sum, { votes }) => sum + votes, quorum.deviceVotes);
  return !quorum.quorate || votes >= quorum.needed;
}

function memberFrom(line: string): QuorumMember[] {
  const [, id, votes, name, local] =
    /^\s*(\d+)\s+(\d+)\s+(?:(?:NR|N?A,N?V,N?MW)\s+)?(\S+)(\s+\(local\))?\s*$/.exec(line) ?? [];
  if (id === undefined || name === undefined || id === '0') return [];
  return [{ id, votes: Number(votes), name, local: local !== undefined }];
}
