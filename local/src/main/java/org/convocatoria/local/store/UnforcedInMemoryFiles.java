package org.convocatoria.local.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Keeps appended bytes in memory until they are forced, so that killing the process loses exactly
 * what a power cut would: SIGKILL alone leaves the operating system's cache intact and proves
 * nothing about forcing.
 */
final class UnforcedInMemoryFiles implements StoreFiles {

  private final StoreFiles disk;

  UnforcedInMemoryFiles(StoreFiles disk) {
    this.disk = disk;
  }

  @Override
  public List<String> names() throws IOException {
    return disk.names();
  }

  @Override
  public StoreFile open(String name) throws IOException {
    return new UnforcedFile(disk.open(name));
  }

  @Override
  public void delete(String name) throws IOException {
    disk.delete(name);
  }

  @Override
  public long usableSpace() throws IOException {
    return disk.usableSpace();
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }

  private static final class UnforcedFile implements StoreFile {

    private final StoreFile file;
    private ByteArrayOutputStream unforced = new ByteArrayOutputStream();

    UnforcedFile(StoreFile file) {
      this.file = file;
    }

    @Override
    public synchronized long size() throws IOException {
      return file.size() + unforced.size();
    }

    @Override
    public synchronized void append(ByteBuffer bytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      unforced.writeBytes(copy);
    }

    @Override
    public synchronized void read(ByteBuffer into, long offset) throws IOException {
      long onDisk = file.size();
      long at = offset;
      if (at < onDisk) {
        int start = into.position();
        file.read(into, at);
        at += into.position() - start;
      }
      byte[] bytes = unforced.toByteArray();
      int from = (int) (at - onDisk);
      if (from >= 0 && from < bytes.length) {
        into.put(bytes, from, Math.min(into.remaining(), bytes.length - from));
      }
    }

    @Override
    public synchronized void force() throws IOException {
      file.append(ByteBuffer.wrap(unforced.toByteArray()));
      unforced = new ByteArrayOutputStream();
      file.force();
    }

    @Override
    public synchronized void truncate(long size) throws IOException {
      force();
      file.truncate(size);
    }

    @Override
    public synchronized void close() throws IOException {
      file.close();
    }
  }
}
