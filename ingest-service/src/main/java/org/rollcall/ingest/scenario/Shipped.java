package org.rollcall.ingest.scenario;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** What comes with the service, as files: {@code assemblies/<name>.json}, {@code scenarios/<name>.json}. */
@ConfigMapping(prefix = "rollcall.ingest.shipped")
public interface Shipped {

    List<String> assemblies();

    List<String> scenarios();
}
