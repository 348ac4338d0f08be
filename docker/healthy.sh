#!/bin/bash
# Whether the program is ready, asked on its management port. In bash, because the image has neither curl for certain nor a compiler, and a
# second JVM every ten seconds would cost more than the question is worth.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${QUARKUS_MANAGEMENT_PORT:-9000}"
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
