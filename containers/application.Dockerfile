# One pattern for the four applications; MODULE is participants-service, sessions-service, feedback-service or gateway:
#   docker build -f containers/application.Dockerfile --build-arg MODULE=gateway -t ignite/gateway .
ARG JAVA_IMAGE=eclipse-temurin:25-jre
FROM ${JAVA_IMAGE}
ARG MODULE

COPY containers/answers /usr/local/bin/
WORKDIR /app
# What changes least comes first, so that a new version sends only its own classes. They belong to root: the
# application can read them, not change them.
COPY ${MODULE}/target/quarkus-app/lib/ lib/
COPY ${MODULE}/target/quarkus-app/quarkus/ quarkus/
COPY ${MODULE}/target/quarkus-app/app/ app/
COPY ${MODULE}/target/quarkus-app/quarkus-run.jar ./

# Half of the container's memory is heap; an application that runs out of it ends, and is started again.
ENV JAVA_OPTS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
# A number, so that an orchestrator can tell that it is not root.
USER 10001:10001
# Each application listens on one of these. Whoever runs it asks for its health: compose by `answers`, Kubernetes itself.
EXPOSE 8080 8081 8082 8083
ENTRYPOINT ["/bin/sh", "-c", "exec java $JAVA_OPTS -jar quarkus-run.jar"]
