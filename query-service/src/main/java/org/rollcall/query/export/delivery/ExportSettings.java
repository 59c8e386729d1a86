package org.rollcall.query.export.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How downloads are served. */
@ConfigMapping(prefix = "rollcall.query.export")
public interface ExportSettings {

    /** Downloads under way at once; the next is answered 503. Each holds a page, of a megabyte at most in all but odd cases. */
    @WithDefault("64")
    int most();

    /** How many of them read a page at the same time: a quarter of the connections, so that the pages of people stay fast. */
    @WithDefault("4")
    int readers();
}
