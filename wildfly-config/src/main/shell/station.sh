# ./run station: a station of its own beside its USB-Keys, under a loop that starts its server again. To be sourced by ./run, which has
# sourced ground.sh.

station_usage() {
  cat <<'TEXT'
Usage: ./run station --id NAME --centre HOST:PORT [--code-file FILE] [--enrol]

Runs a station: a small server that makes the USB-Keys plugged in here, for the centre at HOST. PORT is the centre's door for stations,
8444 plus its --port-offset. Ctrl-C stops it. The station itself opens no port.

  --id NAME         as an administrator entered it in the portal, page Stations
  --code-file FILE  holds the one-time code from there. It is needed at the first start only, and may come by RA_STATION_CODE or be typed
  --enrol           forget the earlier enrolment and enrol anew, with a new code
  --help            this text

RA_PKCS11_MODULE names the USB-Keys' PKCS#11 library (several: separated by a colon). Without it the station makes three keys in software
(SoftHSM) for a trial. Everything it keeps is in .run/station-NAME/.
TEXT
}

station_arguments() {
  ID= CENTRE= CODE_FILE= ENROL=no
  while [ $# -gt 0 ]; do
    case $1 in
      --id) ID=${2:-}; shift ;;
      --id=*) ID=${1#*=} ;;
      --centre) CENTRE=${2:-}; shift ;;
      --centre=*) CENTRE=${1#*=} ;;
      --code-file) CODE_FILE=${2:-}; shift ;;
      --code-file=*) CODE_FILE=${1#*=} ;;
      --enrol) ENROL=yes ;;
      -h | --help) station_usage; exit 0 ;;
      *) die "unknown option $1; ./run station --help names them all." ;;
    esac
    shift
  done
  [[ $ID =~ ^[a-z0-9][a-z0-9-]{1,21}$ ]] && [ "$ID" != local ] || die "--id needs the station's name: 2 to 22 small letters, digits or hyphens."
  [[ $CENTRE =~ ^[^/:]+:[0-9]{1,5}$ ]] || die "--centre needs HOST:PORT, the centre's door for stations (8444 plus its port offset)."
  [ -z "$CODE_FILE" ] || [ -r "$CODE_FILE" ] || die "--code-file: $CODE_FILE can not be read."
}

# Three blank keys in software, where no module is named.
station_keys() {
  [ -z "${RA_PKCS11_MODULE:-}" ] || return 0
  need_packages softhsm2-util:softhsm2
  RA_PKCS11_MODULE=$(softhsm_module)
  export RA_PKCS11_MODULE SOFTHSM2_CONF=$HOME_DIR/keys/softhsm2.conf
  [ ! -f "$HOME_DIR/keys/made" ] || return 0
  rm -rf "$HOME_DIR/keys"
  mkdir -p "$HOME_DIR/keys/tokens"
  printf 'directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\n' "$HOME_DIR/keys/tokens" >"$SOFTHSM2_CONF"
  [ -s "$HOME_DIR/factory-so-pin" ] || random_hex 4 >"$HOME_DIR/factory-so-pin"
  local key
  for key in 1 2 3; do
    softhsm2-util --init-token --free --label "BLANK-$key" --so-pin "$(<"$HOME_DIR/factory-so-pin")" --pin "$(random_hex 4)" \
      >>"$HOME_DIR/keys.log" 2>&1 || die "a USB-Key could not be made: see .run/station-$ID/keys.log"
  done
  touch "$HOME_DIR/keys/made"
  echo "Three blank keys in software; the SO PIN that they came with is in .run/station-$ID/factory-so-pin."
}

