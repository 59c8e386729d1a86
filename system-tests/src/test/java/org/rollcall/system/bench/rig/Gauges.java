package org.rollcall.system.bench.rig;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What a service says of itself in its metrics. */
public final class Gauges {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Gauges() {}

    /** A metric by its name for Prometheus; 0 while there is none. */
    public static double of(URI service, String name) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/q/metrics")).build();
        return CLIENT.send(request, BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
