# shellcheck shell=bash
# What the scripts share: building gonetmon and the words that start it.

scripts=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
root=$(dirname -- "$scripts")
jar=$root/target/gonetmon.jar
[[ ! -f $scripts/gonetmon.jar ]] || jar=$scripts/gonetmon.jar # Installed, not in a checkout.
# shellcheck source=scripts/needs.sh
source "$scripts/needs.sh"

# How the JVM is made small and quick, as in Footprint.java; what it starts may follow.
# shellcheck disable=SC2034 # It is used where this file is read.
footprint=(-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1
  -Xss512k -XX:-UsePerfData -XX:+DisplayVMOutputToStderr
  --enable-native-access=ALL-UNNAMED)

# Whether the machine, or the container, has less than some 512 MB of memory.
is_small() {
  local bytes
  bytes=$({
    sed -n 's/^MemTotal: *\([0-9]*\) kB/\1 * 1024/p' /proc/meminfo
    cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes
  } 2>/dev/null | grep -E '^[0-9 *]+$' | while read -r each; do echo $((each)); done |
    sort -n | head -n 1)
  [[ -n $bytes ]] && ((bytes < 480 << 20))
}
is_small || footprint+=(-Xms96m -Xmn64m -Xmx256m)

# Installs what is missing to run, one thing more if it is named, and builds if the jar is missing
# or older than what it is made of and the other sources named.
prepare() {
  local thing=$1
  shift
  if stale "$@"; then
    need jdk maven ${thing:+"$thing"}
    build
  else
    need java ${thing:+"$thing"}
  fi
}

stale() {
  [[ ! -f $jar || -n $(cd "$root" && find pom.xml .mvn src/main "$@" -newer "$jar" -print -quit) ]]
}

build() {
  local log maven status=0
  log=$(mktemp)
  as_owner
  "${as_owner[@]}" mvn -B -f "$root/pom.xml" -DskipTests -Dfmt.skip package </dev/null >"$log" 2>&1 &
  maven=$!
  trap 'kill "$maven"; wait "$maven" || true; rm -f "$log"; exit 130' HUP INT TERM
  show_progress "$maven" "$log"
  wait "$maven" || status=$?
  trap - HUP INT TERM
  [[ $status -eq 0 ]] || cat "$log" >&2
  rm -f "$log"
  [[ $status -eq 0 ]] || fail 'the build failed'
  touch "$jar"
}

# Says what the build is at until it ends: on a terminal in one line that changes, elsewhere in a
# line for each step.
show_progress() {
  local maven=$1 log=$2 begin=$SECONDS last='' step
  while kill -0 "$maven" 2>/dev/null; do
    step=$(build_step "$log")
    if [[ -t 2 ]]; then
      printf '\r\033[Kgonetmon: building, %d s: %s…' "$((SECONDS - begin))" "$step" >&2
    elif [[ $step != "$last" ]]; then
      say "building: ${step%% (*}…"
      last=$step
    fi
    sleep 0.3
  done
  [[ ! -t 2 ]] || printf '\r\033[K' >&2
}

# What Maven said last that it does, in words.
build_step() {
  local said downloads
  said=$(sed -nE 's/.*(Download(ing|ed)) from.*/\1/p; s/.*--- ([a-z:.A-Z0-9-]+) .*/\1/p' "$1" |
    tail -n 1)
  case $said in
    Download*)
      downloads=$(grep -c 'Downloaded from' "$1" || true)
      echo "downloading what it needs ($downloads files)"
      ;;
    *:resources | *:compile) echo 'compiling' ;;
    *:testResources | *:testCompile) echo 'compiling the tests' ;;
    *:test | *:jar | *:shade) echo 'packing the jar' ;;
    *) echo 'looking what is needed' ;;
  esac
}

# Sets the array "as_owner" to the words that make a command run as the user who called sudo, so
# that what it builds belongs to that user.
as_owner() {
  as_owner=(env)
  if [[ $EUID -eq 0 && -n ${SUDO_USER:-} && $SUDO_USER != root ]]; then
    as_owner=(sudo -H -u "$SUDO_USER" env "JAVA_HOME=$JAVA_HOME")
  fi
}

# What was built as root under sudo is given to the user who called it.
give_back_target() {
  if [[ $EUID -eq 0 && -n ${SUDO_UID:-} && -d $root/target ]]; then
    chown -R "$SUDO_UID" "$root/target"
  fi
}

# Sets the array "generator" to the words that start the generator.
find_traffic() {
  prepare '' src/test
  # shellcheck disable=SC2034 # It is used where this file is read.
  generator=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx64m -cp "$root/target/test-classes"
    io.gonetmon.traffic.Traffic)
}

# Sets the array "gonetmon" to the words that start it, with the right to capture unless the
# options say that it need not.
find_gonetmon() {
  prepare libpcap
  gonetmon=("$scripts/gonetmon")
  if ! may_capture && captures "$@" && has_command sudo; then
    sudo -v
    gonetmon=(sudo env "JAVA_HOME=$JAVA_HOME" "${gonetmon[@]}")
  fi
}

# The user whom root runs the program as: the one who called sudo, or nobody.
unprivileged() {
  if [[ ${SUDO_UID:-0} -ne 0 ]]; then
    echo "$SUDO_UID"
  else
    echo nobody
  fi
}

# Whether this process has CAP_NET_RAW.
may_capture() {
  local name value
  while read -r name value; do
    [[ $name != CapEff: ]] || return $((!(0x$value >> 13 & 1)))
  done </proc/self/status
  return 1
}

captures() {
  local option
  for option in "$@"; do
    case $option in
      -h | --help | -V | --version | --print-config* | --check-config) return 1 ;;
      --list-interfaces | -r* | --read | --read=*) return 1 ;;
    esac
  done
}
