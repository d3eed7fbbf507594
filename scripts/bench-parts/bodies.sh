# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # scripts/bench and its parts share variables.
# Watching a web server whose bodies are large.

measure_bodies() {
  local round times=${rounds:-3}
  serve
  head -c 200000 /dev/zero >"$work/www/large"
  : >"$work/bodies"
  for ((round = 1; round <= times; round++)); do
    start_measured bodies "${gonetmon[@]}" -i lo -f "tcp port $port" --format json \
      -timeout "$watch_seconds"
    await_gonetmon
    ask /large
    sleep 1
    end_measured bodies TERM
    note_bodies "$round"
  done
  tell_bodies
}

# Waits until gonetmon captures, and for as long as it begins with cut packets.
await_gonetmon() {
  local tries=200
  until grep -q started "$work/gonetmon.log" 2>/dev/null; do
    ((tries-- > 0)) || fail "gonetmon does not capture: $(cat "$work/bodies.err")"
    sleep 0.05
  done
  sleep 2.5
  rm -f "$work/gonetmon.log"
}

# Keeps round, name, served, share, packets dropped by the kernel, CPU, memory.
note_bodies() {
  local wall cpu memory counted
  read -r wall cpu memory <"$work/bodies.took"
  counted=$(hits "$work/bodies.out")
  echo "$1 bodies $served $(calc %.6f "100 * ${counted:-0} / (2 * $served)")" \
    "$(sed -n '$ s/.*"kernelDropped":\([0-9]*\).*/\1/p' "$work/bodies.out") $cpu $memory" \
    >>"$work/bodies"
}

tell_bodies() {
  printf '\n### Bodies of 200 kB, on the loopback interface\n\n'
  printf '| round | requests served | messages counted | packets dropped by the kernel | CPU s | peak MB |\n'
  printf '|---:|---:|---:|---:|---:|---:|\n'
  awk '{ printf "| %d | %d | %.2f %% | %d | %.2f | %.0f |\n", $1, $3, $4, $5, $6, $7 }' \
    "$work/bodies"
}
