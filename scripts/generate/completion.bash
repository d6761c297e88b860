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
