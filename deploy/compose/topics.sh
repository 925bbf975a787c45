#!/usr/bin/env bash
# The topic of each of $SERVICES, and for what a service can't handle of it one of dead letters.
set -euo pipefail
create() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA" --create --if-not-exists --topic "$1" --partitions "$2"
}
for told in $SERVICES; do
  create "$told-events" "$PARTITIONS"
  for heard in $SERVICES; do create "$told-events.$heard-service.dlq" 1; done
done
