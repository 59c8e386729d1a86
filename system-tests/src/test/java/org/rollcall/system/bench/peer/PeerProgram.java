package org.rollcall.system.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.rollcall.system.bench.crowd.Crowd;
import org.rollcall.system.bench.peer.http.Sender;

/**
 * The peers' own program: takes orders line by line, words between tabs, until there are no more.
 *
 * <pre>
 *   copy SCHEMA FOLDER       the rows in these files, one transaction          rows
 *   load TOPIC FROM TO       keeps the records of these offsets in memory      records
 *   send TOPIC               sends what is kept to another topic               records
 *   poll TOPIC               reads a topic from its beginning to its end       records
 *   read FILE N COUNT        asks over N connections what the file says  answers
 *   select FILE N            reads from the database what it says, with N clients  ballots
 *   project TOPIC COUNT      the next records, a transaction with entities each  records
 *   streams TOPIC FOLDER     begins to count a topic's votes with Kafka Streams  none
 *   counted VOTES            waits until these are counted                     votes
 *   http LOAD                sends an HttpLoad, as JSON                        an Answered
 *   grow SIDE ADDRESS COUNT [NUDGE]
 *                            so many subscribers of an address there             subscribers
 *   cast SIDE ADDRESS BEARER MEMBERS-FILE RATE COUNT SEED
 *                            votes, open loop, until all have seen them          deliveries
 *   repeat SIDE ADDRESS TAPE the messages of a lap at its own pace, the same     deliveries
 *   spread SIDE ADDRESS TAPE RATE COUNT SEED
 *                            messages like it at a pace of ours, the same        deliveries
 *   tell SIDE OUTCOME TAPE   writes down what came of the lap                    deliveries
 *   agree SIDE ADDRESS       how many end on what is answered there              subscribers
 *   count SIDE               how many they are                                   subscribers
 *   leave SIDE               closes them                                         subscribers
 * </pre>
 */
public final class PeerProgram {

    static final String BROKER = "BENCH_BROKER";
    static final String DATABASE = "BENCH_DATABASE";
    static final String PASSWORD = "BENCH_PASSWORD";

    private final String broker = System.getenv(BROKER);
    private final String database = System.getenv(DATABASE);
    private final String password = System.getenv(PASSWORD);
    private BareProducer producer;
    private BareCopy copy;
    private EntityPerEvent entities;
    private StreamsCount streams;
    private Sender sender;
    private Crowd crowd;
    private ReadLoad reads;
    private BareSelect selects;

    private PeerProgram() {}

    public static void main(String[] none) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Whatever a library has to say must not look like an answer.
        System.setOut(System.err);
        PeerProgram program = new PeerProgram();
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                answers.println(program.answer(order.split("\t")));
            }
        }
        System.exit(0);
    }

    private String answer(String[] order) {
        try {
            return "done " + does(order);
        } catch (Exception failed) {
            failed.printStackTrace();
            return "failed " + String.valueOf(failed).replace('\n', ' ');
        }
    }

    private Object does(String[] order) throws Exception {
        return switch (order[0]) {
            case "copy" -> copy().in(order[1], Path.of(order[2]));
            case "load" -> producer().load(order[1], order[2], order[3]);
            case "send" -> producer().send(order[1]);
            case "poll" -> BarePoll.whole(broker, order[1]);
            case "read" -> reads().read(Path.of(order[1]), Integer.parseInt(order[2]), Long.parseLong(order[3]));
            case "select" -> selects().read(Path.of(order[1]), Integer.parseInt(order[2]));
            case "project" -> entities(order[1]).project(Integer.parseInt(order[2]));
            case "streams" -> streams(order[1], order[2]);
            case "counted" -> streams.counted(Long.parseLong(order[1]));
            case "http" -> sender().send(order[1]);
            default -> crowd().does(order);
        };
    }

    private long streams(String topic, String folder) throws Exception {
        streams = new StreamsCount(broker, topic, folder);
        return 0;
    }

    private ReadLoad reads() {
        if (reads == null) {
            reads = new ReadLoad();
        }
        return reads;
    }

    private BareSelect selects() {
        if (selects == null) {
            selects = new BareSelect(database, password);
        }
        return selects;
    }

    private BareCopy copy() throws Exception {
        if (copy == null) {
            copy = new BareCopy(database, password);
        }
        return copy;
    }

    private BareProducer producer() {
        if (producer == null) {
            producer = new BareProducer(broker);
        }
        return producer;
    }

    private Sender sender() {
        if (sender == null) {
            sender = new Sender();
        }
        return sender;
    }

    private Crowd crowd() {
        if (crowd == null) {
            crowd = new Crowd();
        }
        return crowd;
    }

    private EntityPerEvent entities(String topic) {
        if (entities == null) {
            entities = new EntityPerEvent(broker, topic, database, password);
        }
        return entities;
    }
}
