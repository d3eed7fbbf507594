# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # scripts/bench and its parts share variables.
# How the cost grows with the shape of the traffic.

measure_growth() {
  local times=${rounds:-3} start_up
  make_capture "$work/shape.pcap" packets=1 connections=1
  read_shape start 5
  start_up=$(figures growth start 3 | least)
  printf '\n### How the cost grows\n'
  grow connections 'Connections open at once' 10 100 1000 10000 100000
  grow hosts 'Hosts' 1 100 10000 100000
  grow body 'Bytes in the body of each response' 100 1000 10000 100000 1000000
  grow segments 'Segments of each message' 1 2 5 20
  printf '\nUnless stated otherwise: 100 connections, 10 hosts, bodies of 300 bytes, segments of 1,448 bytes, '
  printf 'every second acknowledged. Wall is the least of %d, with the start-up of %.2f s, ' \
    "$times" "$start_up"
  printf 'which the times a packet and a message are without. '
  printf "gonetmon's own limits are 120,000 connections and 10,000 hosts.\n"
}

# Makes a capture for each value of a part of the shape, and prints what reading it took.
grow() {
  local part=$1 title=$2 value
  shift 2
  printf '\n| %s | packets | messages | counted | wall s | µs a packet | µs a message | peak MB ' \
    "$title"
  printf '| losses |\n|---:|---:|---:|---:|---:|---:|---:|---:|---|\n'
  for value in "$@"; do
    make_capture "$work/shape.pcap" "$part=$value"
    read_shape "$part=$value" "$times"
    tell_shape "$part=$value" "$value"
  done
  rm -f "$work/shape.pcap"
}

read_shape() {
  local round
  for ((round = 1; round <= $2; round++)); do
    run_measured growth "${gonetmon[@]}" --read "$work/shape.pcap" -f 'tcp port 80' --format json
    echo "$round $1 $(cat "$work/growth.took")" >>"$work/growth"
  done
}

tell_shape() {
  local wall net counted
  wall=$(figures growth "$1" 3 | least)
  net=$(calc %.6f "1e6 * ($wall - $start_up)")
  counted=$(hits "$work/growth.out")
  printf '| %s | %s | %s | %s | %.2f | %.2f | %.2f | %.0f | %s |\n' "$(grouped "$2")" \
    "$(grouped "$packets")" "$(grouped "$messages")" \
    "$(calc '%.2f %%' "100 * ${counted:-0} / $messages")" "$wall" \
    "$(calc %g "$net / $packets")" "$(calc %g "$net / $messages")" \
    "$(median_of growth "$1" 5)" "$(losses_not_none "$work/growth.out")"
}
