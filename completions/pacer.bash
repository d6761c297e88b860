# Completion of pacer for bash. Made by scripts/generate.mjs out of the command definitions: do not edit.

# What may follow the words $1.
_pacer_below() {
  case "$1" in
  '') REPLY='cluster config constraint node property resource stonith status tag' ;;
  'cluster') REPLY='authkey cib cib-push cib-upgrade disable edit enable node setup start stop verify status' ;;
  'cluster authkey') REPLY='create distribute status' ;;
  'cluster node') REPLY='add-guest add-remote clear remove-guest delete-guest remove-remote delete-remote' ;;
  'config') REPLY='show' ;;
  'constraint') REPLY='colocation config delete remove location order ref rule ticket' ;;
  'constraint colocation') REPLY='add config remove delete set' ;;
  'constraint location') REPLY='add config remove delete' ;;
  'constraint order') REPLY='config remove delete set' ;;
  'constraint rule') REPLY='add remove delete' ;;
  'constraint ticket') REPLY='add config show remove delete set' ;;
  'node') REPLY='attribute check list maintenance remove standby unmaintenance unstandby utilization' ;;
  'property') REPLY='config show list defaults describe set unset' ;;
  'resource') REPLY='agents ban bundle cleanup clear clone config create defaults delete remove describe disable enable failcount group ungroup list manage meta move move-with-constraint op promotable providers refresh restart safe-disable standards status unclone unmanage update utilization' ;;
  'resource bundle') REPLY='create reset update' ;;
  'resource defaults') REPLY='config set update' ;;
  'resource defaults set') REPLY='create delete remove update' ;;
  'resource failcount') REPLY='show' ;;
  'resource group') REPLY='add list remove delete' ;;
  'resource op') REPLY='add defaults remove delete' ;;
  'resource op defaults') REPLY='config set update' ;;
  'resource op defaults set') REPLY='create delete remove update' ;;
  'status') REPLY='cluster corosync nodes quorum resources xml' ;;
  'stonith') REPLY='cleanup failcount refresh config create delete remove describe disable enable level list meta status update' ;;
  'stonith failcount') REPLY='show' ;;
  'stonith level') REPLY='add clear config remove delete verify' ;;
  'tag') REPLY='config list create delete remove update' ;;
  *) return 1 ;;
  esac
}

