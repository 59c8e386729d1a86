package org.rollcall.local.command;

import org.rollcall.local.screen.Screen;
import org.rollcall.local.token.Role;

/** Where to look and what to type, after everything is ready. */
final class Addresses {
    private Addresses() {}

    static void print(Where where, Screen screen) {
        screen.gap();
        screen.line("  board        " + where.page("/"));
        screen.line("  documents    " + where.page("/q/swagger-ui") + "   read");
        screen.line("               " + where.ingest().base().resolve("/q/swagger-ui") + "   vote");
        screen.line("  history      " + where.page("/history"));
        if (where.hasControl()) {
            screen.line("  control      " + where.links().to(Role.SECRETARIAT));
            screen.line("               for the secretariat, until tonight; delegates: "
                    + where.command("token --role delegate --member AMB --link"));
        }
        screen.line("  operations   " + where.page("/ops"));
        screen.line("  logs         " + where.data().log("kafka").getParent());
        screen.gap();
        screen.line("  " + where.command("simulate es-11-1") + "   watch a vote happen");
        screen.line("  " + where.command("import FILE --format undl") + "   bring in recorded votes as history");
        screen.line("  " + where.command("down") + "               stop; the votes are kept");
    }
}
