/** `pacer help environment`. */
export const environment = `Environment

  PACER_HOST      cluster nodes to work through, as -H has them:
                  [user@]node[:port], comma-separated; -H and -f come first
  NO_COLOR        set to anything: no color
  FORCE_COLOR     set to anything but 0: color also where output is no terminal
  EDITOR          what 'cluster edit' starts
  SSH_AUTH_SOCK   the agent that holds your SSH keys
  XDG_STATE_HOME  folder of the journal of changes, pacer/journal.jsonl; by
                  default ~/.local/state
  OCF_ROOT        where resource agents are, if there is no crm_resource
  CIB_file        read by Pacemaker's own tools: with it they, and so pacer
                  without -f, work on that file. Prefer -f

On hosts pacer reads /etc/default/pacemaker or /etc/sysconfig/pacemaker:

  PCMK_authkey_location   path of the authkey, /etc/pacemaker/authkey by default
  PCMK_remote_port        port that pacemaker_remote listens on, by default
                          3121; written when a node gets another port
  PCMK_remote_address     the only address that it listens on; all by default
  PCMK_ca_file, PCMK_cert_file, PCMK_key_file
                          certificates instead of the authkey (Pacemaker 3.0):
                          never written; set on some nodes only, they would
                          keep the cluster from its new node, which is refused
`;
