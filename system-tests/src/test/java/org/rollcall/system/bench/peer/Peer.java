package org.rollcall.system.bench.peer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.process.JavaCommand;
import org.rollcall.system.bench.peer.http.Answered;
import org.rollcall.system.bench.peer.http.HttpLoad;

/**
 * A peer in a JVM of its own, with the flags of a service and more heap than it needs. It does what it is told in one line and
 * answers with one: how many operations that was. It ends when its input does, also when the bench was killed.
 */
public final class Peer implements AutoCloseable {

    /** Read by a JVM after its command line, so that it wins over the one compiler of {@link JavaCommand}. */
    public static final Map<String, String> BOTH_COMPILERS = Map.of("_JAVA_OPTIONS", "-XX:TieredStopAtLevel=4");

    private static final int HEAP_MEGABYTES = 1_024;

    private final String name;
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    private Peer(String name, Process process) {
        this.name = name;
        this.process = process;
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts one; its complaints go to a log of its name. */
    public static Peer start(String name, String bootstrapServers, String jdbcUrl, String password, DataFolder data)
            throws IOException {
        Path log = data.log(name);
        Files.createDirectories(log.getParent());
        var command = JavaCommand.withHeap(HEAP_MEGABYTES)
                .with("-cp", System.getProperty("java.class.path"), PeerProgram.class.getName());
        ProcessBuilder builder =
                new ProcessBuilder(command.words()).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(BOTH_COMPILERS);
        builder.environment().put(PeerProgram.BROKER, bootstrapServers);
        builder.environment().put(PeerProgram.DATABASE, jdbcUrl);
        builder.environment().put(PeerProgram.PASSWORD, password);
        return new Peer(name, builder.start());
    }

    /**
     * Has it do something, and waits.
     *
     * @param order a word that {@link PeerProgram} knows, and what it needs
     * @return how many operations it was
     */
    public long does(String... order) throws IOException {
        return Long.parseLong(answer(order));
    }

    /** Has it send requests, and waits for the last answer. */
    public Answered sends(HttpLoad load) throws IOException {
        return Answered.of(answer("http", load.json()));
    }

    private String answer(String... order) throws IOException {
        orders.write(String.join("\t", order));
        orders.newLine();
        orders.flush();
        String answer = answers.readLine();
        if (answer == null || !answer.startsWith("done ")) {
            throw new IOException("the peer " + name + " could not " + order[0] + ": " + answer);
        }
        return answer.substring("done ".length());
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
