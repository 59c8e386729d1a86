package org.rollcall.system.bench.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event as a Panache entity has it: an id of a sequence and some columns. */
@Entity
@Table(name = "stock_event")
class StockEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    int partition;

    @Column(name = "log_offset")
    long offset;

    String stream;
    String type;
    String command;

    @Column(columnDefinition = "text")
    String data;

    protected StockEvent() {}

    StockEvent(ConsumerRecord<byte[], byte[]> record, String type, String command) {
        this.partition = record.partition();
        this.offset = record.offset();
        this.stream = new String(record.key(), StandardCharsets.UTF_8);
        this.type = type;
        this.command = command;
        this.data = new String(record.value(), StandardCharsets.UTF_8);
    }
}
