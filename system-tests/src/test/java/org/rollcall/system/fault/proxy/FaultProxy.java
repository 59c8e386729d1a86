package org.rollcall.system.fault.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Stands before a server on the loopback and passes what both sides say, until it is told to do otherwise.
 *
 * <pre>
 *   pass ──freeze──▶ frozen: connections stay, and are accepted, but nothing moves
 *   pass ──reset───▶ every connection is reset, and so is whoever comes, until pass
 *   pass ──delay───▶ everything comes later
 *   pass ──trap────▶ at a spotted request: see {@link Trap}
 * </pre>
 */
public final class FaultProxy implements AutoCloseable {

    private static final int BACKLOG = 512;

    private enum Mode {
        PASS,
        FREEZE,
        RESET
    }

    private final ServerSocket door;
    private final Supplier<Spotter> spotters;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private InetSocketAddress target;
    private Mode mode = Mode.PASS;
    private volatile long delayNanos;
    private volatile Trap trap = new Trap(Trap.Action.CUT_AFTER, 0);

    /** Listens, and knows no server yet. */
    public FaultProxy(Supplier<Spotter> spotters) {
        this.spotters = spotters;
        try {
            door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().name("fault-proxy").start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Where the server listens. */
    public synchronized FaultProxy to(int port) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        notifyAll();
        return this;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try {
            if (!mayPass()) {
                Link.reset(client);
                return;
            }
            Socket server = new Socket();
            server.connect(target);
            Link link = new Link(this, client, server, spotters.get());
            links.add(link);
            link.run();
            links.remove(link);
        } catch (IOException nobodyThere) {
            Link.reset(client);
        }
    }

    /** Waits while nothing moves; false when the connection is to be reset. */
    synchronized boolean mayPass() {
        try {
            while (mode == Mode.FREEZE || target == null) {
                wait();
            }
            return mode == Mode.PASS;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    long delayNanos() {
        return delayNanos;
    }

    Trap trap() {
        return trap;
    }

    /** Everything is normal again, for those who come from now on and those who were held. */
    public void pass() {
        delayNanos = 0;
        become(Mode.PASS);
    }

    /** Nothing moves, and nobody is told. */
    public void freeze() {
        become(Mode.FREEZE);
    }

    /** Nobody gets through. */
    public void reset() {
        become(Mode.RESET);
        links.forEach(Link::reset);
    }

    private synchronized void become(Mode next) {
        mode = next;
        notifyAll();
    }

    /** Everything comes so much later. */
    public void delay(Duration each) {
        delayNanos = each.toNanos();
    }

    /** Lies in wait for the next spotted requests. */
    public Trap lay(Trap.Action action, int times) {
        trap = new Trap(action, times);
        return trap;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            // It was meant to be.
        }
        reset();
    }
}
