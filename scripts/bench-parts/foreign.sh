# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # scripts/bench and its parts share variables.
# Watching all TCP while something else than HTTP is sent on the loopback interface.

foreign_seconds=10

measure_foreign() {
  local port=5298
  while [[ -n $(ss -Hltn "sport = :$port") ]]; do
    port=$((port + 1))
  done
  iperf3 -s -p "$port" -B 127.0.0.1 >"$work/iperf-server.out" 2>&1 &
  children+=("$!")
  printf '\n### All TCP, while iperf3 sends for %d s\n\n' "$foreign_seconds"
  printf '| sent | packets seen | packets dropped by the kernel | CPU s, start included |\n'
  printf '|---|---:|---:|---:|\n'
  watch_foreign '1 Gbit/s' -b 1G
  watch_foreign 'all that goes'
}

watch_foreign() {
  local title=$1 wall cpu memory sent
  shift
  start_measured foreign "${gonetmon[@]}" -i lo -f tcp --format json -timeout "$longest_seconds"
  await_capture 1 foreign
  iperf3 -c 127.0.0.1 -p "$port" -t "$foreign_seconds" -f g "$@" >"$work/iperf.out" 2>&1 ||
    fail "iperf3 failed: $(tail -n 1 "$work/iperf.out")"
  sleep 1
  end_measured foreign TERM
  read -r wall cpu memory <"$work/foreign.took"
  sent=$(sed -n 's/.* \([0-9.]* Gbits.sec\).*receiver.*/\1/p' "$work/iperf.out")
  printf '| %s: %s | %s | %s | %.2f |\n' "$title" "$sent" \
    "$(grouped "$(sed -n '$ s/.*"interfaces":\[{"name":"lo","packets":\([0-9]*\).*/\1/p' "$work/foreign.out")")" \
    "$(sed -n '$ s/.*"kernelDropped":\([0-9]*\).*/\1/p' "$work/foreign.out")" "$cpu"
}
