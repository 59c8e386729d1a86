package org.rollcall.system.bench.rig;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Questions with the answers that each must get, as a file for the peer that asks them: what one careful reader was told before. */
public final class Expected {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path file;

    private Expected(Path file) {
        this.file = file;
    }

    /** What these addresses answer now. */
    public static Expected of(Path file, List<URI> addresses) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (URI address : addresses) {
            lines.add(line(address, null, whole(address)));
        }
        Files.write(file, lines);
        return new Expected(file);
    }

    /** What this address answers to somebody who has that version: that nothing is new. */
    public static Expected unchanged(Path file, URI address) throws IOException, InterruptedException {
        String tag = tag(whole(address));
        HttpResponse<byte[]> answer = ask(address, tag);
        if (answer.statusCode() != 304 || answer.body().length > 0) {
            throw new IOException(address + " was answered " + answer.statusCode() + " to its own tag " + tag);
        }
        Files.write(file, List.of(line(address, tag, answer)));
        return new Expected(file);
    }

    public String file() {
        return file.toString();
    }

    /** The document at that address. */
    public static byte[] document(URI address) throws IOException, InterruptedException {
        return whole(address).body();
    }

    /** Makes that document the one that a bare endpoint answers. */
    public static void put(URI address, byte[] document) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(document))
                .build();
        int status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException("the document was not taken: " + status);
        }
    }

    private static HttpResponse<byte[]> whole(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask(address, null);
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered " + answer.statusCode() + ": " + new String(answer.body()));
        }
        return answer;
    }

    private static HttpResponse<byte[]> ask(URI address, String seen) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (seen != null) {
            request.header("If-None-Match", seen);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String line(URI address, String seen, HttpResponse<byte[]> answer) {
        CRC32 sum = new CRC32();
        sum.update(answer.body());
        return String.join(
                "\t",
                address.toString(),
                seen == null ? "-" : seen,
                String.valueOf(answer.statusCode()),
                tag(answer),
                String.valueOf(sum.getValue()));
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElse("-");
    }
}
