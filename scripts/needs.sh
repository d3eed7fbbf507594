# shellcheck shell=bash
# Finds what gonetmon needs on this machine, and installs what is missing.

say() {
  printf 'gonetmon: %s\n' "$*" >&2
}

fail() {
  say "$@"
  exit 1
}

# Runs a command, and shows what it said only when it fails.
quietly() {
  local output
  if ! output=$("$@" 2>&1 </dev/null); then
    printf '%s\n' "$output" >&2
    return 1
  fi
}

has_command() {
  command -v "$1" >/dev/null
}

# The major version of the Java in a home: 17, 21, ... and 1 for anything before 9.
java_version() {
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
}

# Sets JAVA_HOME to the first Java of 17 or newer that has the given program.
use_java_with() {
  local program=$1 found home
  found=$(command -v "$program" || true)
  for home in "${JAVA_HOME:-}" "${found:+$(readlink -f -- "$found")}" /usr/lib/jvm/*; do
    home=${home%/bin/"$program"}
    if [[ -n $home && -x $home/bin/$program && $(java_version "$home") -ge 17 ]]; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  return 1
}

has() {
  case $1 in
    java) use_java_with java ;;
    jdk) use_java_with javac ;;
    maven) has_command mvn ;;
    libpcap) [[ $(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) == *libpcap.so* ]] ;;
    iproute2) has_command ip && has_command ss ;;
    procps) has_command ps && has_command pgrep ;;
    time) [[ -x /usr/bin/time ]] ;; # Bash has a word of that name.
    *) has_command "$1" ;;
  esac
}

why() {
  case $1 in
    java) echo 'to run it' ;;
    jdk) echo 'to build it, 17 or newer' ;;
    maven) echo 'to build it' ;;
    libpcap) echo 'to capture packets' ;;
    tmux) echo 'to run it on a terminal' ;;
    iproute2) echo 'to make and see interfaces' ;;
    procps) echo 'to test how it ends' ;;
    lintian) echo 'to check the package' ;;
    shellcheck) echo 'to check the scripts' ;;
    python3) echo 'to draw the picture' ;;
    nginx) echo 'to serve what is measured' ;;
    wrk | tcpreplay | iperf3) echo 'to make the load' ;;
    curl) echo 'to ask for one page' ;;
    jq) echo 'to read what is written' ;;
    chromium) echo 'to test how the report looks' ;;
    prometheus) echo 'to test what it scrapes' ;;
    prometheus-alertmanager) echo 'to test what it is sent' ;;
    goaccess | lnav) echo 'to test what they read' ;;
    time) echo 'to measure' ;;
    httpry | tshark | tcpdump) echo 'to compare with' ;;
  esac
}

# Sees to it that all the things named are there, and installs those that are not.
need() {
  local thing missing=()
  for thing in "$@"; do
    has "$thing" || missing+=("$thing")
  done
  [[ ${#missing[@]} -eq 0 ]] || install_things "${missing[@]}"
}

install_things() {
  local thing packages=() reasons=''
  if ! has_command apt-get; then
    fail "please install what is missing: $*" \
      "(on Fedora for instance: dnf install java-21-openjdk-devel maven libpcap tmux)"
  fi
  if [[ $EUID -eq 0 ]] || has_command sudo; then
    quietly as_root apt-get -qq update || say 'could not update the package lists'
  fi
  for thing in "$@"; do
    packages+=("$(package_of "$thing")")
    reasons+="${reasons:+, }${packages[-1]} ($(why "$thing"))"
  done
  if [[ $EUID -ne 0 ]] && ! has_command sudo; then
    fail "please install $reasons, as root: apt-get install ${packages[*]}"
  fi
  say "installing $reasons"
  quietly as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq install -y --no-install-recommends "${packages[@]}" ||
    fail "could not install ${packages[*]}"
  for thing in "$@"; do
    has "$thing" || fail "${packages[*]} installed, but $thing is still missing ($(why "$thing"))"
  done
}

package_of() {
  case $1 in
    java | jdk) jdk_package ;;
    libpcap) if in_archive libpcap0.8t64; then echo libpcap0.8t64; else echo libpcap0.8; fi ;;
    *) echo "$1" ;;
  esac
}

# The distribution's own choice of a JDK, if that is new enough.
jdk_package() {
  local version
  version=$(apt-cache show default-jdk-headless 2>/dev/null |
    sed -n 's/^Version: .*1\.\([0-9]*\).*/\1/p' || true)
  version=${version%%$'\n'*}
  if [[ ${version:-0} -ge 17 ]]; then
    echo default-jdk-headless
  else
    echo openjdk-17-jdk-headless
  fi
}

in_archive() {
  apt-cache show "$1" >/dev/null 2>&1
}

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  else
    sudo "$@"
  fi
}
