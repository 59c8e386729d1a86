package org.rollcall.ingest.history.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A spool folder of the tests' own. */
public final class SpoolFolder implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "rollcall.ingest.imports.folder",
                    Files.createTempDirectory("rollcall-test-spool").toString());
        } catch (IOException noTemporaryFolder) {
            throw new UncheckedIOException(noTemporaryFolder);
        }
    }

    @Override
    public void stop() {}
}
