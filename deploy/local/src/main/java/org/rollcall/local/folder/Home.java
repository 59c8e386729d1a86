package org.rollcall.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.local.Trouble;

/**
 * The project's folder, with the jars that the build made.
 *
 * @param path the folder that holds the script {@code rollcall}
 */
public record Home(Path path) {
    private static final Path LANDMARK = Path.of("deploy", "local", "kafka", "pom.xml");

    /**
     * The folder named by the system property {@code rollcall.home}; else the one around these classes or around the
     * working directory, which is how tests of any module find it.
     *
     * @throws Trouble when none is found
     */
    public static Home find() {
        String named = System.getProperty("rollcall.home");
        if (named != null) {
            return new Home(Path.of(named).toAbsolutePath());
        }
        return Stream.of(Path.of("").toAbsolutePath(), ownClasses())
                .flatMap(start -> above(start).stream())
                .findFirst()
                .map(Home::new)
                .orElseThrow(
                        () -> new Trouble("Rollcall's folder was not found from here; name it with -Drollcall.home."));
    }

    private static Path ownClasses() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Path> above(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(LANDMARK)))
                .findFirst();
    }

    /**
     * The broker's class path, in an order that does not change: the class archive depends on it.
     *
     * @throws Trouble when it was not built
     */
    public List<Path> brokerClassPath() {
        Path target = path.resolve("deploy/local/kafka/target");
        return Stream.concat(Stream.of(builtJar(target)), jars(target.resolve("lib")).stream())
                .toList();
    }

    private static Path builtJar(Path target) {
        return jars(target).stream()
                .filter(jar -> jar.getFileName().toString().startsWith("rollcall-kafka-"))
                .findFirst()
                .orElse(target.resolve("classes"));
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Trouble("The broker's jars are not in " + folder + "; build the project first: ./mvnw package.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The jars of a service that every build makes anew, and the one that names all the others. */
    public List<Path> freshJars(String service) {
        Path app = serviceJar(service).getParent();
        return Stream.of("app", "quarkus")
                .map(app::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> jars(folder).stream())
                .toList();
    }

    /**
     * The jar that starts a service.
     *
     * @throws Trouble when it was not built
     */
    public Path serviceJar(String service) {
        Path jar = path.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Trouble(
                    service + " is not built: " + jar + " is missing; build the project first: ./mvnw package.");
        }
        return jar;
    }
}
