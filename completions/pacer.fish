# Completion of pacer for fish. Made by scripts/generate.mjs out of the command definitions: do not edit.

# What may follow the words given.
function __pacer_below
    switch "$argv"
        case ''
            printf '%s\n' 'cluster'\t'The cluster as a whole' 'node'\t'The nodes there are, of every kind' 'property'\t'Properties of the cluster' 'resource'\t'What the cluster runs: virtual machines, connections of remote nodes, and everything else' 'status'\t'Show the state of the cluster, its nodes and resources'
        case 'cluster'
            printf '%s\n' 'node'\t'Guest nodes and remote nodes: add, remove, clear'
        case 'cluster node'
            printf '%s\n' 'add-guest'\t'Make a guest node out of a virtual machine resource' 'add-remote'\t'Make a remote node out of a plain host' 'clear'\t'Remove a node that is no longer configured from the cluster\'s memory' 'remove-guest'\t'Make a guest node an ordinary virtual machine again' 'delete-guest'\t'Make a guest node an ordinary virtual machine again' 'remove-remote'\t'Remove a remote node and its connection resource' 'delete-remote'\t'Remove a remote node and its connection resource'
        case 'node'
            printf '%s\n' 'list'\t'List every node of the configuration: cluster, guest, remote and bundle nodes' 'remove'\t'Remove a guest node or a remote node, whichever it is'
        case 'property'
            printf '%s\n' 'set'\t'Set properties of the cluster' 'unset'\t'Take properties of the cluster away, so that their defaults hold'
        case 'resource'
            printf '%s\n' 'config'\t'Show the configuration of resources' 'create'\t'Create a resource' 'delete'\t'Delete resources, and everything that refers to them' 'remove'\t'Delete resources, and everything that refers to them' 'meta'\t'Set or take away meta attributes of a resource, group, clone or bundle' 'status'\t'Show the state of resources' 'update'\t'Change parameters, meta attributes and operations of a resource' 'utilization'\t'Set or take away utilization attributes of a resource'
    end
end

