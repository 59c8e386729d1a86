package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsThatLoseVotesTest {

    private static Map<String, Object> sound() {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", "127.0.0.1:1");
        config.put("acks", "all");
        config.put("enable.idempotence", "true");
        config.put("delivery.timeout.ms", "5000");
        config.put("key.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
        config.put("value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
        return config;
    }

    @Test
    void sound_settings_pass() {
        assertThat(ProducerCheck.dangers("x", sound())).isEmpty();
    }

    @Test
    void a_single_acknowledgement_is_refused_with_what_it_switches_off() {
        var config = sound();
        config.put("acks", "1");
        config.remove("enable.idempotence");
        assertThat(ProducerCheck.dangers("x", config))
                .anyMatch(danger -> danger.contains("acks=1"))
                .anyMatch(danger -> danger.contains("enable.idempotence=false"));
    }

    @Test
    void a_send_that_could_arrive_after_its_answer_is_refused() {
        var config = sound();
        config.remove("delivery.timeout.ms");
        assertThat(ProducerCheck.dangers("x", config))
                .singleElement()
                .asString()
                .contains("delivery.timeout.ms");
    }

    @Test
    void another_log_under_the_same_name_is_refused() {
        var recorded = new LogIdentity("first", 24);
        assertThat(recorded.differenceFrom(recorded)).isNull();
        assertThat(new LogIdentity("second", 24).differenceFrom(recorded)).contains("deleted and made again");
        assertThat(new LogIdentity("first", 25).differenceFrom(recorded)).contains("25 partitions");
    }
}
