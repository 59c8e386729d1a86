package org.rollcall.local.command;

import org.rollcall.local.process.Running;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.service.Program;
import org.rollcall.local.token.Role;

/** What the demo tells: where to look, and what to try. */
record Guide(Where where, Screen screen, String ballot, String practice) {
    /** A moment in the middle of the burst of votes. */
    private static final int MOMENT = 60;

    void addresses() {
        screen.gap();
        screen.line("  home         " + screen.strong(where.page("/")));
        screen.line("  the vote     " + screen.strong(where.page("/ballots/" + ballot)));
        screen.line("  practice     " + where.page("/ballots/" + practice));
        if (where.hasControl()) {
            screen.line("  control      " + where.links().to(Role.SECRETARIAT));
            screen.line("  a delegate   " + where.links().toVote(practice, "AMB"));
        }
        screen.line("  documents    " + where.page("/q/swagger-ui"));
        screen.gap();
    }

    void next() {
        screen.gap();
        screen.line("Now try, in another terminal:");
        screen.line("  " + where.command("vote " + practice + " AMB yes"));
        screen.line("      your own vote, on the practice board: " + where.page("/ballots/" + practice));
        screen.line("  " + where.command("simulate ga-2025-02-24 --speed 5"));
        screen.line("      a whole meeting: a draft amended against its sponsor's wish, then adopted as amended");
        screen.line("  " + where.command("scenarios"));
        screen.line("      the other votes and meetings that can be played, the Security Council's too");
        screen.line("  " + where.command("export tallies --format csv"));
        screen.line("      compare: the record of that day and the vote you just saw, side by side");
        screen.line("  " + where.command("compare ES-11/1 ES-11/6"));
        screen.line("      who moved between two votes on the same war, a year apart");
        screen.line("  " + where.command("import FILE --format undl"));
        screen.line("      eighty years of recorded votes, from the file of the UN Digital Library");
        String pid = where.platform()
                .service(Program.TALLY)
                .running()
                .map(Running::identity)
                .map(identity -> "" + identity.pid())
                .orElse("PID");
        screen.line("  kill -9 " + pid + " && " + where.command("up"));
        screen.line("      kill tally-service and watch it recover; nothing is lost or counted twice");
        screen.line("  " + where.page("/ballots/" + ballot + "?seq=" + MOMENT));
        screen.line("      the same board as it stood at that moment");
        screen.gap();
    }
}