# The options of the command with the words given.
function __pacer_options
    switch "$argv"
        case 'cluster node add-guest'
            printf '%s\n' '--help'\t'show the help of the command' '--dry-run'\t'show the steps, the difference in the configuration and what the cluster would do; change nothing' '--detailed-exitcode'\t'with --dry-run: exit status 2 when something would change, 0 when nothing would' '--force'\t'turn the errors that say so into warnings' '--allow'\t'turn only the error with this code into a warning; comma-separated or repeated' '--skip-offline'\t'go on without the hosts that do not answer' '--wait'\t'wait until the change has taken effect, at most SECONDS (3600 where not said)' '--yes'\t'answer yes to every question' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--ssh-address'\t'where the host answers over SSH, if not at its connect address' '--prepare-host'\t'with -f: prepare the host too, with the key from --authkey' '--authkey'\t'with --prepare-host: the cluster\'s key, made there if the file is missing' '--install'\t'install the packages that are missing' '--firewall'\t'open the port in the firewall of the host' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'cluster node add-remote'
            printf '%s\n' '--help'\t'show the help of the command' '--dry-run'\t'show the steps, the difference in the configuration and what the cluster would do; change nothing' '--detailed-exitcode'\t'with --dry-run: exit status 2 when something would change, 0 when nothing would' '--force'\t'turn the errors that say so into warnings' '--allow'\t'turn only the error with this code into a warning; comma-separated or repeated' '--skip-offline'\t'go on without the hosts that do not answer' '--wait'\t'wait until the change has taken effect, at most SECONDS (3600 where not said)' '--yes'\t'answer yes to every question' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--ssh-address'\t'where the host answers over SSH, if not at its connect address' '--prepare-host'\t'with -f: prepare the host too, with the key from --authkey' '--authkey'\t'with --prepare-host: the cluster\'s key, made there if the file is missing' '--install'\t'install the packages that are missing' '--firewall'\t'open the port in the firewall of the host' '--no-default-ops'\t'only the monitor operation, not the others that the agent recommends' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'cluster node clear'
            printf '%s\n' '--help'\t'show the help of the command' '--dry-run'\t'show the steps, the difference in the configuration and what the cluster would do; change nothing' '--detailed-exitcode'\t'with --dry-run: exit status 2 when something would change, 0 when nothing would' '--force'\t'turn the errors that say so into warnings' '--allow'\t'turn only the error with this code into a warning; comma-separated or repeated' '--skip-offline'\t'go on without the hosts that do not answer' '--wait'\t'wait until the change has taken effect, at most SECONDS (3600 where not said)' '--yes'\t'answer yes to every question' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'cluster node delete-guest' 'cluster node delete-remote' 'cluster node remove-guest' 'cluster node remove-remote'
            printf '%s\n' '--help'\t'show the help of the command' '--dry-run'\t'show the steps, the difference in the configuration and what the cluster would do; change nothing' '--detailed-exitcode'\t'with --dry-run: exit status 2 when something would change, 0 when nothing would' '--force'\t'turn the errors that say so into warnings' '--allow'\t'turn only the error with this code into a warning; comma-separated or repeated' '--skip-offline'\t'go on without the hosts that do not answer' '--wait'\t'wait until the change has taken effect, at most SECONDS (3600 where not said)' '--yes'\t'answer yes to every question' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--ssh-address'\t'where the host answers over SSH, if not at its connect address' '--prepare-host'\t'with -f: prepare the host too, with the key from --authkey' '--authkey'\t'with --prepare-host: the cluster\'s key, made there if the file is missing' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'node list'
            printf '%s\n' '--help'\t'show the help of the command' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'node remove'
            printf '%s\n' '--help'\t'show the help of the command' '--dry-run'\t'show the steps, the difference in the configuration and what the cluster would do; change nothing' '--detailed-exitcode'\t'with --dry-run: exit status 2 when something would change, 0 when nothing would' '--force'\t'turn the errors that say so into warnings' '--allow'\t'turn only the error with this code into a warning; comma-separated or repeated' '--skip-offline'\t'go on without the hosts that do not answer' '--wait'\t'wait until the change has taken effect, at most SECONDS (3600 where not said)' '--yes'\t'answer yes to every question' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--ssh-address'\t'where the host answers over SSH, if not at its connect address' '--prepare-host'\t'with -f: prepare the host too, with the key from --authkey' '--authkey'\t'with --prepare-host: the cluster\'s key, made there if the file is missing' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'property set' 'property unset'
            printf '%s\n' '--help'\t'show the help of the command' '--dry-run'\t'show the steps, the difference in the configuration and what the cluster would do; change nothing' '--detailed-exitcode'\t'with --dry-run: exit status 2 when something would change, 0 when nothing would' '--force'\t'turn the errors that say so into warnings' '--allow'\t'turn only the error with this code into a warning; comma-separated or repeated' '--skip-offline'\t'go on without the hosts that do not answer' '--wait'\t'wait until the change has taken effect, at most SECONDS (3600 where not said)' '--yes'\t'answer yes to every question' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'resource'
            printf '%s\n' '--help'\t'show the help of the command' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'resource config'
            printf '%s\n' '--help'\t'show the help of the command' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'resource create'
            printf '%s\n' '--help'\t'show the help of the command' '--dry-run'\t'show the steps, the difference in the configuration and what the cluster would do; change nothing' '--detailed-exitcode'\t'with --dry-run: exit status 2 when something would change, 0 when nothing would' '--force'\t'turn the errors that say so into warnings' '--allow'\t'turn only the error with this code into a warning; comma-separated or repeated' '--skip-offline'\t'go on without the hosts that do not answer' '--wait'\t'wait until the change has taken effect, at most SECONDS (3600 where not said)' '--yes'\t'answer yes to every question' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--group'\t'put it into this group' '--before'\t'place in the group: before ID' '--after'\t'place in the group: after ID' '--disabled'\t'create it stopped (target-role=Stopped)' '--no-default-ops'\t'only the monitor operation, not the others that the agent recommends' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'resource delete' 'resource meta' 'resource remove'
            printf '%s\n' '--help'\t'show the help of the command' '--dry-run'\t'show the steps, the difference in the configuration and what the cluster would do; change nothing' '--detailed-exitcode'\t'with --dry-run: exit status 2 when something would change, 0 when nothing would' '--force'\t'turn the errors that say so into warnings' '--allow'\t'turn only the error with this code into a warning; comma-separated or repeated' '--skip-offline'\t'go on without the hosts that do not answer' '--wait'\t'wait until the change has taken effect, at most SECONDS (3600 where not said)' '--yes'\t'answer yes to every question' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'resource status'
            printf '%s\n' '--help'\t'show the help of the command' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'resource update' 'resource utilization'
            printf '%s\n' '--help'\t'show the help of the command' '--dry-run'\t'show the steps, the difference in the configuration and what the cluster would do; change nothing' '--detailed-exitcode'\t'with --dry-run: exit status 2 when something would change, 0 when nothing would' '--force'\t'turn the errors that say so into warnings' '--allow'\t'turn only the error with this code into a warning; comma-separated or repeated' '--skip-offline'\t'go on without the hosts that do not answer' '--wait'\t'wait until the change has taken effect, at most SECONDS (3600 where not said)' '--yes'\t'answer yes to every question' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case 'status'
            printf '%s\n' '--help'\t'show the help of the command' '--full'\t'show everything' '--output-format'\t'text to read, json to process, cmd: the pacer commands that make the same' '--debug'\t'show every command sent and every answer, without secrets, on standard error' '-f'\t'work on this CIB file instead of the cluster' '--corosync_conf'\t'with -f: read the names and addresses of the cluster nodes here' '-H'\t'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used' '--ssh-user'\t'log in as this user' '--ssh-port'\t'port of the SSH server' '--identity'\t'log in with this private key' '--ssh-config'\t'read this file instead of ~/.ssh/config' '--ssh'\t'ssh2: the built-in client; system: the machine\'s own ssh; auto: whichever can do what is asked'
        case '*'
            printf '%s\n' '--help'\t'show what there is' '--version'\t'show the version'
    end
