package org.rollcall.local.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rollcall.local.Trouble;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.token.Grant;
import org.rollcall.local.token.Role;
import org.rollcall.local.token.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Make a token for this copy: for curl (-H \"Authorization: Bearer $(./rollcall token --role"
                + " secretariat)\"), or as the link to a page. Whoever has it is what it says, until it ends.")
final class Token implements Callable<Integer> {
    /** What a service accepts at most: {@code mp.jwt.verify.token.age}. */
    private static final Duration LONGEST = Duration.ofHours(12);

    @Spec
    private CommandSpec command;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "R",
            description = "${COMPLETION-CANDIDATES}; may be given more than once")
    private List<Role> roles;

    @Option(names = "--member", paramLabel = "M", description = "the member that a delegate votes for, such as FRA")
    private String member;

    @Option(names = "--assembly", paramLabel = "A", description = "the only assembly in which it holds, such as unga")
    private String assembly;

    @Option(
            names = "--for",
            paramLabel = "T",
            defaultValue = "8h",
            converter = Span.class,
            description = "30m, 8h; 12h at most (default: ${DEFAULT-VALUE})")
    private Duration life;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Sign with this private RSA key (PEM) instead of this copy's own, as for a deployment in"
                    + " containers.")
    private Path key;

    @Option(names = "--link", description = "Print the address of its page, /vote or /control, instead of the token.")
    private boolean link;

    private final Where where;
    private final Screen screen;

    Token(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        requireSense();
        String code = member == null ? null : member.toUpperCase(Locale.ROOT);
        Grant grant = new Grant(roles, code, assembly);
        Tokens tokens = key == null ? where.tokens() : Tokens.ofPem(key);
        screen.line(link ? where.links().to(grant, life) : tokens.mint(grant, life));
        return 0;
    }

    private void requireSense() {
        if (where.isProduction()) {
            throw new Trouble("This is set up for production (ROLLCALL_INGEST_PRODUCTION): tokens come from the"
                    + " identity provider, and no service accepts one that is made here.");
        }
        if (roles.contains(Role.DELEGATE) != (member != null)) {
            throw new ParameterException(
                    command.commandLine(), "A delegate votes for --member M, and nobody else has one.");
        }
        if (link && key != null) {
            throw new ParameterException(command.commandLine(), "--link leads to a page of this copy: without --key.");
        }
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
            throw new ParameterException(command.commandLine(), "--for is at most 12h: services accept nothing older.");
        }
    }

    /** 30m, 8h, 1h30m. */
    static final class Span implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
            } catch (DateTimeParseException unreadable) {
                throw new TypeConversionException("'" + text + "' is no time such as 30m or 8h");
            }
        }
    }
}
