# What ./run, ./test and ./bench share: tools, ports, the build. To be sourced from the project's folder by bash, with ME set to the script's name.

# One line that says what is wrong, and the end. $2: the exit status, 2 for a machine that lacks something.
die() {
  printf '%s: %s\n' "$ME" "$1" >&2
  exit "${2:-1}"
}

JAVA_MAJOR=0

need_java() {
  local java=java
  [ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
  command -v "$java" >/dev/null || die "Java 17 or newer is needed and there is none: install a JDK (Debian: openjdk-17-jdk-headless)." 2
  JAVA_MAJOR=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${JAVA_MAJOR:-0}" -ge 17 ] || die "Java 17 or newer is needed, this is ${JAVA_MAJOR:-unknown}: install a JDK (Debian: openjdk-17-jdk-headless) or set JAVA_HOME." 2
  command -v "${java}c" >/dev/null || die "Java $JAVA_MAJOR is here without its compiler: install a JDK (Debian: openjdk-$JAVA_MAJOR-jdk-headless)." 2
  JAVA=$java
}

need_maven() {
  command -v mvn >/dev/null || die "Maven 3.8 or newer is needed and there is none: install it (Debian: maven)." 2
  local version
  version=$(mvn -v 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
  [ "$(printf '3.8\n%s\n' "${version:-0}" | sort -V | head -n 1)" = 3.8 ] || die "Maven 3.8 or newer is needed, this is ${version:-unknown}." 2
}

# Each argument COMMAND:PACKAGE, or :PACKAGE if only the package can be asked for.
need_packages() {
  local entry missing=()
  for entry in "$@"; do
    if [ -n "${entry%%:*}" ]; then
      command -v "${entry%%:*}" >/dev/null || missing+=("${entry#*:}")
    elif command -v dpkg-query >/dev/null; then
      dpkg-query -W -f='${Status}' "${entry#*:}" 2>/dev/null | grep -q 'ok installed' || missing+=("${entry#*:}")
    fi
  done
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    die "missing: ${missing[*]}. Install it: sudo apt-get install ${missing[*]}" 2
  fi
  echo "Installing ${missing[*]} …"
  mkdir -p target
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >target/apt.log 2>&1 \
    || die "could not install ${missing[*]}: see target/apt.log" 2
}

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Whether a file that goes into the server or the EAR is newer than what the last build made of it.
build_is_old() {
  [ -f ear/target/built ] && [ -f ear/target/ra.ear ] && [ -f wildfly-config/target/configured ] || return 0
  [ -n "$(find . \( -name target -o -name .git -o -name .run \) -prune -o -type f -newer ear/target/built \
    \( -name pom.xml -o -path '*/src/*' \) -print -quit)" ]
}

# Builds everything without running the tests. $1: the log.
build() {
  touch "$1.begun"
  mvn -B -q -DskipTests package >"$1" 2>&1 || return 1
  mv "$1.begun" ear/target/built
}

# Random from the kernel: $1 bytes in hexadecimal.
random_hex() { od -An -v -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

softhsm_module() {
  local candidate
  for candidate in /usr/lib/softhsm/libsofthsm2.so /usr/lib/*/softhsm/libsofthsm2.so /usr/lib64/pkcs11/libsofthsm2.so /usr/local/lib/softhsm/libsofthsm2.so; do
    [ -f "$candidate" ] && echo "$candidate" && return
  done
}
