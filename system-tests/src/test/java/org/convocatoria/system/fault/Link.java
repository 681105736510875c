package org.convocatoria.system.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** One client's connections to one server, which can be cut or slowed without either's doing. */
final class Link implements AutoCloseable {

  private static final int CHUNK = 16 * 1024;

  private final String name;
  private final int target;
  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final LongAdder bytes = new LongAdder();
  private volatile boolean cut;
  private volatile Duration delay = Duration.ZERO;

  Link(String name, int port, int target) throws IOException {
    this.name = name;
    this.target = target;
    this.server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    Thread.ofVirtual().name(name).start(this::accept);
  }

  String name() {
    return name;
  }

  long carriedBytes() {
    return bytes.sum();
  }

  /** Drops every connection and takes no new one. */
  void cut() {
    cut = true;
    open.forEach(Link::close);
  }

  /** Holds every piece back for this long. */
  void slow(Duration by) {
    delay = by;
  }

  void restore() {
    cut = false;
    delay = Duration.ZERO;
  }

  @Override
  public void close() throws IOException {
    cut();
    server.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (cut) {
          close(client);
        } else {
          Thread.ofVirtual().start(() -> connect(client));
        }
      } catch (IOException _) {
        // Closed while it waited: the loop ends.
      }
    }
  }

  private void connect(Socket client) {
    Socket far = new Socket();
    open.add(client);
    open.add(far);
    try {
      client.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
      Thread.ofVirtual().start(() -> carry(client, far));
      carry(far, client);
    } catch (IOException _) {
      // The server is away, and so the client learns.
    } finally {
      close(client);
      close(far);
      open.remove(client);
      open.remove(far);
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(chunk); n >= 0 && !cut; n = in.read(chunk)) {
        if (!delay.isZero()) {
          Patience.pause(delay);
        }
        out.write(chunk, 0, n);
        bytes.add(n);
      }
    } catch (IOException _) {
      // One side went away; both sockets are closed.
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is gone in any case.
    }
  }
}
