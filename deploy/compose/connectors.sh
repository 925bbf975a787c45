#!/usr/bin/env bash
# Registers the connector that relays the outbox of each of $SERVICES, or brings it up to date, and waits until it runs.
set -euo pipefail
for service in $SERVICES; do
  # while the workers agree on an earlier change, Connect answers 409
  curl --fail --silent --show-error --output /dev/null --retry 30 --retry-delay 1 --retry-all-errors \
    --request PUT --header 'Content-Type: application/json' --data "@/connect/outbox-$service.json" \
    "$CONNECT/connectors/outbox-$service/config"
done
running() {
  [ "$(curl --fail --silent "$CONNECT/connectors/outbox-$1/status" | grep --only-matching '"RUNNING"' | wc -l)" -eq 2 ]
}
for service in $SERVICES; do
  for _ in {1..60}; do running "$service" && break; sleep 1; done
  running "$service" || { echo "The connector of $service-service does not run" >&2; exit 1; }
  echo "outbox-$service runs"
done
