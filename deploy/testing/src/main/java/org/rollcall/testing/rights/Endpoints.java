package org.rollcall.testing.rights;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a service offers, read from its classes: an endpoint that nobody put into the table is found here. */
public final class Endpoints {
    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private Endpoints() {}

    /** Method and path of each. */
    public static Set<String> of(String packageName) {
        Set<String> names = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName)) {
            path(each.tryGetAnnotationOfType(JAX_RS + "Path").flatMap(at -> at.get("value")))
                    .ifPresent(root -> each.getMethods().forEach(method -> add(names, root, method)));
        }
        return names;
    }

    private static void add(Set<String> names, String root, JavaMethod method) {
        String own = path(method.tryGetAnnotationOfType(JAX_RS + "Path").flatMap(at -> at.get("value")))
                .orElse("");
        METHODS.stream()
                .filter(verb -> method.isAnnotatedWith(JAX_RS + verb))
                .forEach(verb -> names.add(verb + " " + joined(root, own)));
    }

    private static Optional<String> path(Optional<Object> value) {
        return value.map(String.class::cast);
    }

    private static String joined(String root, String own) {
        String path = ("/" + root + "/" + own).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
