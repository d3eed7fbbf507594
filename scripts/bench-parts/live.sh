# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # scripts/bench and its parts share variables.
# Watching a web server at full speed.

watch_seconds=60 # No watcher goes on for longer, whatever happens.
live_seconds=5

measure_live() {
  local round watcher times=${rounds:-3}
  serve
  : >"$work/live"
  : >"$work/live.losses"
  for ((round = 1; round <= times; round++)); do
    for watcher in nobody httpry raw tcpdump tshark gonetmon; do
      say "round $round of $times: $watcher"
      "watch_with_$watcher" "$round"
    done
  done
  tell_live
  measure_long
}

# For 20 s, with those that count messages and are quick enough.
measure_long() {
  live_seconds=20
  : >"$work/live"
  watch_with_httpry 1
  watch_with_gonetmon 1
  printf '\nOver %d s, once: httpry %s requests, %.2f µs CPU a message; gonetmon %s, %.2f; ' \
    "$live_seconds" "$(grouped "$(whole_median httpry 3)")" "$(median_of live httpry 8)" \
    "$(grouped "$(whole_median gonetmon 3)")" "$(median_of live gonetmon 8)"
  printf 'gonetmon to httpry %.2f x.\n' "$(ratio live gonetmon httpry 8)"
  live_seconds=5
}

watch_with_nobody() {
  ask
  echo "$1 nobody $served" >>"$work/live"
}

watch_with_httpry() {
  watch httpry INT httpry -i lo -o /dev/null "tcp port $port"
  note_live "$1" httpry "$(sed -n 's/.* \([0-9]*\) http packets parsed$/\1/p' "$work/httpry.err")" \
    "$(sed -n 's/.* \([0-9]*\) packets dropped,.*/\1/p' "$work/httpry.err")"
}

watch_with_tcpdump() {
  watch tcpdump TERM tcpdump -Z root -i lo -w /dev/null "tcp port $port"
  note_live "$1" tcpdump "$(sed -n 's/^\([0-9]*\) packets* captured$/\1/p' "$work/tcpdump.err")" \
    "$(sed -n 's/^\([0-9]*\) packets* dropped by kernel$/\1/p' "$work/tcpdump.err")"
}

# It stops by itself.
watch_with_raw() {
  watch raw 0 "${raw_loop[@]}" lo "tcp port $port" 9
  note_live "$1" raw "$(sed -n 's/^packets //p' "$work/raw.out")" \
    "$(sed -n 's/^dropped //p' "$work/raw.out")"
}

watch_with_tshark() {
  watch tshark INT tshark -q -i lo -f "tcp port $port" -d "tcp.port==$port,http" -z http,tree \
    -a "duration:$watch_seconds"
  note_live "$1" tshark "$(tshark_messages)" \
    "$(sed -n 's/^\([0-9]*\) packets* dropped.*/\1/p' "$work/tshark.err")"
}

watch_with_gonetmon() {
  watch gonetmon TERM "${gonetmon[@]}" -i lo -f "tcp port $port" --format json \
    -timeout "$watch_seconds"
  losses_not_none "$work/gonetmon.out" >>"$work/live.losses"
  echo >>"$work/live.losses"
  note_live "$1" gonetmon "$(hits "$work/gonetmon.out")" \
    "$(losses "$work/gonetmon.out" | tr ',' '\n' | awk '{ n += $2 } END { print n + 0 }')"
}

# Starts a watcher, asks the server at full speed, and ends the watcher by a signal.
watch() {
  local name=$1 signal=$2 before
  shift 2
  before=$(wc -l </proc/net/packet)
  start_measured "$name" "$@"
  await_capture "$before" "$name"
  ask / "$live_seconds"
  sleep 1
  end_measured "$name" "$signal"
}

# Keeps round, name, served, counted, lost, share, CPU, CPU a message, memory.
note_live() {
  local wall cpu memory counted=${3:-0}
  read -r wall cpu memory <"$work/$2.took"
  echo "$1 $2 $served $counted ${4:-0} $(calc %.6f "100 * $counted / (2 * $served)")" \
    "$cpu $(calc %.6f "$counted ? 1e6 * $cpu / $counted : 0") $memory" >>"$work/live"
}

tell_live() {
  printf '\n### Live, on the loopback interface\n\n'
  printf '| watcher | requests served meanwhile | messages counted | share | lost | CPU s '
  printf '| µs CPU a message | peak MB |\n'
  printf '|---|---:|---:|---:|---:|---:|---:|---:|\n'
  printf '| nobody | %s | | | | | | |\n' "$(grouped "$(whole_median nobody 3)")"
  tell_watcher httpry httpry
  tell_watcher raw 'pcap4j loop that only counts: packets, not messages'
  tell_watcher tcpdump "tcpdump \`-w /dev/null\`: packets, not messages"
  tell_watcher tshark "tshark \`-q -z http,tree\`"
  tell_watcher gonetmon "**gonetmon \`--format json\`**"
  printf '| gonetmon to httpry | %.2f x | | | | %.2f x | %.2f x | %.1f x |\n' \
    "$(ratio live gonetmon httpry 3)" "$(ratio live gonetmon httpry 7)" \
    "$(ratio live gonetmon httpry 8)" "$(ratio live gonetmon httpry 9)"
  printf '\nMedians of %d rounds, ratios within each round. What was in flight at the end, at most ' \
    "$(figures live nobody 3 | wc -l)"
  printf '16 requests and their responses, is not among the served. '
  printf "Lost, as each says itself: the most of all rounds; gonetmon's losses: %s.\n" \
    "$(sort -u "$work/live.losses" | paste -sd ';' | sed 's/;/; /g')"
}

tell_watcher() {
  local name=$1
  printf '| %s | %s | %s | %.2f %% | %s | %.2f | %.2f | %.0f |\n' "$2" \
    "$(grouped "$(whole_median "$name" 3)")" "$(grouped "$(whole_median "$name" 4)")" \
    "$(median_of live "$name" 6)" "$(grouped "$(figures live "$name" 5 | sort -g | tail -n 1)")" \
    "$(median_of live "$name" 7)" "$(median_of live "$name" 8)" "$(median_of live "$name" 9)"
}

whole_median() {
  calc %d "$(median_of live "$1" "$2")"
}
