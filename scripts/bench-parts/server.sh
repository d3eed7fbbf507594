# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # scripts/bench and its parts share variables.
# The web server that is watched, and the load on it.

# Starts nginx on a free port of the loopback interface, once, and sets "port".
serve() {
  [[ -z ${port:-} ]] || return 0
  port=8098
  while [[ -n $(ss -Hltn "sport = :$port") ]]; do
    port=$((port + 1))
  done
  mkdir "$work/www"
  printf '%0450d' 0 >"$work/www/index.html"
  configure_nginx >"$work/nginx.conf"
  nginx -c "$work/nginx.conf" 2>"$work/nginx.log" &
  children+=("$!")
  await_nginx
}

configure_nginx() {
  cat <<END
user root;
daemon off;
worker_processes 1;
pid "$work/nginx.pid";
error_log "$work/nginx.log";
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  server {
    listen 127.0.0.1:$port;
    root "$work/www";
  }
}
END
}

await_nginx() {
  local tries=100
  until [[ -n $(ss -Hltn "sport = :$port") ]]; do
    ((tries-- > 0)) || fail "nginx does not start: $(cat "$work/nginx.log")"
    sleep 0.05
  done
}

# Asks for a page at full speed, for five seconds unless told otherwise, and sets "served".
ask() {
  wrk -t1 -c16 "-d${2:-5}" "http://127.0.0.1:$port${1:-/}" >"$work/wrk.out" || fail 'wrk failed'
  served=$(sed -n 's/ *\([0-9]*\) requests in .*/\1/p' "$work/wrk.out")
}

# Waits until there are more packet sockets than the number given, and a little more.
await_capture() {
  local tries=200
  until [[ $(wc -l </proc/net/packet) -gt $1 ]]; do
    ((tries-- > 0)) || fail "$2 does not capture: $(cat "$work/$2.err")"
    sleep 0.05
  done
  sleep 1
}
