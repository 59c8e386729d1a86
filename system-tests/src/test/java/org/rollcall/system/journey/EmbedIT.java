package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Staged;

/** A vote inside the page of somebody else, which another server sends. */
class EmbedIT {

    private final Hall hall = Hall.open();

    @Test
    void a_vote_is_live_inside_a_foreign_page() throws IOException {
        Staged vote = Staged.held(hall, "es-11-4", 60);
        URI embed = hall.query().address().resolve("/embed/ballots/" + vote.ballot());
        HttpServer newspaper = serving("<!DOCTYPE html><html lang=en><title>News</title><h1>News</h1>"
                + "<iframe title=Vote width=480 height=420 src=\"" + embed + "\"></iframe>");
        try {
            Visitor visitor = new Visitor(
                    URI.create("http://localhost:" + newspaper.getAddress().getPort()));
            Page page = visitor.open("/", 900, 700, ColorScheme.LIGHT);
            page.waitForCondition(() -> page.frames().size() == 2);
            Frame frame = page.frames().get(1);
            frame.waitForSelector("rollcall-embed[data-connection=live]");
            vote.go();
            frame.waitForSelector("rollcall-embed[data-state=ANNOUNCED]");
            assertThat(frame.locator("[data-testid=total-yes]").textContent().strip())
                    .isEqualTo("143");
            assertThat(frame.locator("[data-testid=provenance]").textContent()).containsIgnoringCase("simulated");
            assertThat(frame.locator(".way a").getAttribute("href")).isEqualTo("/ballots/" + vote.ballot());
            assertThat(frame.locator(".way a").getAttribute("target")).isEqualTo("_blank");
            assertThat(frame.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                    .as("fits the frame")
                    .isEqualTo(true);
            visitor.complainsOfNothing();
            page.context().close();
        } finally {
            newspaper.stop(0);
        }
    }

    private static HttpServer serving(String page) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            boolean home = exchange.getRequestURI().getPath().equals("/");
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(home ? 200 : 204, home ? body.length : -1);
            if (home) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        return server;
    }
}
