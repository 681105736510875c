package org.convocatoria.local.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The journal's only way to the disk, so that a test can decide what survives a crash. */
interface StoreFiles extends Closeable {

  /** Names of all files, ascending. */
  List<String> names() throws IOException;

  /** Opens the file, creating it (durably) where it does not exist. */
  StoreFile open(String name) throws IOException;

  void delete(String name) throws IOException;

  /** Bytes that can still be written before the disk is full. */
  long usableSpace() throws IOException;

  /** Lets another store use them. */
  @Override
  void close() throws IOException;

  /** One append-only file. Reads see every byte appended, forced or not. */
  interface StoreFile extends Closeable {

    long size() throws IOException;

    void append(ByteBuffer bytes) throws IOException;

    /** Fills the buffer from the given offset, as far as there are bytes. */
    void read(ByteBuffer into, long offset) throws IOException;

    /** Returns when all bytes appended before the call survive a power cut. */
    void force() throws IOException;

    void truncate(long size) throws IOException;

    @Override
    void close() throws IOException;
  }
}