# The options of the command with the words $1.
_pacer_options() {
  case "$1" in
  'cluster authkey create' | 'cluster authkey distribute') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster authkey status') REPLY='--help --output-format= --skip-offline --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster cib') REPLY='--help --config --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster cib-push') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --config --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster cib-upgrade') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster disable') REPLY='--help --all --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster edit') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --config --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster enable') REPLY='--help --all --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster node add-guest') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --ssh-address --prepare-host --authkey --install --firewall --hosts-entry --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster node add-remote') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --ssh-address --prepare-host --authkey --install --firewall --hosts-entry --no-default-ops --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster node clear') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster node delete-guest' | 'cluster node delete-remote' | 'cluster node remove-guest' | 'cluster node remove-remote') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --ssh-address --prepare-host --authkey --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster setup') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --start --enable --local --name --no-keys-sync --no-cluster-uuid --overwrite --corosync_conf --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster start') REPLY='--help --all --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster status') REPLY='--help --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster stop') REPLY='--help --all --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster verify') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'config' | 'config show') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --full --all --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint colocation') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint colocation add') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint colocation config') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint colocation delete' | 'constraint colocation remove' | 'constraint colocation set') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint config') REPLY='--help --full --all --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint delete') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint location') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --full --all --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint location add') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint location config') REPLY='--help --full --all --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint location delete' | 'constraint location remove') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint order') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --full --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint order config') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint order delete' | 'constraint order remove' | 'constraint order set') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint ref') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint remove' | 'constraint rule add' | 'constraint rule delete' | 'constraint rule remove') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint ticket') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint ticket add') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint ticket config') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint ticket delete' | 'constraint ticket remove' | 'constraint ticket set') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'constraint ticket show') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'node attribute') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --name --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'node check') REPLY='--help --ssh-address --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'node list') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'node maintenance') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --all --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'node remove') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --ssh-address --prepare-host --authkey --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'node standby' | 'node unmaintenance' | 'node unstandby') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --all --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'node utilization') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --name --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'property' | 'property config') REPLY='--help --all --defaults --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'property defaults' | 'property describe') REPLY='--help --full --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'property list') REPLY='--help --all --defaults --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'property set') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'property show') REPLY='--help --all --defaults --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'property unset') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource') REPLY='--help --hide-inactive --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource agents') REPLY='--help --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource ban') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --promoted --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource bundle create' | 'resource bundle reset') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --disabled --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource bundle update') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource cleanup') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --strict --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource clear') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --promoted --expired --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource clone') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource config') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource create') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --group --before --after --disabled --no-default-ops --domain --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource defaults') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --all --full --no-expire-check --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource defaults config') REPLY='--help --all --full --no-expire-check --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource defaults set create' | 'resource defaults set delete' | 'resource defaults set remove' | 'resource defaults set update' | 'resource defaults update' | 'resource delete') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource describe') REPLY='--help --full --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource disable') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --safe --no-strict --simulate --brief --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource enable') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource failcount' | 'resource failcount show') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource group add') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --before --after --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource group delete') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource group list') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource group remove') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource list') REPLY='--help --nodesc --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource manage') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --monitor --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource meta') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --ssh-address --prepare-host --authkey --install --firewall --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource move') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --promoted --strict --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource move-with-constraint') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --promoted --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource op add') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource op defaults') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --all --full --no-expire-check --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource op defaults config') REPLY='--help --all --full --no-expire-check --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource op defaults set create' | 'resource op defaults set delete' | 'resource op defaults set remove' | 'resource op defaults set update' | 'resource op defaults update' | 'resource op delete' | 'resource op remove' | 'resource promotable') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource providers') REPLY='--help --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource refresh') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --strict --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource remove') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource restart') REPLY='--help --dry-run --detailed-exitcode --allow --wait --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource safe-disable') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --no-strict --simulate --brief --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource standards') REPLY='--help --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource status') REPLY='--help --hide-inactive --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource unclone' | 'resource ungroup') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource unmanage') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --monitor --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource update') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --ssh-address --prepare-host --authkey --install --firewall --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource utilization') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'status') REPLY='--help --full --hide-inactive --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'status cluster') REPLY='--help --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'status corosync') REPLY='--help --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'status nodes') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'status quorum') REPLY='--help --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'status resources') REPLY='--help --hide-inactive --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'status xml') REPLY='--help --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith') REPLY='--help --hide-inactive --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith cleanup') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --strict --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith config') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith create') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --group --before --after --disabled --no-default-ops --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith delete') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith describe') REPLY='--help --full --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith disable' | 'stonith enable') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith failcount' | 'stonith failcount show') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith level') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith level add' | 'stonith level clear') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith level config') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith level delete' | 'stonith level remove') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith level verify') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith list') REPLY='--help --nodesc --output-format= --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith meta') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith refresh') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --strict --debug -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith remove') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith status') REPLY='--help --hide-inactive --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'stonith update') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'tag' | 'tag config') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'tag create' | 'tag delete') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'tag list') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'tag remove') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'tag update') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --output-format= --before --after --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  *) REPLY='--help --version' ;;
  esac
}

