package org.rollcall.system.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.rollcall.system.bench.crowd.Crowd;

/**
 * The peers' own program: takes orders line by line, words between tabs, until there are no more.
 *
 * <pre>
 *   copy SCHEMA FOLDER       the rows in these files, one transaction          rows
 *   load TOPIC FROM TO       keeps the records of these offsets in memory      records
 *   send TOPIC               sends what is kept to another topic               records
 *   poll TOPIC               reads a topic from its beginning to its end       records
 *   project TOPIC COUNT      the next records, a transaction with entities each  records
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
    private Crowd crowd;

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

    private long does(String[] order) throws Exception {
        return switch (order[0]) {
            case "copy" -> copy().in(order[1], Path.of(order[2]));
            case "load" -> producer().load(order[1], order[2], order[3]);
            case "send" -> producer().send(order[1]);
            case "poll" -> BarePoll.whole(broker, order[1]);
            case "project" -> entities(order[1]).project(Integer.parseInt(order[2]));
            default -> crowd().does(order);
        };
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
