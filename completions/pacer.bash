# Completion of pacer for bash. Made by scripts/generate.mjs out of the command definitions: do not edit.

# What may follow the words $1.
_pacer_below() {
  case "$1" in
  '') REPLY='cluster node property resource status' ;;
  'cluster') REPLY='node' ;;
  'cluster node') REPLY='add-guest add-remote clear remove-guest delete-guest remove-remote delete-remote' ;;
  'node') REPLY='list remove' ;;
  'property') REPLY='set unset' ;;
  'resource') REPLY='config create delete remove meta status update utilization' ;;
  *) return 1 ;;
  esac
}

# The options of the command with the words $1.
_pacer_options() {
  case "$1" in
  'cluster node add-guest') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --yes --output-format= --ssh-address --prepare-host --authkey --install --firewall --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster node add-remote') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --yes --output-format= --ssh-address --prepare-host --authkey --install --firewall --no-default-ops --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster node clear') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --yes --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'cluster node delete-guest' | 'cluster node delete-remote' | 'cluster node remove-guest' | 'cluster node remove-remote') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --yes --output-format= --ssh-address --prepare-host --authkey --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'node list') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'node remove') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --yes --output-format= --ssh-address --prepare-host --authkey --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'property set' | 'property unset') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --yes --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource') REPLY='--help --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource config') REPLY='--help --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource create') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --yes --output-format= --group --before --after --disabled --no-default-ops --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource delete' | 'resource meta' | 'resource remove') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --yes --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource status') REPLY='--help --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'resource update' | 'resource utilization') REPLY='--help --dry-run --detailed-exitcode --force --allow --skip-offline --wait --yes --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  'status') REPLY='--help --full --output-format= --debug -f --corosync_conf -H --ssh-user --ssh-port --identity --ssh-config --ssh=' ;;
  *) REPLY='--help --version' ;;
  esac
}

# What the argument number $2 (from 0) of the command $1 may be: words, or '@' and a kind of name.
_pacer_argument() {
  case "$1:$2" in
  'cluster node add-guest:'0) REPLY='' ;;
  'cluster node add-guest:'1) REPLY='@virtual-machine' ;;
  'cluster node add-guest:'*) REPLY='remote-addr= remote-port= remote-connect-timeout=' ;;
  'cluster node add-remote:'0 | 'cluster node add-remote:'1) REPLY='' ;;
  'cluster node add-remote:'*) REPLY='port= reconnect_interval= op meta' ;;
  'cluster node clear:'0) REPLY='@node' ;;
  'cluster node delete-guest:'0) REPLY='@guest-node' ;;
  'cluster node delete-remote:'0) REPLY='@remote-node' ;;
  'cluster node remove-guest:'0) REPLY='@guest-node' ;;
  'cluster node remove-remote:'0) REPLY='@remote-node' ;;
  'node remove:'0) REPLY='@pacemaker-remote-node' ;;
  'property set:'*) REPLY='stonith-enabled= no-quorum-policy= cluster-recheck-interval= maintenance-mode=' ;;
  'property unset:'*) REPLY='' ;;
  'resource config:'*) REPLY='@resource' ;;
  'resource create:'0) REPLY='' ;;
  'resource create:'1) REPLY='Filesystem IPaddr2 VirtualDomain Xen apache docker lxc mysql nginx ocf:heartbeat:Dummy ocf:pacemaker:Dummy pgsql ping podman remote' ;;
  'resource create:'*) REPLY='op meta clone promotable bundle group' ;;
  'resource delete:'* | 'resource meta:'0) REPLY='@resource' ;;
  'resource meta:'*) REPLY='' ;;
  'resource remove:'* | 'resource update:'0) REPLY='@resource' ;;
  'resource update:'*) REPLY='op meta' ;;
  'resource utilization:'0) REPLY='@resource' ;;
  'resource utilization:'*) REPLY='' ;;
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
  local REPLY word path= arguments=0 index words where=() candidates
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
    elif ((arguments == 0)) && _pacer_below "$path" && [[ " $REPLY " == *" $word "* ]]; then
      path=${path:+$path }$word
    elif [[ $path || $word != help ]]; then
      ((arguments++))
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
    ((arguments == 0)) && _pacer_below "$path" && candidates=$REPLY
    _pacer_argument "$path" "$arguments" && candidates+=" $REPLY"
    REPLY=$candidates
  fi

  local kind=
  for word in $REPLY; do [[ $word == @* ]] && kind=${word#@}; done
  case "$kind" in
  '') ;;
  file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
  *) REPLY="${REPLY/@$kind/} $("${COMP_WORDS[0]}" __complete "$kind" "${where[@]}" 2>/dev/null)" ;;
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
