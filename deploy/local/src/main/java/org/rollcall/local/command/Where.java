package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.rollcall.local.Trouble;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.Api;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.folder.Home;
import org.rollcall.local.platform.Platform;
import org.rollcall.local.platform.PortPlan;
import org.rollcall.local.process.Part;
import org.rollcall.local.service.Control;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.local.token.Role;
import org.rollcall.local.token.Tokens;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Which running copy is meant: the options that go with every command, before it or after it. */
final class Where {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Everything this copy writes (default: .rollcall beside the script).")
    private Path folder;

    @Option(
            names = "--port-offset",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            description =
                    "Added to every port, so that copies run side by side (default: as this copy was started, or 0).")
    private Integer offset;

    @Option(
            names = "--token",
            scope = ScopeType.INHERIT,
            paramLabel = "T",
            defaultValue = "${env:ROLLCALL_TOKEN}",
            description = "Sent with commands, where this copy trusts another issuer than itself (default:"
                    + " ROLLCALL_TOKEN, else one is made for each command).")
    private String token;

    private final Home home = Home.find();
    private Tokens tokens;

    DataFolder data() {
        return DataFolder.of(folder == null ? home.path().resolve(".rollcall") : folder);
    }

    Home home() {
        return home;
    }

    /** What mints for this copy, with the key in its folder. */
    Tokens tokens() {
        if (tokens == null) {
            tokens = Tokens.of(data());
        }
        return tokens;
    }

    Links links() {
        return new Links(this);
    }

    /** Told by the same variables that the services read. */
    boolean isProduction() {
        return Boolean.parseBoolean(System.getenv("ROLLCALL_INGEST_PRODUCTION"))
                || Boolean.parseBoolean(System.getenv("ROLLCALL_ACCESS_PRODUCTION"));
    }

    /** @param control whether a service that is started serves the pages that steer, and takes their commands */
    Platform platform(String host, boolean control) {
        PortPlan ports = ports();
        Map<String, String> settings = control ? new Control(host, ports.query(), ports.ingest()).settings() : Map.of();
        return new Platform(home, data(), ports, host, settings);
    }

    /** To look at, or to stop: it starts nothing. */
    Platform platform() {
        return platform("127.0.0.1", false);
    }

    private PortPlan ports() {
        try {
            return PortPlan.movedBy(offset());
        } catch (IllegalArgumentException outside) {
            throw new ParameterException(command.commandLine(), outside.getMessage());
        }
    }

    private int offset() {
        return offset != null ? offset : PortOffset.of(data()).read();
    }

    /** Later commands on this folder need not repeat the number. */
    void rememberOffset() {
        PortOffset.of(data()).write(offset());
    }

    /** True when a folder is there and something of it runs. */
    boolean isRunning() {
        return Files.exists(data().root().resolve("passwords"))
                && platform().parts().stream().anyMatch(part -> part.running().isPresent());
    }

    /**
     * The read side.
     *
     * @throws Trouble when this copy does not run
     */
    Api query() {
        return api(Program.QUERY, null);
    }

    /**
     * The door, entered as the secretariat.
     *
     * @throws Trouble when this copy does not run
     */
    Api ingest() {
        return ingest(Role.SECRETARIAT, null);
    }

    /**
     * The door, entered in that role.
     *
     * @param member that a delegate votes for, or null
     * @throws Trouble when this copy does not run
     */
    Api ingest(Role role, String member) {
        return api(Program.INGEST, bearer(role, member));
    }

    private Supplier<String> bearer(Role role, String member) {
        return token != null && !token.isBlank() ? () -> token : () -> tokens().bearer(role, member);
    }

    /**
     * The projector, which also rebuilds.
     *
     * @throws Trouble when this copy does not run
     */
    Api tally() {
        return api(Program.TALLY, bearer(Role.SECRETARIAT, null));
    }

    /** What a service is busy with, or nothing where it is away or does not know. */
    JsonNode glimpse(Program program, String path) {
        Service service = platform().service(program);
        if (!service.isReady()) {
            return MissingNode.getInstance();
        }
        try {
            Answer answer = api(service, program == Program.QUERY ? null : bearer(Role.SECRETARIAT, null))
                    .ask(path);
            return answer.isSuccess() ? answer.body() : MissingNode.getInstance();
        } catch (IOException away) {
            return MissingNode.getInstance();
        }
    }

    private Api api(Program program, Supplier<String> bearer) {
        if (!isRunning()) {
            throw new Trouble("Rollcall is not running here; start it with " + command("up"));
        }
        Service service = platform().service(program);
        if (service.running().isEmpty()) {
            throw new Trouble(stopped(service));
        }
        return api(service, bearer);
    }

    private static Api api(Service service, Supplier<String> bearer) {
        return new Api(service.name(), service.address(), service.log().path(), bearer);
    }

    private String stopped(Part part) {
        return part.name() + " is not running (see " + part.log().path() + "); start what is missing with "
                + command("up");
    }

    /** A command for this copy, as it is typed: with the options that lead here. */
    String command(String words) {
        String data = folder == null ? "" : " --data " + folder;
        return "./rollcall " + words + data;
    }

    /** Whether the board serves the pages that steer: it may have been started without. */
    boolean hasControl() {
        try {
            var answer = query().open("/control", "text/html", null);
            answer.body().close();
            return answer.statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    /** The address of a page. */
    String page(String path) {
        return platform().service(Program.QUERY).address().resolve(path).toString();
    }
}
