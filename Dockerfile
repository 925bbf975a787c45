# One image a service: docker build --build-arg MODULE=audit-service .
FROM node:24-bookworm-slim AS node

FROM eclipse-temurin:25-jdk AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /xingji
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    ./mvnw -B -ntp -q -DskipTests -Dspotless.check.skip package

FROM eclipse-temurin:25-jre
ARG MODULE
COPY --from=build /xingji/${MODULE}/target/quarkus-app /app
COPY --chmod=755 deploy/compose/ready /usr/local/bin/ready
# /data keeps files over restarts and takes uploads while they come in; /signing holds the key
RUN useradd --system --uid 10001 --no-create-home xingji && install -d -o xingji /data /data/tmp /signing
USER 10001:10001
VOLUME ["/data"]
ENV JAVA_TOOL_OPTIONS="-Xmx128m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError -Djava.io.tmpdir=/data/tmp --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