# What the argument number $2 (from 0) of the command $1 may be: words, or '@' and a kind of name.
_pacer_argument() {
  case "$1:$2" in
  'cluster authkey distribute:'0) REPLY='@cluster-node' ;;
  'cluster cib:'0) REPLY='@file' ;;
  'cluster cib:'*) REPLY='scope=' ;;
  'cluster cib-push:'0) REPLY='@file' ;;
  'cluster cib-push:'*) REPLY='diff-against= scope=' ;;
  'cluster disable:'*) REPLY='@cluster-node' ;;
  'cluster edit:'*) REPLY='scope=' ;;
  'cluster enable:'*) REPLY='@cluster-node' ;;
  'cluster node add-guest:'0) REPLY='' ;;
  'cluster node add-guest:'1) REPLY='@virtual-machine' ;;
  'cluster node add-guest:'*) REPLY='remote-addr= remote-port= remote-connect-timeout=' ;;
  'cluster node add-remote:'0 | 'cluster node add-remote:'1) REPLY='' ;;
  'cluster node add-remote:'*) REPLY='port= reconnect_interval= op meta' ;;
  'cluster node clear:'0) REPLY='@ghost-node' ;;
  'cluster node delete-guest:'0) REPLY='@guest-node' ;;
  'cluster node delete-remote:'0) REPLY='@remote-node' ;;
  'cluster node remove-guest:'0) REPLY='@guest-node' ;;
  'cluster node remove-remote:'0) REPLY='@remote-node' ;;
  'cluster setup:'0) REPLY='' ;;
  'cluster setup:'*) REPLY='addr= transport totem quorum' ;;
  'cluster start:'* | 'cluster stop:'*) REPLY='@cluster-node' ;;
  'constraint:'0) REPLY='@resource' ;;
  'constraint:'*) REPLY='@placement' ;;
  'constraint colocation:'*) REPLY='config' ;;
  'constraint colocation add:'*) REPLY='@colocation' ;;
  'constraint colocation delete:'0 | 'constraint colocation delete:'1 | 'constraint colocation remove:'0 | 'constraint colocation remove:'1) REPLY='@resource' ;;
  'constraint colocation set:'*) REPLY='@resource-sets' ;;
  'constraint delete:'*) REPLY='@constraint' ;;
  'constraint location:'0) REPLY='@resource' ;;
  'constraint location:'*) REPLY='@placement' ;;
  'constraint location add:'0) REPLY='' ;;
  'constraint location add:'1) REPLY='@resource' ;;
  'constraint location add:'2) REPLY='@node' ;;
  'constraint location add:'3) REPLY='' ;;
  'constraint location add:'*) REPLY='resource-discovery=always resource-discovery=exclusive resource-discovery=never' ;;
  'constraint location config:'*) REPLY='@location-config' ;;
  'constraint location delete:'0 | 'constraint location remove:'0) REPLY='@constraint' ;;
  'constraint order:'*) REPLY='@order' ;;
  'constraint order delete:'* | 'constraint order remove:'*) REPLY='@resource' ;;
  'constraint order set:'*) REPLY='@resource-sets' ;;
  'constraint ref:'*) REPLY='@resource' ;;
  'constraint remove:'* | 'constraint rule add:'0) REPLY='@constraint' ;;
  'constraint rule add:'*) REPLY='score= score-attribute= role=' ;;
  'constraint rule delete:'0 | 'constraint rule remove:'0) REPLY='@rule' ;;
  'constraint ticket add:'0) REPLY='' ;;
  'constraint ticket add:'*) REPLY='@ticket' ;;
  'constraint ticket delete:'1 | 'constraint ticket remove:'1) REPLY='@resource' ;;
  'constraint ticket set:'*) REPLY='@resource-sets' ;;
  'node attribute:'0) REPLY='@node' ;;
  'node attribute:'*) REPLY='@node-attribute' ;;
  'node check:'0) REPLY='@pacemaker-remote-node' ;;
  'node check:'1) REPLY='' ;;
  'node check:'*) REPLY='port=' ;;
  'node maintenance:'*) REPLY='@node' ;;
  'node remove:'0) REPLY='@pacemaker-remote-node' ;;
  'node standby:'* | 'node unmaintenance:'* | 'node unstandby:'* | 'node utilization:'0) REPLY='@node' ;;
  'node utilization:'*) REPLY='cpu= memory=' ;;
  'property config:'* | 'property defaults:'* | 'property describe:'* | 'property list:'*) REPLY='@property' ;;
  'property set:'*) REPLY='@property-setting' ;;
  'property show:'* | 'property unset:'*) REPLY='@property' ;;
  'resource:'*) REPLY='@status-filter' ;;
  'resource agents:'0) REPLY='ocf ocf:heartbeat ocf:pacemaker systemd' ;;
  'resource ban:'0) REPLY='@resource' ;;
  'resource ban:'*) REPLY='@node' ;;
  'resource bundle create:'0) REPLY='' ;;
  'resource bundle create:'*) REPLY='container network port-map storage-map meta' ;;
  'resource bundle reset:'0) REPLY='@bundle' ;;
  'resource bundle reset:'*) REPLY='container network port-map storage-map meta' ;;
  'resource bundle update:'0) REPLY='@bundle' ;;
  'resource bundle update:'*) REPLY='container network port-map storage-map meta add remove' ;;
  'resource cleanup:'*) REPLY='@status-filter' ;;
  'resource clear:'0) REPLY='@resource' ;;
  'resource clear:'1) REPLY='@node' ;;
  'resource clone:'0) REPLY='@resource' ;;
  'resource clone:'*) REPLY='@clone-setting' ;;
  'resource config:'*) REPLY='@resource' ;;
  'resource create:'0) REPLY='' ;;
  'resource create:'1) REPLY='Filesystem IPaddr2 VirtualDomain Xen apache docker lxc mysql nginx ocf:heartbeat:Dummy ocf:pacemaker:Dummy pgsql ping podman remote' ;;
  'resource create:'*) REPLY='@new-resource' ;;
  'resource defaults:'*) REPLY='' ;;
  'resource defaults set create:'*) REPLY='id= score= meta rule' ;;
  'resource defaults set delete:'* | 'resource defaults set remove:'* | 'resource defaults set update:'0) REPLY='@defaults-set' ;;
  'resource defaults set update:'*) REPLY='meta' ;;
  'resource defaults update:'*) REPLY='' ;;
  'resource delete:'*) REPLY='@resource' ;;
  'resource describe:'0) REPLY='Filesystem IPaddr2 VirtualDomain Xen apache docker lxc mysql nginx ocf:heartbeat:Dummy ocf:pacemaker:Dummy pgsql ping podman remote' ;;
  'resource disable:'* | 'resource enable:'*) REPLY='@resource-or-tag' ;;
  'resource failcount:'* | 'resource failcount show:'*) REPLY='@status-filter' ;;
  'resource group add:'0) REPLY='@group' ;;
  'resource group add:'*) REPLY='@resource' ;;
  'resource group delete:'0) REPLY='@group' ;;
  'resource group delete:'*) REPLY='@group-member' ;;
  'resource group remove:'0) REPLY='@group' ;;
  'resource group remove:'*) REPLY='@group-member' ;;
  'resource manage:'*) REPLY='@resource-or-tag' ;;
  'resource meta:'0) REPLY='@resource' ;;
  'resource meta:'*) REPLY='@resource-meta' ;;
  'resource move:'0) REPLY='@resource' ;;
  'resource move:'1) REPLY='@node' ;;
  'resource move-with-constraint:'0) REPLY='@resource' ;;
  'resource move-with-constraint:'*) REPLY='@node' ;;
  'resource op add:'0) REPLY='@resource' ;;
  'resource op add:'1) REPLY='monitor start stop promote demote migrate_to migrate_from' ;;
  'resource op add:'*) REPLY='interval= timeout= on-fail= role= enabled=' ;;
  'resource op defaults:'*) REPLY='' ;;
  'resource op defaults set create:'*) REPLY='id= score= meta rule' ;;
  'resource op defaults set delete:'* | 'resource op defaults set remove:'* | 'resource op defaults set update:'0) REPLY='@op-defaults-set' ;;
  'resource op defaults set update:'*) REPLY='meta' ;;
  'resource op defaults update:'*) REPLY='' ;;
  'resource op delete:'0) REPLY='@resource' ;;
  'resource op delete:'*) REPLY='monitor start stop promote demote migrate_to migrate_from' ;;
  'resource op remove:'0) REPLY='@resource' ;;
  'resource op remove:'*) REPLY='monitor start stop promote demote migrate_to migrate_from' ;;
  'resource promotable:'0) REPLY='@resource' ;;
  'resource promotable:'*) REPLY='@clone-setting' ;;
  'resource refresh:'*) REPLY='@status-filter' ;;
  'resource remove:'* | 'resource restart:'0) REPLY='@resource' ;;
  'resource restart:'1) REPLY='@node' ;;
  'resource safe-disable:'*) REPLY='@resource-or-tag' ;;
  'resource status:'*) REPLY='@status-filter' ;;
  'resource unclone:'0) REPLY='@clone' ;;
  'resource ungroup:'0) REPLY='@group' ;;
  'resource ungroup:'*) REPLY='@group-member' ;;
  'resource unmanage:'*) REPLY='@resource-or-tag' ;;
  'resource update:'0) REPLY='@resource' ;;
  'resource update:'*) REPLY='@resource-setting' ;;
  'resource utilization:'0) REPLY='@resource' ;;
  'resource utilization:'*) REPLY='cpu= memory=' ;;
  'status nodes:'0) REPLY='corosync both config' ;;
  'status resources:'* | 'stonith:'* | 'stonith cleanup:'*) REPLY='@status-filter' ;;
  'stonith config:'*) REPLY='@stonith-device' ;;
  'stonith create:'0) REPLY='' ;;
  'stonith create:'1) REPLY='fence_ipmilan fence_virsh fence_xvm' ;;
  'stonith create:'*) REPLY='@new-device' ;;
  'stonith delete:'*) REPLY='@stonith-device' ;;
  'stonith describe:'0) REPLY='fence_ipmilan fence_virsh fence_xvm' ;;
  'stonith disable:'* | 'stonith enable:'*) REPLY='@stonith-device' ;;
  'stonith failcount:'* | 'stonith failcount show:'*) REPLY='@status-filter' ;;
  'stonith level add:'0) REPLY='' ;;
  'stonith level add:'1) REPLY='@node' ;;
  'stonith level add:'*) REPLY='@stonith-device' ;;
  'stonith level clear:'*) REPLY='@level-selection' ;;
  'stonith level delete:'0) REPLY='' ;;
  'stonith level delete:'*) REPLY='@level-selection' ;;
  'stonith level remove:'0) REPLY='' ;;
  'stonith level remove:'*) REPLY='@level-selection' ;;
  'stonith meta:'0) REPLY='@stonith-device' ;;
  'stonith meta:'*) REPLY='@resource-meta' ;;
  'stonith refresh:'*) REPLY='@status-filter' ;;
  'stonith remove:'*) REPLY='@stonith-device' ;;
  'stonith status:'*) REPLY='@status-filter' ;;
  'stonith update:'0) REPLY='@stonith-device' ;;
  'stonith update:'*) REPLY='@resource-setting' ;;
  'tag:'* | 'tag config:'*) REPLY='@tag' ;;
  'tag create:'0) REPLY='' ;;
  'tag create:'*) REPLY='@resource' ;;
  'tag delete:'* | 'tag list:'* | 'tag remove:'* | 'tag update:'0) REPLY='@tag' ;;
  'tag update:'*) REPLY='@tag-change' ;;
  *) return 1 ;;
  esac
}

