# Sourced by ../convocatoria and ../benchmarks/run: sets JAVA_HOME to a JDK 25, or says that there is none.

is_jdk25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk() {
  local candidate java
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  if java="$(command -v java)"; then
    while [ -L "$java" ]; do java="$(readlink -f "$java")"; done
    candidate="$(dirname "$(dirname "$java")")"
    if is_jdk25 "$candidate"; then
      echo "$candidate"
    fi
  fi
}

JAVA_HOME="$(find_jdk)"
if [ -z "$JAVA_HOME" ]; then
  echo "A JDK 25 is missing: install one (for example Eclipse Temurin 25), or set JAVA_HOME to it." >&2
  exit 1
fi
export JAVA_HOME
export MAVEN_OPTS="${MAVEN_OPTS:---sun-misc-unsafe-memory-access=allow}"
