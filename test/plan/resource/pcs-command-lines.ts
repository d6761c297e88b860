/** Command lines that pcs 0.11.5 and pacer must answer alike: accepted with the same configuration, or refused. */
export const alikeLines: readonly string[] = [
  // agents
  "resource create vm-guest1 VirtualDomain hypervisor='qemu:///system' config=vm-guest1.xml meta",
  'resource create N virtualdomain config=/x',
  'resource create N Dummy',
  'resource create N nosuch',
  'resource create N ocf:heartbeat:nosuch',
  'resource create N ocf:heartbeat:nosuch foo=bar --force',
  'resource create N systemd:foo --force',
  'resource create web apache configfile=/etc/httpd/conf/httpd.conf op monitor interval=30s',
  'resource create N ocf:heartbeat:Xen xmfile=/x',
  'resource create N lxc container=c config=/c',
  'resource create N docker image=i',
  'resource create N podman image=i',
  'resource create N ocf:heartbeat:Dummy',
  'resource create N ocf:pacemaker:Dummy',
  'resource create N ping host_list=192.0.2.1',
  'resource create N IPaddr2 ip=192.0.2.10 cidr_netmask=24 nic=eth0',
  'resource create N Filesystem device=/d directory=/m fstype=ext4',
  'resource create N nginx',
  'resource create N nginx --no-default-ops',
  'resource create N pgsql',
  'resource create N mysql',
  'resource create N pgsql op monitor interval=31s OCF_CHECK_LEVEL=10 timeout=3 monitor interval=32s role=Master',
  // ids
  'resource create 1x ocf:pacemaker:Dummy',
  "resource create 'a b' ocf:pacemaker:Dummy",
  'resource create D1 ocf:pacemaker:Dummy',
  'resource create guest1 ocf:pacemaker:Dummy',
  'resource create vm1-instance_attributes ocf:pacemaker:Dummy',
  'resource create vm9-instance_attributes ocf:pacemaker:Dummy fake=1',
  // parameters
  'resource create N ocf:pacemaker:Dummy fake=1 envfile=/e state=/s',
  'resource create N ocf:pacemaker:Dummy foo=bar baz=1',
  'resource create N ocf:pacemaker:Dummy foo=bar --force',
  'resource create N ocf:pacemaker:Dummy state=',
  'resource create N ocf:pacemaker:Dummy trace_ra=1',
  'resource create N ocf:pacemaker:Dummy state=/run/d2',
  'resource create N ocf:pacemaker:Dummy state=/run/d2 --force',
  'resource create N VirtualDomain hypervisor=x',
  'resource create N VirtualDomain hypervisor=x --force',
  'resource create N VirtualDomain config=/vm1.xml',
  'resource create N Filesystem',
  // meta attributes
  'resource create N ocf:pacemaker:Dummy meta b=1 a=2 meta c=3',
  'resource create N ocf:pacemaker:Dummy meta a= b=1',
  'resource create N ocf:pacemaker:Dummy --disabled meta target-role=Started a=1',
  'resource create N ocf:pacemaker:Dummy meta target-role=started is-managed=On failure-timeout=PT1H priority=-INFINITY',
  'resource create N VirtualDomain config=/x meta remote_node=g9',
  // operations
  'resource create N ocf:pacemaker:Dummy op monitor interval=30s timeout=20s start timeout=5',
  'resource create N ocf:pacemaker:Dummy --no-default-ops',
  'resource create N ocf:pacemaker:Dummy --no-default-ops op start timeout=5',
  'resource create N ocf:pacemaker:Dummy op monitor interval=30s monitor interval=30',
  'resource create N ocf:pacemaker:Dummy op monitor foo=bar',
  'resource create N ocf:pacemaker:Dummy op monitor on-fail=q',
  'resource create N ocf:pacemaker:Dummy op monitor role=w',
  'resource create N ocf:pacemaker:Dummy op monitor enabled=yes',
  'resource create N ocf:pacemaker:Dummy op monitor role=slave on-fail=FENCE enabled=FALSE interval=5 start-delay=3',
  'resource create N ocf:pacemaker:Dummy op monitor interval-origin=3 start-delay=4 interval=3',
  'resource create N ocf:pacemaker:Dummy op monitor id=D1 interval=3',
  'resource create N ocf:pacemaker:Dummy op monitor id=1op interval=3',
  'resource create N ocf:pacemaker:Dummy op monitor id=N-start-interval-3 start interval=3',
  'resource create N ocf:pacemaker:Dummy op monitor timeout= interval=3',
  'resource create N ocf:pacemaker:Dummy op bogus timeout=3',
  'resource create N ocf:pacemaker:Dummy op bogus timeout=3 --force',
  'resource create N ocf:pacemaker:Dummy op meta-data timeout=3',
  // placement
  'resource create N ocf:pacemaker:Dummy meta b=1 clone CC interleave=true meta z=1',
  'resource create N ocf:pacemaker:Dummy clone',
  'resource create N ocf:pacemaker:Dummy clone --disabled',
  'resource create N ocf:pacemaker:Dummy clone interleave=true --disabled',
  'resource create N ocf:pacemaker:Dummy clone C1-clone',
  'resource create N ocf:pacemaker:Dummy clone 1N',
  'resource create N mysql promotable notify=true aa=1 --disabled',
  'resource create N mysql promotable XX',
  'resource create N ocf:pacemaker:Dummy promotable',
  'resource create N ocf:pacemaker:Dummy promotable --force',
  'resource create N systemd:x clone globally-unique=true --force',
  'resource create N ocf:pacemaker:Dummy --group grp',
  'resource create N ocf:pacemaker:Dummy --group grp --before G2',
  'resource create N ocf:pacemaker:Dummy --group grp --after G1',
  'resource create N ocf:pacemaker:Dummy --group grp --after D1',
  'resource create N ocf:pacemaker:Dummy --group CG',
  'resource create N ocf:pacemaker:Dummy --group newg --disabled',
  'resource create N ocf:pacemaker:Dummy --group N',
  'resource create N ocf:pacemaker:Dummy --group D1',
  'resource create N ocf:pacemaker:Dummy bundle B1',
  'resource create N ocf:pacemaker:Dummy bundle B2',
  'resource create N ocf:pacemaker:Dummy bundle B2 --force',
  'resource create N ocf:pacemaker:Dummy bundle B3',
  'resource create N ocf:pacemaker:Dummy bundle nosuch',
  'resource create N ocf:pacemaker:Dummy bundle D1',
  // nodes, where pcs has to be forced to do what the documents say
  'resource create vm9 VirtualDomain config=/vm9 meta remote-node=g9 remote-addr=192.0.2.9 --force',
  'resource create remote9 ocf:pacemaker:remote server=192.0.2.9 reconnect_interval=60s --force',
  'resource create remote9 ocf:pacemaker:remote server=192.168.122.11 --force',
  'resource create vm9 VirtualDomain config=/vm9 meta remote-node=guest1 --force',
  'resource create vm9 VirtualDomain config=/vm9 meta remote-node=D1 --force',
  // update
  'resource update D2 state=/x fake=1',
  'resource update D2 fake=1 state=',
  'resource update D1 fake=1',
  'resource update D2 foo=1',
  'resource update D1 state=/run/d2',
  'resource update vm2 config=',
  'resource update vm2 config= --force',
  'resource update D2 meta a=1 b=',
  'resource update D1 meta z=1 a=2',
  'resource update C1-clone interleave=true',
  'resource update nosuch a=1',
  'resource update grp a=1',
  'resource update D2 op stop timeout=3',
  'resource update D2 op monitor interval=5 role=Promoted',
  'resource update vm1 meta remote-node=',
  'resource update vm2 meta remote-node=g9 --force',
  // meta
  'resource meta D2 a=1 b=',
  'resource meta D1 z=1 a=2',
  'resource meta C1-clone a=1',
  'resource meta grp a=1',
  'resource meta nosuch a=1',
  'resource meta C1 clone-max=2',
  'resource meta D1 is-managed=maybe --force',
  'resource meta vm1 remote-addr=192.0.2.9',
  'resource meta vm1 remote-node=',
  'resource meta vm1 remote-node= --force',
  'resource meta vm2 remote-node=vm2 --force',
  // delete
  'resource delete vm2',
  'resource delete O1',
  'resource delete G1',
  'resource delete CG1',
  'resource delete CG',
  'resource delete CG-clone',
  'resource delete BP',
  'resource delete B3',
  'resource delete nosuch',
  'resource delete vm1 --force',
  'resource delete remote1 --force',
];

