package org.rollcall.testing.rights;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rollcall.local.token.Role;
import org.rollcall.testing.TestTokens;

/**
 * Calls everything that a service offers as every role, as nobody, and with every bad token, and says what was answered otherwise
 * than the table has it. Bodies are empty and ids lead nowhere: who is let in hears 400 or 404, and that is neither 401 nor 403.
 *
 * @param rights the rows of one service
 */
public record Matrix(List<Right> rights) {
    private static final Set<Integer> SHUT = Set.of(401, 403);

    public static Matrix of(String service) {
        return new Matrix(Right.of(service));
    }

    /** Endpoints that are not in the table, and rows that name none. */
    public Set<String> unlike(Set<String> endpoints) {
        Set<String> table = rights.stream()
                .filter(right -> right.kind().equals("resource"))
                .map(Right::name)
                .collect(Collectors.toSet());
        Set<String> unlike = new TreeSet<>();
        endpoints.stream()
                .filter(name -> !table.contains(name))
                .forEach(name -> unlike.add(name + " is not in the table"));
        table.stream().filter(name -> !endpoints.contains(name)).forEach(name -> unlike.add(name + " is not offered"));
        return unlike;
    }

    /** What roles hear that they should not. */
    public List<String> wrongForRoles() {
        List<String> wrong = new ArrayList<>();
        for (Right right : rights) {
            for (Role role : Role.values()) {
                Response answer = call(right, "Bearer " + TestTokens.tokens().bearer(role, memberOf(role)));
                check(wrong, right, role.word(), right.allows(role) ? 0 : 403, answer);
            }
            check(wrong, right, "nobody", right.isPublic() ? 0 : 401, call(right, ""));
            // Another scheme is no token at all: what is public stays public.
            check(wrong, right, "a password", right.isPublic() ? 0 : 401, call(right, "Basic c2VjcmV0YXJpYXQ6eA=="));
        }
        return wrong;
    }

    /** What bad tokens hear but 401; a bad one is refused where none is needed, too. */
    public List<String> wrongForBadTokens() {
        List<String> wrong = new ArrayList<>();
        Map<String, String> bad = BadTokens.all();
        for (Right right : rights) {
            bad.forEach((what, token) -> check(wrong, right, "a token " + what, 401, call(right, "Bearer " + token)));
            check(wrong, right, "the same token, good", 0, call(right, "Bearer " + BadTokens.good()));
        }
        return wrong;
    }

    /** @param expected 401 or 403; 0 for whatever is said to those who are let in */
    private static void check(List<String> wrong, Right right, String who, int expected, Response answer) {
        int status = answer.statusCode();
        boolean asExpected = expected == 0 ? !SHUT.contains(status) && status < 500 : status == expected;
        if (!asExpected) {
            wrong.add("%s as %s: %d, not %s".formatted(right, who, status, expected == 0 ? "let in" : "" + expected));
        } else if (expected != 0 && !isProblem(answer)) {
            wrong.add("%s as %s: %d without a problem document: %s".formatted(right, who, status, answer.asString()));
        }
    }

    private static boolean isProblem(Response answer) {
        return String.valueOf(answer.contentType()).startsWith("application/problem+json")
                && answer.path("detail") != null
                && (answer.statusCode() != 401 || answer.header("WWW-Authenticate") != null);
    }

    private static String memberOf(Role role) {
        return role == Role.DELEGATE ? "AMB" : null;
    }

    private static Response call(Right right, String authorization) {
        RequestSpecification request = RestAssured.given().header("Authorization", authorization);
        if (right.kind().equals("route") && right.method().equals("GET")) {
            // A stream would go on for ever: asked for from nowhere it ends at once.
            request.queryParam("from", "nowhere");
        }
        if (!right.method().equals("GET")) {
            request.contentType("application/json").body("{}");
        }
        return request.request(right.method(), right.address());
    }
}
