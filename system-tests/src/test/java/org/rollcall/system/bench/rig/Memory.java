package org.rollcall.system.bench.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollcall.local.process.ProcessIdentity;
import org.rollcall.local.service.Service;

/**
 * What a service holds, after a full collection that {@code jcmd} asked for.
 *
 * @param heap bytes of the heap in use: what is alive
 * @param resident bytes of memory that the process has from the system. A JVM seldom gives back what its heap once grew to, so
 *     this says how much it ever needed
 */
public record Memory(long heap, long resident) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    public static Memory of(Service service) throws IOException, InterruptedException {
        ProcessIdentity process = service.running().orElseThrow().identity();
        jcmd(process, "GC.run");
        long used = jcmd(process, "GC.heap_info")
                .lines()
                .filter(line -> line.contains("DefNew") || line.contains("Tenured"))
                .mapToLong(Memory::used)
                .sum();
        if (used == 0) {
            throw new IOException("jcmd GC.heap_info does not say what the serial collector's generations hold");
        }
        return new Memory(used, process.residentBytes().orElse(0L));
    }

    private static long used(String line) {
        Matcher found = USED.matcher(line);
        return found.find() ? 1024 * Long.parseLong(found.group(1)) : 0;
    }

    private static String jcmd(ProcessIdentity process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes());
        if (!jcmd.waitFor(60, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
            throw new IOException("jcmd " + command + " did not work: " + answer);
        }
        return answer;
    }
}
