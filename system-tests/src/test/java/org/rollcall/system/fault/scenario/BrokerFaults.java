package org.rollcall.system.fault.scenario;

import java.time.Duration;
import org.rollcall.local.broker.Broker;
import org.rollcall.system.fault.proxy.Trap;

/** The log's broker dies, or its answers do not arrive. */
final class BrokerFaults {

    private static final Duration AWAY = Duration.ofSeconds(2);

    /** Longer than a producer tries (5 s) and ingest-service waits for it (6 s). */
    private static final Duration NO_ANSWERS = Duration.ofSeconds(7);

    private BrokerFaults() {}

    static Scenario killed() {
        return UnderLoad.of("broker kill -9", 2, 50, (stage, ordeal) -> {
            Broker broker = stage.broker();
            broker.kill();
            ordeal.moment(AWAY);
            broker.start();
            return true;
        });
    }

    /** Every request of a producer reaches the broker, and nobody hears of it. */
    static Scenario answerLost() {
        return UnderLoad.of("producer answer lost", 1, 20, (stage, ordeal) -> {
            long unknown = stage.recorder().unknown();
            Trap trap = stage.brokersDoor().lay(Trap.Action.SWALLOW_REPLY, Integer.MAX_VALUE);
            ordeal.pass(NO_ANSWERS);
            stage.brokersDoor().lay(Trap.Action.SWALLOW_REPLY, 0);
            return trap.sprung() > 0 && stage.recorder().unknown() > unknown;
        });
    }
}
