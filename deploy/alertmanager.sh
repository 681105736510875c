#!/bin/sh
# Writes the settings of the alertmanager from its environment, and starts it: by mail, to one address.
set -eu
folder="${ALERTMANAGER_FOLDER:-/tmp}"
umask 077
printf %s "$CONVOCATORIA_SMTP_PASSWORD" >"$folder/password"
login=
if [ -n "$CONVOCATORIA_SMTP_USERNAME" ]; then
  login="
  smtp_auth_username: '$CONVOCATORIA_SMTP_USERNAME'
  smtp_auth_password_file: '$folder/password'"
fi
cat >"$folder/alertmanager.yml" <<END
global:
  smtp_smarthost: '$CONVOCATORIA_SMTP_HOST:$CONVOCATORIA_SMTP_PORT'
  smtp_from: '$CONVOCATORIA_MAIL_FROM'
  smtp_require_tls: ${CONVOCATORIA_SMTP_STARTTLS_REQUIRED:-false}$login
route:
  receiver: mail
  group_by: [alertname]
  group_wait: 1m
  group_interval: 10m
  # Whoever does not act is reminded twice a day, and at once by whatever is new.
  repeat_interval: 12h
receivers:
  - name: mail
    email_configs:
      - to: '$CONVOCATORIA_ALERTS_TO'
        send_resolved: true
inhibit_rules:
  # A part that is down is not ready either, and its readers lag.
  - source_matchers: [alertname="PartDown"]
    target_matchers: [alertname=~"PartNotReady|ServiceAway|ReadersLag|ReadersStandStill"]
    equal: [part]
END
[ "${1:-}" = --write ] || exec alertmanager "--config.file=$folder/alertmanager.yml" --storage.path=/alertmanager