export interface Difference {
  readonly line: string;
  readonly reason: string;
  readonly pcsAccepts: boolean;
  readonly pacerAccepts: boolean;
}

/** Where pacer does something else on purpose, and why. */
export const differences: readonly Difference[] = [
  pacerOnly('resource create N apache params configfile=/c', "the walk-throughs type the crm shell's params"),
  pacerOnly(
    'resource create N ocf:pacemaker:Dummy group grp before G2',
    'the words that pcs has since 0.11.7',
  ),
  pacerOnly(
    'resource create vm9 VirtualDomain config=/vm9 meta remote-node=g9',
    'the walk-throughs make guest nodes so; pcs wants --force',
  ),
  pacerOnly('resource create remote9 remote', 'the walk-throughs make remote nodes so; pcs wants --force'),
  pacerOnly('resource update vm2 meta remote-node=g9', 'as with create'),
  pacerOnly('resource meta vm2 remote-node=g9', 'as with create'),
  pacerOnly('resource meta B1 a=1', 'a bundle has meta attributes too, as pcs has since 0.12'),
  pacerOnly('resource delete D1', 'its tag lets go of it, as in pcs since 0.12'),
  pacerOnly('resource delete D1 vm2', 'several at once, as in pcs since 0.12'),
  pacerOnly('resource delete C1', 'pcs leaves the clone and fails where a ticket refers to it'),
  pcsOnly(
    'resource create node1 ocf:pacemaker:Dummy',
    'node1 is a cluster node, which pcs does not notice in a file',
  ),
  pcsOnly(
    'resource create N ocf:pacemaker:Dummy op monitor interval=abc',
    'times are checked, as in pcs since 0.11.7',
  ),
  pcsOnly(
    'resource create N ocf:pacemaker:Dummy op monitor timeout=abc',
    'times are checked, as in pcs since 0.11.7',
  ),
  pcsOnly(
    'resource create remote9 ocf:pacemaker:remote port=99999 --force',
    'no daemon can listen on such a port; pcs takes it unseen',
  ),
  pcsOnly(
    'resource create vm9 VirtualDomain config=/vm9 meta remote-node=vm9 --force',
    'Pacemaker would start the machine twice',
  ),
  pcsOnly(
    'resource create vm9 VirtualDomain config=/vm9 meta remote-node=g9 clone --force',
    'Pacemaker ignores remote-node in copies',
  ),
  pcsOnly(
    'resource create remote9 ocf:pacemaker:remote --group grp --force',
    'a connection in a group breaks the scheduler',
  ),
  pcsOnly(
    'resource create remote9 ocf:pacemaker:remote --disabled --force',
    'what runs on the host already would not be seen',
  ),
  pcsOnly('resource update remote1 port=99999', 'the port is checked'),
  pcsOnly('resource update remote1 reconnect_interval=abc', 'the time is checked'),
  pcsOnly('resource update remote1 server=192.168.122.11', 'that is the address of guest1'),
  pcsOnly('resource meta vm1 remote-port=abc', 'the port is checked'),
  pcsOnly('resource meta D1 target-role=bogus', 'Pacemaker would ignore it and start the resource'),
  pcsOnly('resource update D1 meta is-managed=maybe', 'Pacemaker would take it for false'),
  pcsOnly('resource create N ocf:pacemaker:Dummy clone clone-max=abc', 'Pacemaker would start no copy'),
  pcsOnly('resource meta C1-clone clone-max=99999', 'the scheduler would be at it for hours'),
  pcsOnly('resource create N ocf:pacemaker:Dummy op start timeout=1200h', 'Pacemaker would wait 7 hours'),
  pcsOnly('resource update remote1 reconnect_interval=9999999999', 'Pacemaker cannot count so far'),
  pcsOnly('resource delete vm1', 'the node would be left with key and service, as pcs says since 0.12'),
  pcsOnly('resource delete remote1', 'the node would be left with key and service, as pcs says since 0.12'),
  pcsOnly('resource update D2 op monitor', 'there is nothing to change; pcs does nothing and says nothing'),
  both('resource update D2 op monitor timeout=99s', 'pcs loses the interval'),
  both('resource update D2 op monitor interval=20s', 'pcs loses the timeout'),
  both(
    'resource update D2 op monitor interval=1 monitor interval=2',
    'two operations are meant; pcs keeps the last',
  ),
];

function pacerOnly(line: string, reason: string): Difference {
  return { line, reason, pcsAccepts: false, pacerAccepts: true };
}

function pcsOnly(line: string, reason: string): Difference {
  return { line, reason, pcsAccepts: true, pacerAccepts: false };
}

function both(line: string, reason: string): Difference {
  return { line, reason, pcsAccepts: true, pacerAccepts: true };
}
