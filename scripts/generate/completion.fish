function __pacer_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l where
    set -l path
    set -l given
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
        else if test -z "$given"; and __pacer_below $path | string match -q -- $word\t'*'
            set -a path $word
        else if test -n "$path"; or test $word != help
            set -a given $word
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
        test -z "$given"; and __pacer_below $path
        __pacer_offer '' (__pacer_argument "$path:"(count $given))
    end
end

# Words as they are behind the first argument, kinds of names looked up; the options so far are in $where, arguments in $given.
function __pacer_offer --no-scope-shadowing
    for reply in $argv[2..]
        switch $reply
            case ''
            case @file
                __fish_complete_path (string replace -- "$argv[1]" '' $current) | string replace -r '^' -- $argv[1]
            case '@*'
                $typed[1] __complete (string sub -s 2 $reply) $where -- $given 2>/dev/null
            case '*'
                echo $argv[1]$reply
        end
    end
end

complete -c pacer -f -a '(__pacer_complete)'
