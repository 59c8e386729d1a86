package org.rollcall.testing.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rollcall.local.token.Role;

/**
 * A row of the table: one thing that a service offers, and who may use it.
 *
 * @param kind {@code resource} with an annotation, {@code route} that asks by itself, {@code platform} of the framework
 * @param roles none for what everybody may
 */
public record Right(String service, String kind, String method, String path, Set<String> roles) {
    private static final String TABLE = "/org/rollcall/testing/rights.csv";

    /** The rows of one service. */
    public static List<Right> of(String service) {
        return all().stream().filter(right -> right.service.equals(service)).toList();
    }

    /** The whole table. */
    public static List<Right> all() {
        try (InputStream table = Right.class.getResourceAsStream(TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Right::row)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Right row(String line) {
        String[] cells = line.split(",", -1);
        Set<String> roles = cells[4].equals("*") ? Set.of() : Set.copyOf(Arrays.asList(cells[4].split(" ")));
        return new Right(cells[0], cells[1], cells[2], cells[3], roles);
    }

    public boolean isPublic() {
        return roles.isEmpty();
    }

    public boolean allows(Role role) {
        return isPublic() || roles.contains(role.word());
    }

    /** Its path with names of what there is not; they are well-formed, so that the body is looked at. */
    public String address() {
        return path.replace("/ballots/{id}", "/ballots/nowhere.1").replaceAll("\\{[^}]*}", "nowhere");
    }

    /** Method and path: what an endpoint is called. */
    public String name() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return service + " " + name();
    }
}
