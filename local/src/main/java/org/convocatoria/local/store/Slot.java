package org.convocatoria.local.store;

/** Where a record lies in the journal and how long its payload is. */
record Slot(long address, int length) {

  private static final int OFFSET_BITS = 36;

  static long address(int segment, long offset) {
    return ((long) segment << OFFSET_BITS) | offset;
  }

  int segment() {
    return (int) (address >>> OFFSET_BITS);
  }

  long offset() {
    return address & ((1L << OFFSET_BITS) - 1);
  }

  int recordLength() {
    return JournalRecord.OVERHEAD + length;
  }
}
