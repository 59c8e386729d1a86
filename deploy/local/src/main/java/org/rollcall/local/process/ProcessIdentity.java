package org.rollcall.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One process and no other: its number, and the instant it started as the kernel counts it.
 *
 * <p>A number alone names a stranger once it is used again, so both are compared before anything is stopped. On Linux
 * the mark is the start in clock ticks since boot: an instant would move with every adjustment of the wall clock.
 *
 * @param pid the process number
 * @param mark what a later process with the same number cannot have
 */
public record ProcessIdentity(long pid, String mark) {

    /** The process that has this number now; empty when there is none, or only its unburied rest. */
    public static Optional<ProcessIdentity> of(long pid) {
        return mark(pid).map(mark -> new ProcessIdentity(pid, mark));
    }

    /** True while this very process runs. A zombie is dead: its work is over, only its parent has not noticed. */
    public boolean isAlive() {
        return mark(pid).filter(mark::equals).isPresent();
    }

    /** Bytes of memory in use, or empty where the system does not tell. */
    public Optional<Long> residentBytes() {
        return isAlive() ? ProcStat.residentBytes(pid) : Optional.empty();
    }

    /** Asks it to end (SIGTERM), waits, and ends it (SIGKILL) when the patience is over. */
    public void stop(Duration patience) {
        if (!isAlive()) {
            return;
        }
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        if (!Waiting.until(patience, () -> !isAlive())) {
            kill();
        }
    }

    /** Ends it at once (SIGKILL) and waits until it is gone. */
    public void kill() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            Waiting.until(Duration.ofSeconds(10), () -> !isAlive());
        }
    }

    private static Optional<String> mark(long pid) {
        if (ProcStat.isPresent()) {
            return ProcStat.read(pid).filter(ProcStat::isRunning).map(ProcStat::startTicks);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(Object::toString);
    }

    /** The program file of the process, or empty where the system does not tell. */
    public Optional<Path> program() {
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).map(Path::of);
    }
}
