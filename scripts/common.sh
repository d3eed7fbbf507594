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
  -Xms96m -Xmn64m -Xmx256m -Xss512k -XX:-UsePerfData
  -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote
  --enable-native-access=ALL-UNNAMED)

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
  say 'building…'
  log=$(mktemp)
  as_owner
  "${as_owner[@]}" mvn -B -ntp -f "$root/pom.xml" -DskipTests package </dev/null >"$log" 2>&1 &
  maven=$!
  trap 'kill "$maven"; wait "$maven" || true; rm -f "$log"; exit 130' HUP INT TERM
  wait "$maven" || status=$?
  trap - HUP INT TERM
  [[ $status -eq 0 ]] || cat "$log" >&2
  rm -f "$log"
  [[ $status -eq 0 ]] || fail 'the build failed'
  touch "$jar"
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
      -h | --help | -V | --version | --list-interfaces | -r* | --read | --read=*) return 1 ;;
    esac
  done
}
