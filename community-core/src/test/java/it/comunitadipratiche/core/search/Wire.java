package it.comunitadipratiche.core.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a port of this machine that can be cut and mended. */
final class Wire implements AutoCloseable {
    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean whole;

    private Wire(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    /** A cut wire to the first of some hosts. */
    static Wire to(String hosts) {
        try {
            String host = hosts.substring(0, hosts.indexOf(','));
            Wire wire = new Wire(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    Integer.parseInt(host.substring(host.indexOf(':') + 1)));
            begin(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it begins. */
    String host() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    void mend() {
        whole = true;
    }

    void cut() {
        whole = false;
        open.forEach(Wire::close);
        open.clear();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket in = entrance.accept();
                if (whole) {
                    connect(in);
                } else {
                    in.close();
                }
            } catch (IOException e) {
                // it was closed
            }
        }
    }

    private void connect(Socket in) throws IOException {
        Socket out = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(in);
        open.add(out);
        begin(() -> pass(in, out));
        begin(() -> pass(out, in));
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // it was cut
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
