# Sets JAVA_HOME to a JDK 25, wherever it is installed, or says what to install. Sourced by mvnw and dossier (POSIX sh).

dossier_java_major() {
  # Prints 25 for a home whose release file says JAVA_VERSION="25…"; JREs without a compiler do not count.
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

dossier_is_jdk25() { [ -n "$1" ] && [ "$(dossier_java_major "$1")" = 25 ]; }

dossier_find_jdk() {
  if dossier_is_jdk25 "${JAVA_HOME-}"; then
    printf '%s\n' "$JAVA_HOME"
    return 0
  fi
  if command -v java >/dev/null 2>&1; then
    home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    if dossier_is_jdk25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  fi
  if [ -x /usr/libexec/java_home ]; then
    home=$(/usr/libexec/java_home -v 25 2>/dev/null || true)
    if dossier_is_jdk25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  fi
  set +f
  for home in "${JDK25_HOME-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.local/share/mise/installs/java/*; do
    if dossier_is_jdk25 "$home"; then
      set -f
      printf '%s\n' "$home"
      return 0
    fi
  done
  set -f
  echo "Dossier needs a JDK 25 and found none: install one (for example Temurin 25 from adoptium.net) or set JAVA_HOME to it." >&2
  return 1
}

JAVA_HOME=$(dossier_find_jdk) || exit 1
export JAVA_HOME
