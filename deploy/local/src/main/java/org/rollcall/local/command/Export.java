package org.rollcall.local.command;

import picocli.CommandLine.Command;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write recorded votes as CSV, JSON or NDJSON, to standard output or into a file.",
        synopsisSubcommandLabel = "(tallies | votes | member | events)",
        subcommands = {ExportTallies.class, ExportVotes.class, ExportMember.class, ExportEvents.class})
final class Export {}
