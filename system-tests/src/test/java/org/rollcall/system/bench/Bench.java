package org.rollcall.system.bench;

import java.util.Map;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.rig.Rig;

/** One comparison of a service with its peers. */
@FunctionalInterface
interface Bench {

    /** All of them, by the name that is asked for. */
    Map<String, Bench> ALL = Map.ofEntries(
            Map.entry("import", new ImportBench()),
            Map.entry("intake", new IntakeBench()),
            Map.entry("rebuild", new RebuildBench()),
            Map.entry("growth", new GrowthBench()),
            Map.entry("memory", new MemoryBench()),
            Map.entry("cast", new CastBench()),
            Map.entry("verdict", new VerdictBench()),
            Map.entry("bulk", new BulkBench()),
            Map.entry("board", new BoardBench()),
            Map.entry("read", new ReadBench()),
            Map.entry("start", new StartBench()));

    /** Runs it on a rig on which nothing but the pair is running. */
    Report run(Rig rig, Scale scale) throws Exception;
}
