package org.rollcall.local.broker;

import java.nio.file.Path;

/**
 * What the local broker is told.
 *
 * @param port where clients connect; the controller listens on the next one
 * @param folder where it keeps its log
 * @param proxy where those who come in by the second door are told to come back to; 0 without a second door
 */
record BrokerSettings(int port, Path folder, int proxy) {

    /** A broker tells its clients where to connect, so a proxy in front of it must be what it tells them. */
    private static final String SECOND_DOOR = """
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d,PROXIED://127.0.0.1:%3$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,PROXIED://127.0.0.1:%4$d
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,PROXIED:PLAINTEXT
            inter.broker.listener.name=PLAINTEXT
            """;

    /** The settings file. Voters are static, so that the same folder starts again on other ports. */
    String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                %4$s
                log.dirs=%3$s
                # One broker: what three would keep three times.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # Topics are created by ingest-service with settings that matter, never by chance.
                auto.create.topics.enable=false
                num.network.threads=2
                num.io.threads=2
                log.cleaner.dedupe.buffer.size=8388608
                # A broker that was killed is believed gone after 2 s instead of 9, so its restart takes 3 s instead of 13.
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                """.formatted(port, port + 1, folder.toString().replace("\\", "\\\\"), listeners());
    }

    private String listeners() {
        return proxy == 0
                ? "listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, port + 1)
                : SECOND_DOOR.formatted(port, port + 1, port + 2, proxy).strip();
    }
}