end

# What an argument may be: words, or '@' and a kind of name. Given are the command's words, ':' and its number from 0.
function __pacer_argument
    switch "$argv"
        case 'cluster node add-guest:0'
            printf '%s\n' ''
        case 'cluster node add-guest:1'
            printf '%s\n' '@virtual-machine'
        case 'cluster node add-guest:*'
            printf '%s\n' 'remote-addr=' 'remote-port=' 'remote-connect-timeout='
        case 'cluster node add-remote:0' 'cluster node add-remote:1'
            printf '%s\n' ''
        case 'cluster node add-remote:*'
            printf '%s\n' 'port=' 'reconnect_interval=' 'op' 'meta'
        case 'cluster node clear:0'
            printf '%s\n' '@node'
        case 'cluster node delete-guest:0'
            printf '%s\n' '@guest-node'
        case 'cluster node delete-remote:0'
            printf '%s\n' '@remote-node'
        case 'cluster node remove-guest:0'
            printf '%s\n' '@guest-node'
        case 'cluster node remove-remote:0'
            printf '%s\n' '@remote-node'
        case 'node remove:0'
            printf '%s\n' '@pacemaker-remote-node'
        case 'property set:*'
            printf '%s\n' 'stonith-enabled=' 'no-quorum-policy=' 'cluster-recheck-interval=' 'maintenance-mode='
        case 'property unset:*'
            printf '%s\n' ''
        case 'resource config:*'
            printf '%s\n' '@resource'
        case 'resource create:0'
            printf '%s\n' ''
        case 'resource create:1'
            printf '%s\n' 'Filesystem' 'IPaddr2' 'VirtualDomain' 'Xen' 'apache' 'docker' 'lxc' 'mysql' 'nginx' 'ocf:heartbeat:Dummy' 'ocf:pacemaker:Dummy' 'pgsql' 'ping' 'podman' 'remote'
        case 'resource create:*'
            printf '%s\n' 'op' 'meta' 'clone' 'promotable' 'bundle' 'group'
        case 'resource delete:*' 'resource meta:0'
            printf '%s\n' '@resource'
        case 'resource meta:*'
            printf '%s\n' ''
        case 'resource remove:*' 'resource update:0'
            printf '%s\n' '@resource'
        case 'resource update:*'
            printf '%s\n' 'op' 'meta'
        case 'resource utilization:0'
            printf '%s\n' '@resource'
        case 'resource utilization:*'
            printf '%s\n' ''
    end
end

# The values of an option: words, or '@file'.
function __pacer_value
    switch "$argv"
        case '--authkey'
            printf '%s\n' '@file'
        case '--output-format'
            printf '%s\n' 'cmd' 'json' 'text'
        case '-f' '--corosync_conf' '--corosync-conf' '--identity' '--ssh-config'
            printf '%s\n' '@file'
        case '--ssh'
            printf '%s\n' 'auto' 'ssh2' 'system'
    end
end

function __pacer_takes_value
    contains -- "$argv" --group --before --after --allow --ssh-address --authkey --name --hosts-entry --domain --output-format -f --corosync_conf --corosync-conf -H --host --ssh-user --ssh-port --identity --ssh-config --ssh
end

function __pacer_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l where
    set -l path
    set -l arguments 0
    set -l waiting
    set -l skip
    for word in $typed[2..]
        if test -n "$waiting"
            switch $waiting
                case -f -H --host '--corosync*conf' '--ssh*' --identity
                    set -a where $waiting (string replace -r '^~/' "$HOME/" -- $word)
            end
            set waiting
        else if __pacer_takes_value $word
            set waiting $word
        else if string match -q -- '-*' $word
            string match -qr -- '^(-[fH].|--host=|--corosync.conf=|--ssh.*=|--identity=)' $word
            and set -a where $word
        else if test $arguments = 0; and __pacer_below $path | string match -q -- $word\t'*'
            set -a path $word
        else if test -n "$path"; or test $word != help
            set arguments (math $arguments + 1)
        end
    end

    if test -n "$waiting"
        __pacer_offer '' (__pacer_value $waiting)
    else if string match -qr -- '^--[^=]+=' $current
        set -l flag (string replace -r '=.*' '' -- $current)
        __pacer_offer $flag= (__pacer_value $flag)
    else if string match -q -- '-*' $current
        __pacer_options $path
    else
        test $arguments = 0; and __pacer_below $path
        __pacer_offer '' (__pacer_argument "$path:$arguments")
    end
end

# Words as they are behind the first argument, kinds of names looked up; the options so far are in $where.
function __pacer_offer --no-scope-shadowing
    for reply in $argv[2..]
        switch $reply
            case ''
            case @file
                __fish_complete_path (string replace -- "$argv[1]" '' $current) | string replace -r '^' -- $argv[1]
            case '@*'
                $typed[1] __complete (string sub -s 2 $reply) $where 2>/dev/null
            case '*'
                echo $argv[1]$reply
        end
    end
end

complete -c pacer -f -a '(__pacer_complete)'
