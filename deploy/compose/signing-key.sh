#!/usr/bin/env bash
# Makes the key that signs contracts and certificates, unless one is there.
set -euo pipefail
[ -f "$XINGJI_SIGNING_KEYSTORE" ] && exit
aside=$XINGJI_SIGNING_KEYSTORE.partial
rm -f "$aside"
LC_ALL=C.UTF-8 keytool -genkeypair -alias body -keyalg RSA -keysize 3072 -startdate -1y -validity 7300 \
  -dname "CN=星级服务认证有限公司（示例）, O=星级服务认证有限公司（示例）, C=CN" \
  -storetype PKCS12 -storepass:env XINGJI_SIGNING_PASSWORD -keystore "$aside"
mv "$aside" "$XINGJI_SIGNING_KEYSTORE"
