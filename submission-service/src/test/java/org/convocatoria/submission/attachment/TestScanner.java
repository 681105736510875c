package org.convocatoria.submission.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * ClamAV's daemon on a free port of this machine, with one signature; from the package
 * clamav-daemon.
 */
final class TestScanner implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final Process process;
  private final int port;

  private TestScanner(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Started, and knowing exactly this content. */
  static TestScanner knowing(byte[] content, Path folder) throws IOException, InterruptedException {
    int port = freePort();
    Path signatures = Files.createDirectory(folder.resolve("signatures"));
    Files.writeString(
        signatures.resolve("own.hsb"),
        "%s:%d:Convocatoria.Sample:73%n".formatted(sha256(content), content.length));
    Path config =
        Files.write(
            folder.resolve("clamd.conf"),
            List.of(
                "DatabaseDirectory " + signatures,
                "TCPAddr 127.0.0.1",
                "TCPSocket " + port,
                "Foreground yes",
                "StreamMaxLength 30M"));
    Process process =
        new ProcessBuilder("clamd", "--config-file=" + config)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("clamd.log").toFile())
            .start();
    TestScanner scanner = new TestScanner(process, port);
    scanner.awaitReady(folder.resolve("clamd.log"));
    return scanner;
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() - begin > PATIENCE) {
        close();
        throw new IllegalStateException("clamd does not start: " + Files.readString(log));
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write("zPING\0".getBytes(US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), US_ASCII).startsWith("PONG");
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
