/** `pacer help glossary`. */
export const glossary = `Glossary

  cluster node     runs corosync and the whole of Pacemaker
  remote node      a host that runs only pacemaker_remote; its name is the id of
                   its connection resource
  connection       an ocf:pacemaker:remote resource: the cluster's connection to
  resource         a remote node
  guest node       a virtual machine that runs pacemaker_remote; its name is the
                   remote-node of its VM resource
  VM resource      the resource that starts the virtual machine
  bundle node      one replica of a bundle that runs pacemaker_remote
  ghost            a node that was removed from the configuration, and that the
                   cluster still remembers
  node name        what the cluster calls a node
  connect address  what the cluster dials: remote-addr or server; the node name
                   where it is not set
  SSH address      what pacer dials: --ssh-address; the connect address where it
                   is not given
  authkey          /etc/pacemaker/authkey, the key by which cluster nodes and
                   pacemaker_remote know each other: the same on all nodes
  CIB              the cluster's XML configuration; its version has three parts,
                   admin_epoch.epoch.num_updates
  fencing          making sure that a node that is lost does nothing any more; a
                   guest node is fenced by stopping its virtual machine
  quorum           more than half of the votes: without it a part of the cluster
                   stops its resources
`;
