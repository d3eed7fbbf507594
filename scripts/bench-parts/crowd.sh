# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # scripts/bench and its parts share variables.
# A crowd at a steady pace, between two interfaces in a network namespace of its own.

namespace=''
pace=50000

measure_crowd() {
  make_capture "$work/crowd.pcap" packets=900000 connections=100000 hosts=10000
  make_network
  start_crowd_watcher
  in_network tcpreplay -i there --preload-pcap "--pps=$pace" "$work/crowd.pcap" \
    >"$work/tcpreplay.out" 2>&1 || fail "tcpreplay failed: $(tail -n 3 "$work/tcpreplay.out")"
  sleep 2
  end_measured crowd TERM
  tell_crowd
  remove_network
  rm -f "$work/crowd.pcap"
}

make_network() {
  namespace=gonetmon-bench-$$
  if ! quietly ip netns add "$namespace"; then
    namespace=''
    fail 'no network namespace can be made here'
  fi
  quietly ip -n "$namespace" link add there type veth peer name here ||
    fail 'no pair of interfaces can be made here'
  ip -n "$namespace" link set there up
  ip -n "$namespace" link set here up
}

remove_network() {
  [[ -z $namespace ]] || ip netns del "$namespace"
  namespace=''
}

in_network() {
  ip netns exec "$namespace" "$@"
}

# Given the options that it would take by itself, so that it notes its collections, too.
start_crowd_watcher() {
  start_measured crowd env "JDK_JAVA_OPTIONS=${footprint[*]} '-Xlog:gc:file=$work/gc.log'" \
    ip netns exec "$namespace" "${gonetmon[@]}" -i here -f 'tcp port 80' --format json -timeout 90
  local tries=200
  until [[ $(in_network wc -l /proc/net/packet) != 1\ * ]]; do
    ((tries-- > 0)) || fail "gonetmon does not capture: $(cat "$work/crowd.err")"
    sleep 0.05
  done
  sleep 1
}

tell_crowd() {
  local wall cpu memory summary=$work/crowd.out counted sent rate
  read -r wall cpu memory <"$work/crowd.took"
  counted=$(hits "$summary")
  sent=$(sed -n 's/^Actual: \([0-9]*\) packets.*/\1/p' "$work/tcpreplay.out")
  rate=$(sed -n 's/^Rated:.* \([0-9]*\)[.0-9]* pps.*/\1/p' "$work/tcpreplay.out")
  printf '\n### A crowd: 100,000 connections at once, 10,000 hosts\n\n'
  printf '| | |\n|---|---:|\n'
  printf '| packets sent | %s |\n' "$(grouped "$sent")"
  printf '| packets a second | %s |\n' "$(grouped "$rate")"
  printf '| packets seen | %s |\n' "$(grouped "$(packets_seen "$summary")")"
  printf '| connections seen | %s |\n' "$(grouped "$(connections_seen "$summary")")"
  printf '| hosts reported | %s |\n' "$(grouped "$(hosts_reported "$summary")")"
  printf '| messages sent | %s |\n' "$(grouped "$messages")"
  printf '| messages counted | %s |\n' "$(grouped "$counted")"
  printf '| share | %s |\n' "$(calc '%.2f %%' "100 * $counted / $messages")"
  printf '| losses | %s |\n' "$(losses_not_none "$summary")"
  printf '| CPU s | %.2f |\n' "$cpu"
  printf '| peak MB of the process | %.0f |\n' "$memory"
  printf '| heap MB after the last collection, and of what size | %s |\n' "$(heap_left)"
}

packets_seen() {
  sed -n '$ s/.*"interfaces":\[{"name":"here","packets":\([0-9]*\).*/\1/p' "$1"
}

connections_seen() {
  sed -n '$ s/.*"connections":{"opened":\([0-9]*\).*/\1/p' "$1"
}

hosts_reported() {
  tail -n 1 "$1" | grep -o '{"host":' | wc -l
}

heap_left() {
  sed -n 's/.*->\([0-9]*\)M(\([0-9]*\)M).*/\1 of \2/p' "$work/gc.log" | tail -n 1
}
