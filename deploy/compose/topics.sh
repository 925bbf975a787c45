#!/usr/bin/env bash
# The topic of each of $SERVICES, which keeps its facts for ever, and for what a service can't handle of it one of dead
# letters, which keeps them for 30 days. One that is there already is set right.
set -euo pipefail
bin=${KAFKA_HOME:-/opt/kafka}/bin
there=" $("$bin/kafka-topics.sh" --bootstrap-server "$KAFKA" --list | tr '\n' ' ') "
keep() {
  local kept="cleanup.policy=delete retention.ms=$3 retention.bytes=-1"
  if [[ $there == *" $1 "* ]]; then
    "$bin/kafka-configs.sh" --bootstrap-server "$KAFKA" --alter --topic "$1" --add-config "${kept// /,}"
  else
    # shellcheck disable=SC2046
    "$bin/kafka-topics.sh" --bootstrap-server "$KAFKA" --create --topic "$1" --partitions "$2" $(printf -- '--config %s ' $kept)
  fi
}
for told in $SERVICES; do
  keep "$told-events" "$PARTITIONS" -1
  for heard in $SERVICES; do keep "$told-events.$heard-service.dlq" 1 $((30 * 24 * 3600 * 1000)); done
done
