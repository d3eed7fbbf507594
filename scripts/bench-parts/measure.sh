# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # scripts/bench and its parts share variables.
# How programs are started, measured and ended, and figures are made of what was noted.

longest_seconds=300

# The machine and the versions, in one line.
tell_machine() {
  local model
  model=$(sed -n 's/^model name.*: //p' /proc/cpuinfo)
  printf 'Machine: %d cores' "$(nproc)"
  printf ', %s' "${model%%$'\n'*}" "Linux $(uname -r)" "Java $(java_release)"
  tell_versions "${parts[@]}"
  printf '.\n'
}

java_release() {
  "$java" -version 2>&1 | sed -n 's/.*(build \(.*\)).*/\1/p' | head -n 1
}

# The versions of what the parts use.
tell_versions() {
  local used
  used=" $* "
  if [[ $used == *' file '* || $used == *' live '* ]]; then
    tell_version nginx "$(nginx -v 2>&1)"
    tell_version wrk "$(wrk -v 2>&1 || true)"
    tell_version tcpdump "$(tcpdump --version 2>&1)"
    tell_version httpry "$(httpry -h 2>&1 || true)"
    tell_version tshark "$(tshark --version 2>/dev/null)"
  fi
  [[ $used != *' crowd '* ]] || tell_version tcpreplay "$(tcpreplay -V 2>&1)"
  [[ $used != *' screen '* ]] || tell_version tmux "$(tmux -V)"
}

# Finds the first number with a point in what a program says of itself.
tell_version() {
  [[ $2 =~ [0-9]+(\.[0-9]+)+[a-z]? || $2 =~ [0-9.]+ ]]
  printf ', %s %s' "$1" "${BASH_REMATCH[0]}"
}

# Runs a command to its end; notes what it took in $work/NAME.took, and what it said in .out, .err.
run_measured() {
  local name=$1 start end
  shift
  start=$EPOCHREALTIME
  /usr/bin/time -q -o "$work/$name.time" -f '%U %S %M' \
    timeout --foreground "$longest_seconds" "$@" \
    </dev/null >"$work/$name.out" 2>"$work/$name.err" || true
  end=$EPOCHREALTIME
  took "$name" $((${end/./} - ${start/./}))
}

# Starts a command that is measured till its end, and sets "pid" to its process.
start_measured() {
  local name=$1 tries=500
  shift
  rm -f "$work/pid"
  # shellcheck disable=SC2016 # The other shell has to say its number.
  /usr/bin/time -q -o "$work/$name.time" -f '%U %S %M' \
    sh -c 'echo $$ >"$0" && exec "$@"' "$work/pid" "$@" \
    </dev/null >"$work/$name.out" 2>"$work/$name.err" &
  timer=$!
  until [[ -s $work/pid ]]; do
    ((tries-- > 0)) || fail "$name does not start"
    sleep 0.01
  done
  pid=$(<"$work/pid")
  children+=("$pid")
}

# Ends what start_measured started, and notes what it took.
end_measured() {
  kill "-$2" "$pid" 2>/dev/null || true
  wait_for "$timer" || kill -KILL "$pid" 2>/dev/null || true
  wait "$timer" || true
  forget "$pid"
  took "$1" 0
}

# Writes wall seconds, CPU seconds and mebibytes at the peak.
took() {
  awk -v wall="$2" '{ printf "%.6f %.2f %.1f\n", wall / 1e6, $1 + $2, $3 / 1024 }' \
    "$work/$1.time" >"$work/$1.took"
}

# Waits up to ten seconds for a child to end.
wait_for() {
  local tries=100
  while [[ $'\n'$(jobs -rp)$'\n' == *$'\n'"$1"$'\n'* ]]; do
    ((tries-- > 0)) || return 1
    sleep 0.1
  done
}

forget() {
  local child kept=()
  for child in "${children[@]}"; do
    [[ $child == "$1" ]] || kept+=("$child")
  done
  children=("${kept[@]}")
}

end_children() {
  local child job
  for child in "${children[@]}"; do
    kill "$child" 2>/dev/null
  done
  for job in $(jobs -p); do
    wait_for "$job" || kill -KILL "${children[@]}" 2>/dev/null
  done
}

# Figures of the rounds are kept in lines of $work/TABLE: round, name, figures.

# The figures of one column (3 is the first) that a name has got.
figures() {
  awk -v name="$2" -v column="$3" '$2 == name { print $column }' "$work/$1"
}

median() {
  sort -g | awk '{ all[NR] = $1 } END {
    if (NR) printf "%.10g\n", (all[int((NR + 1) / 2)] + all[int(NR / 2) + 1]) / 2 }'
}

least() {
  sort -g | head -n 1
}

median_of() {
  figures "$@" | median
}

# The median of the quotients of two names in the rounds that both have taken part in.
ratio() {
  awk -v one="$2" -v other="$3" -v column="$4" '
    $2 == one { ones[$1] = $column }
    $2 == other { others[$1] = $column }
    END { for (round in ones) if (others[round] > 0) print ones[round] / others[round] }' \
    "$work/$1" | median
}

# Evaluates an expression of awk in the given format.
calc() {
  awk "BEGIN { printf \"$1\", $2 }"
}

# 1234567 as 1,234,567.
grouped() {
  local digits=$1 groups=''
  while [[ ${#digits} -gt 3 ]]; do
    groups=,${digits: -3}$groups
    digits=${digits:0:-3}
  done
  printf '%s%s' "$digits" "$groups"
}

# What a summary of gonetmon's says.
hits() {
  sed -n '$ s/^{"type":"summary",[^{]*"hits":\([0-9]*\).*/\1/p' "$1"
}

losses() {
  sed -n '$ s/.*"losses":{\([^}]*\)}.*/\1/p' "$1" | tr -d '"' | sed 's/:/ /g; s/,/, /g'
}

losses_not_none() {
  local some
  some=$(losses "$1" | tr ',' '\n' | awk '$2 != 0 { printf "%s%s %s", comma, $1, $2; comma = ", " }')
  printf '%s' "${some:-none}"
}

# Makes a capture of a shape, and sets "packets" and "messages" to what it holds.
make_capture() {
  "$java" -cp "$root/target/test-classes" io.gonetmon.bench.MakeCapture "$@" >"$work/made" ||
    fail 'no capture could be made'
  packets=$(sed -n 's/^packets //p' "$work/made")
  messages=$(sed -n 's/^messages //p' "$work/made")
}
