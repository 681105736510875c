# Sourced by the scripts beside it: where the checkout is, and settings from the environment or .env.

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

fail() {
  echo "$*" >&2
  exit 1
}

# A setting by its name; without it in the environment the line in .env, without that the second argument.
setting() {
  local line
  if [ -n "${!1:-}" ]; then
    echo "${!1}"
  elif [ -f "$home/.env" ] && line="$(grep "^$1=." "$home/.env" | tail -n 1)"; then
    line="${line#*=}" line="${line#[\"\']}"
    echo "${line%[\"\']}"
  else
    echo "${2:-}"
  fi
}

# A folder or file of a setting; what does not begin with / lies in the checkout, as it does for compose.
place() {
  case "$1" in
    /*) echo "$1" ;;
    *) echo "$home/${1#./}" ;;
  esac
}

backups="$(place "$(setting CONVOCATORIA_BACKUPS ./backups)")"
accounts="$(place "$(setting CONVOCATORIA_ACCOUNTS ./accounts.json)")"

# Ends unless the first argument names a kind of installation.
need_kind() {
  case "${1:-}" in
    local | containers) ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
}

# The gateway runs as this user in its container.
let_gateway_read() {
  chown 10001 "$1" 2>/dev/null || setfacl --modify u:10001:r "$1" ||
    fail "The user 10001 has to read $1: run this as root, or install the package acl."
}

archive() {
  docker compose --project-directory "$home" run --rm --no-deps -T "$@"
}
