package org.rollcall.local.broker;

import java.nio.file.Path;

/**
 * What the local broker is told.
 *
 * @param port where clients connect; the controller listens on the next one
 * @param folder where it keeps its log
 */
record BrokerSettings(int port, Path folder) {

    /** The settings file. Voters are static, so that the same folder starts again on other ports. */
    String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
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
                """.formatted(port, port + 1, folder.toString().replace("\\", "\\\\"));
    }
}
