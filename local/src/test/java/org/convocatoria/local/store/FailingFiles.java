package org.convocatoria.local.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Files of a disk that fails to force once when it is told to, and counts forces. */
final class FailingFiles implements StoreFiles {

  private final StoreFiles disk;
  private boolean failing;
  private int forces;

  FailingFiles(StoreFiles disk) {
    this.disk = disk;
  }

  void failNextForce() {
    failing = true;
  }

  int forces() {
    return forces;
  }

  @Override
  public List<String> names() throws IOException {
    return disk.names();
  }

  @Override
  public StoreFile open(String name) throws IOException {
    return new FailingFile(disk.open(name));
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

  private final class FailingFile implements StoreFile {

    private final StoreFile file;

    FailingFile(StoreFile file) {
      this.file = file;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
      file.append(bytes);
    }

    @Override
    public void read(ByteBuffer into, long offset) throws IOException {
      file.read(into, offset);
    }

    @Override
    public void force() throws IOException {
      if (failing) {
        failing = false;
        throw new IOException("the disk failed");
      }
      forces++;
      file.force();
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