# Only the bean and what it needs: no server yet. It says itself what it waits for.
station_enrol() {
  local lent
  [ "$ENROL" = no ] || rm -f "$IDENTITY/centre.p12" "$IDENTITY/centre.port"
  if [ ! -f "$IDENTITY/centre.p12" ] && [ -z "$CODE_FILE" ] && [ -z "${RA_STATION_CODE:-}" ] && [ -t 0 ]; then
    read -r -s -p "One-time code (portal, page Stations): " RA_STATION_CODE
    echo
    export RA_STATION_CODE
  fi
  lent=$(printf ':%s/main/*' "$JBOSS_HOME/modules/system/layers/base"/com/fasterxml/jackson/core/jackson-{annotations,core,databind} "$JBOSS_HOME/modules/system/layers/base/org/jboss/logging")
  "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "ear/target/ra/ra-station.jar:ear/target/ra/lib/*$lent" \
    cn.cegn.ra.station.Enrolment "$ID" "$CENTRE" "$IDENTITY" ${CODE_FILE:+"$CODE_FILE"} || exit $?
  unset RA_STATION_CODE
}

station_server() {
  rm -rf "$SERVER/tmp"
  rm -f "$SERVER"/deployments/ra-station.ear.*
  touch "$HOME_DIR/starting"
  RA_STATION_STORE_PASSWORD=$(<"$IDENTITY/station.password") RA_STATION_SECRET=$(<"$IDENTITY/station.secret") \
    setsid "$JBOSS_HOME/bin/standalone.sh" -c standalone-station.xml "-Djboss.server.base.dir=$SERVER" >"$HOME_DIR/console.log" 2>&1 </dev/null 9>&- &
  CHILD=$!
}

station_signal() { kill "$1" -- "-$CHILD" 2>/dev/null || kill "$1" "$CHILD" 2>/dev/null; }

station_end() {
  trap '' INT TERM HUP
  station_signal -TERM
  local round
  for round in {1..100}; do
    station_signal -0 || break
    sleep 0.1
  done
  station_signal -KILL
  echo "Station $ID stopped. The same command goes on with the same keys."
  exit "$1"
}

# Ready within the deadline, or ended and started again: a driver can hang in its very first call.
station_await_ready() {
  local begun=$SECONDS
  while station_signal -0; do
    if [ -f "$SERVER/deployments/ra-station.ear.deployed" ]; then
      echo "Station $ID is ready after $((SECONDS - begun)) s; centre $CENTRE, log .run/station-$ID/server/log/server.log"
      return
    fi
    if [ $((SECONDS - begun)) -gt "$START_DEADLINE" ] || [ -f "$SERVER/deployments/ra-station.ear.failed" ]; then
      echo "Station $ID did not start within $START_DEADLINE s or its application failed: ending it; see .run/station-$ID/server/log/server.log"
      station_signal -KILL
      return
    fi
    sleep 0.1
  done
}

# Only Ctrl-C ends it for good. Not even 0 does: that is what the start script makes of some signals.
station_loop() {
  local status begun pause=1
  while true; do
    begun=$SECONDS
    station_server
    station_await_ready
    wait "$CHILD"
    status=$?
    station_signal -KILL # whatever of its group outlived it
    [ $((SECONDS - begun)) -lt 60 ] || pause=1
    if [ "$status" -eq 75 ]; then
      echo "Station $ID ended itself: a driver did not answer, or its certificate was renewed. Starting again in $pause s …"
    else
      echo "Station $ID broke off (status $status). Starting again in $pause s; its job is delivered again …"
    fi
    sleep "$pause" &
    wait $!
    pause=$((pause < 30 ? pause * 2 : 30))
  done
}

station() {
  station_arguments "$@"
  need_java
  need_maven
  umask 077
  HOME_DIR=$PWD/.run/station-$ID SERVER=$PWD/.run/station-$ID/server
  IDENTITY=$SERVER/data/station START_DEADLINE=${RA_STATION_START_SECONDS:-90}
  mkdir -p "$HOME_DIR" "$SERVER/configuration" "$SERVER/deployments" "$SERVER/log" "$IDENTITY"
  chmod 700 "$IDENTITY"
  exec 9>"$HOME_DIR/lock"
  flock -n 9 || die "station $ID is already running from this folder; stop that one first (Ctrl-C there)."
  export JAVA_HOME=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
  if build_is_old; then
    echo "Building (the first time this fetches about 400 MB; .run/station-$ID/build.log has the details) …"
    build "$HOME_DIR/build.log" || die "the build failed: see .run/station-$ID/build.log"
  fi
  JBOSS_HOME=$(ls -d "$PWD"/wildfly-config/target/wildfly-*/ | head -n 1)
  JBOSS_HOME=${JBOSS_HOME%/}
  cp -u "$JBOSS_HOME"/standalone/configuration/* "$SERVER/configuration/" 2>/dev/null
  cp ear/target/ra-station.ear "$SERVER/deployments/ra-station.ear"
  station_keys
  station_enrol
  JAVA_OPTS="${JAVA_OPTS:--Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1} -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -XX:ErrorFile=$HOME_DIR/crash-%p.log"
  ulimit -c 0 # a core would hold PINs
  [ "$JAVA_MAJOR" -lt 22 ] || JAVA_OPTS="$JAVA_OPTS --enable-native-access=ALL-UNNAMED"
  RA_STATION=$ID RA_CENTRE_HOST=${CENTRE%:*} RA_CENTRE_JMS_PORT=$(<"$IDENTITY/centre.port") RA_CENTRE_DOOR=$CENTRE
  export JAVA_OPTS JBOSS_HOME RA_STATION RA_CENTRE_HOST RA_CENTRE_JMS_PORT RA_CENTRE_DOOR LAUNCH_JBOSS_IN_BACKGROUND=1
  trap 'station_end 130' INT
  trap 'station_end 143' TERM HUP
  station_loop
}
