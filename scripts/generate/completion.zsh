_pacer() {
  local -a reply where given names
  local word value current=${words[CURRENT]} path_typed= kind=
  local -i index
  for ((index = 2; index < CURRENT; index++)); do
    word=${(Q)words[index]}
    if _pacer_takes_value $word; then
      ((index + 1 == CURRENT)) && break
      value=${(Q)words[index + 1]}
      case $word in
      -f | -H | --host | --corosync*conf | --ssh* | --identity) where+=($word ${value/#\~\//$HOME/}) ;;
      esac
      ((index++))
    elif [[ $word == -* ]]; then
      case $word in
      -[fH]?* | --host=* | --corosync*conf=* | --ssh*=* | --identity=*) where+=($word) ;;
      esac
    elif (($#given == 0)) && _pacer_below $path_typed && [[ -n ${reply[(r)$word:*]} ]]; then
      path_typed=${path_typed:+$path_typed }$word
    elif [[ -n $path_typed || $word != help ]]; then
      given+=($word)
    fi
  done

  if ((index < CURRENT)); then
    _pacer_value $word
  elif [[ $current == --*=* ]]; then
    _pacer_value ${current%%=*}
    compset -P '*='
  elif [[ $current == -* ]]; then
    _pacer_options $path_typed
    _describe -o option reply
    return
  else
    (($#given == 0)) && _pacer_below $path_typed && _describe command reply
    _pacer_argument "$path_typed" $#given
  fi

  for word in $reply; do
    case $word in
    @file) _files ;;
    @*)
      names=(${(f)"$(${(Q)words[1]} __complete ${word#@} $where -- $given 2>/dev/null)"})
      compadd -- ${names:#*=}
      compadd -S '' -- ${(M)names:#*=}
      ;;
    *=) compadd -S '' -- $word ;;
    *) compadd -- $word ;;
    esac
  done
}

# Read as a file of functions it only defines them; called by the completion system it completes.
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _pacer "$@"
else
  compdef _pacer pacer
fi
