package org.rollcall.system.bench;

import java.util.Map;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.rig.Rig;

/** One comparison of a service with its peers. */
@FunctionalInterface
interface Bench {

    /** All of them, by the name that is asked for. */
    Map<String, Bench> ALL = Map.of(
            "import", new ImportBench(),
            "intake", new IntakeBench(),
            "rebuild", new RebuildBench(),
            "growth", new GrowthBench(),
            "memory", new MemoryBench(),
            "read", new ReadBench(),
            "start", new StartBench());

    /** Runs it on a rig on which nothing but the pair is running. */
    Report run(Rig rig, Scale scale) throws Exception;
}