# The values of the option $1: words, or '@file'.
_pacer_value() {
  case "$1" in
  --authkey) REPLY='@file' ;;
  --output-format) REPLY='cmd json text' ;;
  -f | --corosync_conf | --corosync-conf | --identity | --ssh-config) REPLY='@file' ;;
  --ssh) REPLY='auto ssh2 system' ;;
  *) return 1 ;;
  esac
}

_pacer_takes_value() {
  case "$1" in --group | --before | --after | --allow | --ssh-address | --authkey | --name | --hosts-entry | --domain | --output-format | -f | --corosync_conf | --corosync-conf | -H | --host | --ssh-user | --ssh-port | --identity | --ssh-config | --ssh) return 0 ;; esac
  return 1
}

# Puts the words together again that bash has split, up to the cursor: into $words.
_pacer_words() {
  local index part glue=
  words=()
  for ((index = 1; index <= COMP_CWORD; index++)); do
    part=${COMP_WORDS[index]}
    if [[ $part == [=:]* || $glue == [=:] ]] && ((${#words[@]} > 0)); then
      words[${#words[@]} - 1]+=$part
    else
      words+=("$part")
    fi
    glue=${part: -1}
  done
}

# A word as the shell would read it, as far as that is safe to say without running it.
_pacer_plain() {
  local word=$1
  word=${word#[\"\']}
  word=${word%[\"\']}
  word=${word//\\/}
  [[ $word == '~/'* ]] && word=$HOME/${word:2}
  REPLY=$word
}

_pacer() {
  local REPLY word path= index words where=() given=() candidates
  COMPREPLY=()
  _pacer_words
  local last=$((${#words[@]} - 1))
  local current=${words[last]}
  for ((index = 0; index < last; index++)); do
    word=${words[index]}
    if _pacer_takes_value "$word"; then
      ((index + 1 == last)) && break
      _pacer_plain "${words[index + 1]}"
      case "$word" in
      -f | -H | --host | --corosync*conf | --ssh* | --identity) where+=("$word" "$REPLY") ;;
      esac
      ((index++))
    elif [[ $word == -* ]]; then
      case "$word" in
      -[fH]?* | --host=* | --corosync*conf=* | --ssh*=* | --identity=*) where+=("$word") ;;
      esac
    elif ((${#given[@]} == 0)) && _pacer_below "$path" && [[ " $REPLY " == *" $word "* ]]; then
      path=${path:+$path }$word
    elif [[ $path || $word != help ]]; then
      _pacer_plain "$word"
      given+=("$REPLY")
    fi
  done

  if ((index < last)); then
    _pacer_value "$word" || REPLY=
  elif [[ $current == --*=* ]]; then
    _pacer_value "${current%%=*}" || REPLY=
    current=${current#*=}
  elif [[ $current == -* ]]; then
    _pacer_options "$path"
  else
    candidates=
    ((${#given[@]} == 0)) && _pacer_below "$path" && candidates=$REPLY
    _pacer_argument "$path" "${#given[@]}" && candidates+=" $REPLY"
    REPLY=$candidates
  fi

  local kind=
  for word in $REPLY; do [[ $word == @* ]] && kind=${word#@}; done
  case "$kind" in
  '') ;;
  file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
  *) REPLY="${REPLY/@$kind/} $("${COMP_WORDS[0]}" __complete "$kind" "${where[@]}" -- "${given[@]}" 2>/dev/null)" ;;
  esac
  [[ $kind == file ]] || mapfile -t COMPREPLY < <(compgen -W "$REPLY" -- "$current")

  # Bash completes only what stands behind the last ':' or '='.
  if [[ $current == *[:=]* && $COMP_WORDBREAKS == *[:=]* ]]; then
    word=${current%"${current##*[:=]}"}
    COMPREPLY=("${COMPREPLY[@]#"$word"}")
  fi
  [[ ${#COMPREPLY[@]} == 1 && $COMPREPLY == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}

complete -F _pacer pacer
