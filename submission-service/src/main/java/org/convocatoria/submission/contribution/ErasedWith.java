package org.convocatoria.submission.contribution;

/** A feature with words or files of its own, which are erased with a contribution. */
public interface ErasedWith {

  /** Erases what it has of this contribution; a repeat changes nothing. */
  void erase(Contribution contribution, ErasureLedger.Entry entry);

  /**
   * Erases once more what it had {@linkplain Erasing#noted noted} under this id, where a restored
   * backup brought it back.
   */
  default void eraseAgain(ErasureLedger.Entry entry) {}
}
