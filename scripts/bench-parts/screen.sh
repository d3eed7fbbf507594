# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # scripts/bench and its parts share variables.
# The dashboard on a terminal: how soon it shows something, and what it costs when idle.

terminal=''
looks=5
settle_seconds=5
idle_seconds=20

measure_screen() {
  local look idle
  serve
  terminal=gonetmon-bench-$$
  in_terminal new-session -d -s keeper 'exec sleep 3600'
  : >"$work/screen"
  for ((look = 1; look <= looks; look++)); do
    [[ $look -eq 1 ]] || close_dashboard
    open_dashboard "$look"
  done
  sleep "$settle_seconds"
  idle=$(idle_share)
  for ((look = 1; look <= looks; look++)); do
    sleep "1.$((look * 19 % 100))" # At another point of the second each time.
    look_for_packet "$look"
  done
  close_dashboard
  tell_screen "$idle"
  end_terminal
}

in_terminal() {
  tmux -u -L "$terminal" -f /dev/null "$@"
}

end_terminal() {
  local process tries=50
  [[ -n $terminal ]] || return 0
  process=$(in_terminal display-message -p -t dashboard '#{pane_pid}' 2>/dev/null || true)
  in_terminal kill-server 2>/dev/null || true
  while [[ -n $process && -d /proc/$process ]] && ((tries-- > 0)); do
    sleep 0.1
  done
  terminal=''
}

# Starts the dashboard and notes when its first frame was seen.
open_dashboard() {
  local command start
  command=$(printf ' %q' "${gonetmon[@]}" -i lo -f "tcp port $port")
  start=$EPOCHREALTIME
  in_terminal new-session -d -s dashboard -x 120 -y 35 "exec$command"
  await_text LIVE
  echo "$1 first $(seconds_since "$start")" >>"$work/screen"
}

close_dashboard() {
  local tries=100
  in_terminal send-keys -t dashboard q
  while in_terminal has-session -t dashboard 2>/dev/null; do
    ((tries-- > 0)) || fail 'the dashboard does not end'
    sleep 0.1
  done
}

look_for_packet() {
  local start=$EPOCHREALTIME
  curl -s -o "$work/page" -H "Host: look-$1.test" "http://127.0.0.1:$port/" || fail 'curl failed'
  await_text "look-$1.test"
  echo "$1 packet $(seconds_since "$start")" >>"$work/screen"
}

# Looks every five milliseconds, for ten seconds at most.
await_text() {
  local end=$((SECONDS + 10))
  until [[ $(in_terminal capture-pane -p -t dashboard 2>&1) == *"$1"* ]]; do
    [[ $SECONDS -lt $end ]] || fail "no '$1' on the screen"
    sleep 0.005
  done
}

seconds_since() {
  local now=$EPOCHREALTIME
  calc %.3f "(${now/./} - ${1/./}) / 1e6"
}

# Percent of a core.
idle_share() {
  local process before after
  process=$(in_terminal display-message -p -t dashboard '#{pane_pid}')
  before=$(nanos_of "$process")
  sleep "$idle_seconds"
  after=$(nanos_of "$process")
  calc %.2f "100 * ($after - $before) / 1e9 / $idle_seconds"
}

# The processor time that the threads of a process have taken. Ticks of a hundredth of a second would
# hit or miss by chance what only wakes up and sleeps again.
nanos_of() {
  cat "/proc/$1"/task/*/schedstat | awk '{ sum += $1 } END { printf "%d\n", sum }'
}

tell_screen() {
  printf '\n### The dashboard, 120 x 35\n\n'
  printf '| | median of %d | longest |\n|---|---:|---:|\n' "$looks"
  tell_look first 'from the command to the first frame'
  tell_look packet "from a packet to its host's name on the screen"
  printf '\nIdle, over %d s without traffic: %.2f %% of a core.\n' "$idle_seconds" "$1"
}

tell_look() {
  printf '| %s | %.2f s | %.2f s |\n' "$2" "$(median_of screen "$1" 3)" \
    "$(figures screen "$1" 3 | sort -g | tail -n 1)"
}
