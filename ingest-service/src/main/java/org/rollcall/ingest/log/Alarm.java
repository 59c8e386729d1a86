package org.rollcall.ingest.log;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.fold.Step;

/** The word that operators look for in logs: what only a mistake of this software or somebody else's hand in the log can bring about. */
final class Alarm {

    private static final Logger LOG = Logger.getLogger(Alarm.class);

    private Alarm() {}

    /** Says it where a record repeats a verdict otherwise than the fold has it. */
    static void ofContradiction(Step step, ConsumerRecord<byte[], byte[]> record) {
        if (step.effect() instanceof Effect.Refused refused && refused.reason() == Refusal.CONTRADICTS_VERDICT) {
            LOG.errorf(
                    "ALARM: record %d of partition %d contradicts a verdict: %s",
                    record.offset(), record.partition(), refused.detail());
        }
    }
}
