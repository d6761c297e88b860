# Prints what an interactive zsh offers for a line: zsh -f complete-in-zsh.zsh FOLDER LINE
# FOLDER holds the completion function. The shell runs in a terminal of its own; key Ctrl-X completes.
zmodload zsh/zpty
setup=$(mktemp)
cat >$setup <<END
PS1= PS2=
fpath=('$1' \$fpath)
autoload -Uz compinit
compinit -u -D
# Stands before the real one and says what fits what was typed.
compadd() {
  local -a offered
  builtin compadd -O offered "\$@"
  ((\$#offered)) && print -rl -- \$'\n'OFFERED:\$^offered
  builtin compadd "\$@"
}
complete-and-tell() {
  zle complete-word
  print -r -- "DO""NE"
}
zle -N complete-and-tell
bindkey '^X' complete-and-tell
print -r -- "REA""DY"
END
zpty shell zsh -f -i
zpty -w shell ". $setup"
zpty -r -m shell answer '*READY*'
zpty -w -n shell "$2"$'\x18'
zpty -r -m shell answer '*DONE*'
print -r -- $answer
zpty -d shell
rm -f $setup
