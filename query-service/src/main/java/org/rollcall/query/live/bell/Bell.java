package org.rollcall.query.live.bell;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.rollcall.query.kept.Freshness;
import org.rollcall.query.live.line.LiveLoop;

/**
 * Listens to all partitions of the tallies on a thread of its own, for ever: while the broker is away or the topic is not
 * there yet it tries again, and says through readiness and metrics that it hears nothing.
 */
@ApplicationScoped
public class Bell {

    private static final Logger LOG = Logger.getLogger(Bell.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final BellSettings settings;
    private final Map<String, Object> broker;
    private final ObjectMapper mapper;
    private final LiveLoop loop;
    private final Instance<BellListener> listeners;
    private final Freshness freshness;
    private final Counter messages;
    private final AtomicInteger attached;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile BellRope rope;
    private Thread thread;
    private boolean told;

    @Inject
    Bell(
            BellSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ObjectMapper mapper,
            LiveLoop loop,
            @Any Instance<BellListener> listeners,
            Freshness freshness,
            MeterRegistry metrics) {
        this.settings = settings;
        this.broker = broker;
        this.mapper = mapper;
        this.loop = loop;
        this.listeners = listeners;
        this.freshness = freshness;
        this.messages = metrics.counter("rollcall.bell.messages");
        this.attached = metrics.gauge("rollcall.bell.attached", new AtomicInteger());
    }

    /** Whether the broker answered when it was last asked: if not, what is live may be old. */
    public boolean attached() {
        return attached.get() == 1;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::listenForEver, "bell");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        BellRope held = rope;
        if (held != null) {
            held.letGo();
        }
        thread.join(Duration.ofSeconds(3));
    }

    private void listenForEver() {
        while (stopping.getCount() > 0) {
            try {
                listen();
            } catch (InterruptedException stopped) {
                return;
            } catch (KafkaException away) {
                say(away);
            } catch (RuntimeException bug) {
                LOG.error("the bell stopped unexpectedly and is attached again", bug);
            }
            attached.set(0);
            pause();
        }
    }

    /** Once for each time that it goes away, not once a second. */
    private void say(KafkaException away) {
        if (!told && stopping.getCount() > 0) {
            told = true;
            LOG.warnf("the bell hears nothing (%s); trying again until it does", away.getMessage());
        }
    }

    private void pause() {
        try {
            stopping.await(settings.retryDelay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws InterruptedException {
        try (BellRope taken = BellRope.take(settings, broker)) {
            rope = taken;
            tell(listener -> listener.began(taken.topicId(), taken.next()));
            attached.set(1);
            told = false;
            LOG.infof("the bell listens to %s (%d partitions)", settings.topic(), taken.next().length);
            hearFrom(taken);
        } finally {
            rope = null;
        }
    }

    private void hearFrom(BellRope taken) throws InterruptedException {
        long probeAt = System.nanoTime() + settings.probe().toNanos();
        while (stopping.getCount() > 0) {
            ConsumerRecords<byte[], byte[]> records = taken.poll(POLL);
            if (!records.isEmpty()) {
                ring(records);
            }
            if (System.nanoTime() >= probeAt) {
                heed(taken.answers());
                probeAt = System.nanoTime() + settings.probe().toNanos();
            }
        }
    }

    /** The consumer finds its way back by itself, and misses nothing: here it is only said. */
    private void heed(boolean answers) {
        if (answers != attached()) {
            LOG.warn(
                    answers
                            ? "the broker answers again"
                            : "the broker does not answer; boards may be old until it does");
            attached.set(answers ? 1 : 0);
        }
    }

    private void ring(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        List<Rung> rung = new ArrayList<>(records.count());
        records.forEach(message -> rung.add(read(message)));
        messages.increment(rung.size());
        freshness.changed();
        tell(listener -> listener.rung(rung));
    }

    private Rung read(ConsumerRecord<byte[], byte[]> message) {
        try {
            TallyMessage tally = mapper.readValue(message.value(), TallyMessage.class);
            return new Rung(message.partition(), message.offset(), tally.ballot(), tally);
        } catch (IOException | IllegalArgumentException notUnderstood) {
            LOG.warnf(
                    "message %d of partition %d could not be understood: %s",
                    message.offset(), message.partition(), notUnderstood.getMessage());
            String key = message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8);
            return new Rung(message.partition(), message.offset(), key, null);
        }
    }

    /** Waits until the loop has taken it: the bell never runs ahead of those who hear it. */
    private void tell(Consumer<BellListener> what) throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        loop.run(() -> {
            try {
                listeners.forEach(what);
            } finally {
                taken.countDown();
            }
        });
        taken.await();
    }
}
