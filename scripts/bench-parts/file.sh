# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # scripts/bench and its parts share variables.
# Reading captures: one of a real server's traffic, and one whose packets are out of order.

tshark_rounds=2

measure_file() {
  local round times=${rounds:-5} packets messages
  serve
  record_capture
  tcpdump -Z root -r "$work/plain.pcap" -c 1 -w "$work/one.pcap" 2>/dev/null
  make_capture "$work/mixed.pcap" packets=500000 connections=1000 body=10000 swapped=5
  : >"$work/files"
  for ((round = 1; round <= times; round++)); do
    read_with_all "$round"
  done
  tell_files
  tell_mixed
  rm -f "$work"/*.pcap
}

# Captures the load into a file; sets "truth" to the messages that were served.
record_capture() {
  local before tries
  for ((tries = 3; tries > 0; tries--)); do
    before=$(wc -l </proc/net/packet)
    start_measured tcpdump tcpdump -Z root -i lo -B 65536 -w "$work/plain.pcap" "tcp port $port"
    await_capture "$before" tcpdump
    ask
    sleep 1
    end_measured tcpdump TERM
    ! grep -q '^0 packets dropped by kernel' "$work/tcpdump.err" || break
    say 'tcpdump dropped packets; repeating'
  done
  truth=$((2 * served))
}

read_with_all() {
  local round=$1 filter="tcp port $port"
  run_measured tcpdump tcpdump -Z root -r "$work/plain.pcap" -w /dev/null
  note_file "$round" tcpdump 0
  run_measured raw "${raw_loop[@]}" "$work/plain.pcap" "$filter"
  plain_packets=$(sed -n 's/^packets //p' "$work/raw.out")
  note_file "$round" raw 0
  run_measured httpry httpry -r "$work/plain.pcap" -o /dev/null "$filter"
  note_file "$round" httpry "$(sed -n 's/ http packets parsed$//p' "$work/httpry.err")"
  if [[ $round -le $tshark_rounds ]]; then
    run_measured tshark tshark -q -r "$work/plain.pcap" -d "tcp.port==$port,http" -z http,tree
    note_file "$round" tshark "$(tshark_messages)"
  fi
  read_with_gonetmon "$round" gonetmon plain "$filter"
  read_with_gonetmon "$round" one one "$filter"
  read_with_gonetmon "$round" mixed mixed 'tcp port 80'
}

read_with_gonetmon() {
  run_measured "$2" "${gonetmon[@]}" --read "$work/$3.pcap" -f "$4" --format json
  note_file "$1" "$2" "$(hits "$work/$2.out")"
}

# Keeps round, name, wall, CPU, memory, messages.
note_file() {
  echo "$1 $2 $(cat "$work/$2.took") ${3:-0}" >>"$work/files"
}

tshark_messages() {
  awk '/HTTP Request Packets|HTTP Response Packets/ { n += $4 } END { print n + 0 }' \
    "$work/tshark.out"
}

tell_files() {
  printf '\n### A capture of %s packets, %d MB, read\n\n' \
    "$(grouped "$plain_packets")" $(($(stat -c %s "$work/plain.pcap") / 1000000))
  printf '| | wall s, median | least | CPU s | peak MB | messages | share | gonetmon takes |\n'
  printf '|---|---:|---:|---:|---:|---:|---:|---:|\n'
  tell_file tcpdump "tcpdump \`-w /dev/null\`"
  tell_file raw 'pcap4j loop that only counts, cold'
  tell_file httpry httpry
  tell_file tshark "tshark \`-q -z http,tree\`"
  tell_file gonetmon "**gonetmon \`--format json\`**"
  printf '\nServed: %s requests, so %s messages; what was in flight at the end, at most 16 requests ' \
    "$(grouped "$served")" "$(grouped "$truth")"
  printf 'and their responses, comes on top. The last column is the median of the wall time '
  printf "divided by that peer's in the same round. Rounds: %d, of tshark %d.\n" \
    "$(figures files gonetmon 3 | wc -l)" "$(figures files tshark 3 | wc -l)"
  printf '\nLosses: %s.\n' "$(losses "$work/gonetmon.out")"
}

tell_file() {
  local name=$1 counted times=''
  counted=$(median_of files "$name" 6)
  [[ $name == gonetmon ]] || times=$(calc '%.2f x' "$(ratio files gonetmon "$name" 3)")
  printf '| %s | %.2f | %.2f | %.2f | %.0f | %s | %s | %s |\n' "$2" \
    "$(median_of files "$name" 3)" "$(figures files "$name" 3 | least)" \
    "$(median_of files "$name" 4)" "$(median_of files "$name" 5)" \
    "$(if_counted "$counted" grouped "$counted")" \
    "$(if_counted "$counted" calc '%.2f %%' "100 * $counted / $truth")" "$times"
}

# Runs the rest if there is a count at all.
if_counted() {
  [[ $1 -eq 0 ]] || "${@:2}"
}

tell_mixed() {
  printf '\n### Cut into segments, and out of order\n\n'
  printf '| capture | packets | messages | counted | wall s | µs a packet | without start-up |\n'
  printf '|---|---:|---:|---:|---:|---:|---:|\n'
  tell_pace gonetmon 'plain, as above' "$plain_packets" "$truth"
  tell_pace mixed 'bodies of 10 kB, 5 % swapped' "$packets" "$messages"
  printf '| ratio | | | | | %.2f x | %.2f x |\n' "$(paces_apart 0)" "$(paces_apart 1)"
  printf '\nStart-up is the time for a capture of one packet: %.2f s. Losses: %s.\n' \
    "$(median_of files one 3)" "$(losses "$work/mixed.out")"
}

tell_pace() {
  local wall start counted
  wall=$(median_of files "$1" 3)
  start=$(median_of files one 3)
  counted=$(median_of files "$1" 6)
  printf '| %s | %s | %s | %s | %.2f | %.2f | %.2f |\n' "$2" "$(grouped "$3")" "$(grouped "$4")" \
    "$(calc '%.2f %%' "100 * $counted / $4")" "$wall" \
    "$(calc %g "1e6 * $wall / $3")" "$(calc %g "1e6 * ($wall - $start) / $3")"
}

# How many times a packet of the mixed capture takes what one of the plain takes; with 1 the
# start-up is left out.
paces_apart() {
  awk -v without="$1" -v plain="$plain_packets" -v mixed="$packets" '
    { wall[$2, $1] = $3 }
    $2 == "one" { start[$1] = without * $3 }
    END {
      for (round in start)
        print (wall["mixed", round] - start[round]) / mixed \
          / ((wall["gonetmon", round] - start[round]) / plain)
    }' "$work/files" | median
}
